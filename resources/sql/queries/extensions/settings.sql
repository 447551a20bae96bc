-- The server settings that the automation relies on, as they are; a setting that does not exist or that we may not see
-- has a null value. may_read_all tells the two apart: a role with pg_read_all_settings sees everything there is.
-- Cost: one pass over the settings, 1 ms.
-- class: read
-- deadline: 10s
-- supersede: extensions/settings
select
  w.name,
  s.setting,
  coalesce(s.pending_restart, false) as pending_restart,
  pg_has_role('pg_read_all_settings', 'usage') as may_read_all
from (values
  (1, 'shared_preload_libraries'),
  (2, 'cron.database_name'),
  (3, 'pg_net.batch_size'),
  (4, 'pg_net.ttl'),
  (5, 'pg_stat_statements.track'),
  (6, 'pg_stat_statements.max'),
  (7, 'wal_level')
) as w (position, name)
left join pg_catalog.pg_settings s on s.name = w.name
order by w.position
