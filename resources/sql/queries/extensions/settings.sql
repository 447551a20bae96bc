-- The server settings that the automation relies on, as they are; a setting that does not exist or that we may not see
-- has a null value. may_read_all tells the two apart: a role with pg_read_all_settings sees everything there is.
-- set_by_host: this role may not change it, and no customer of hosted Supabase may, where supabase_admin owns the server.
-- Cost: one pass over the settings, 1 ms.
-- class: read
-- deadline: 10s
-- supersede: extensions/settings
select
  w.name,
  s.setting,
  coalesce(s.pending_restart, false) as pending_restart,
  pg_has_role('pg_read_all_settings', 'usage') as may_read_all,
  not has_parameter_privilege(w.name, 'alter system')
    and exists (
      select
      from pg_catalog.pg_roles a
      where a.rolname = 'supabase_admin'
        and a.rolsuper
    ) as set_by_host
from (values
  (1, 'shared_preload_libraries'),
  (2, 'cron.database_name'),
  (3, 'cron.launch_active_jobs'),
  (4, 'pg_net.database_name'),
  (5, 'pg_net.batch_size'),
  (6, 'pg_net.ttl'),
  (7, 'pg_stat_statements.track'),
  (8, 'pg_stat_statements.max'),
  (9, 'wal_level')
) as w (position, name)
left join pg_catalog.pg_settings s on s.name = w.name
order by w.position
