-- The extensions that the automation needs: installed and available version, schema, what the server says they are for,
-- whether their library must be preloaded and is, and whether a worker of theirs (or the stand-in's sender) is alive.
-- preloaded is null when we may neither read shared_preload_libraries nor see a setting or a worker of the library.
-- Cost: catalogue reads, 3 ms (pg_available_extensions reads the control files).
-- class: read
-- deadline: 10s
-- supersede: extensions/required
with required as (
  select
    r.position,
    r.name,
    r.needs_preload
  from (values
    (1, 'pg_cron', true),
    (2, 'pg_net', true),
    (3, 'pg_stat_statements', true),
    (4, 'btree_gist', false),
    (5, 'pgcrypto', false)
  ) as r (position, name, needs_preload)
),
settings as materialized (
  select
    s.name,
    s.setting
  from pg_catalog.pg_settings s
  where s.name = 'shared_preload_libraries'
    or s.name ~ '^(cron|pg_net|pg_stat_statements)\.'
),
stand_in as (
  select
    'pg_net' as name,
    n.nspname as schema,
    obj_description(n.oid, 'pg_namespace') as purpose
  from pg_catalog.pg_namespace n
  where n.nspname = 'net'
    and not exists (
      select
      from pg_catalog.pg_extension e
      where e.extname = 'pg_net')
),
workers as (
  select
    count(*) filter (where a.pid <> pg_backend_pid()) > 0 as others_seen,
    coalesce(bool_or(a.backend_type ~ '^pg_cron ' or a.application_name ~ '^pg_cron '), false) as pg_cron,
    coalesce(bool_or(a.backend_type ~ '^pg_net' or a.application_name ~ '^pg_net'), false) as pg_net,
    coalesce(bool_or(a.application_name = 'signalbox pg_net stand-in'), false) as stand_in
  from pg_catalog.pg_stat_activity a
)
select
  r.name,
  e.extversion as installed_version,
  v.default_version as available_version,
  coalesce(n.nspname, s.schema) as schema,
  left(coalesce(obj_description(e.oid, 'pg_extension'), v.comment, s.purpose), 1000) as purpose,
  r.needs_preload,
  case
    when exists (
      select
      from settings s
      cross join lateral regexp_split_to_table(s.setting, '\s*,\s*') l
      where s.name = 'shared_preload_libraries'
        and regexp_replace(trim(both '"' from l), '^.*/', '') = r.name
    ) then true
    when exists (select from settings s where s.name = 'shared_preload_libraries') then false
    when exists (
      select
      from settings s
      where split_part(s.name, '.', 1) = regexp_replace(r.name, '^pg_cron$', 'cron')
    ) then true
    when r.name = 'pg_cron' and w.pg_cron then true
    when r.name = 'pg_net' and w.pg_net then true
  end as preloaded,
  case
    when r.name = 'pg_cron' and w.pg_cron then 'alive'
    when r.name = 'pg_net' and w.pg_net then 'alive'
    when r.name = 'pg_net' and w.stand_in then 'stand_in'
    when r.name in ('pg_cron', 'pg_net') and pg_is_in_recovery() then 'elsewhere'
    when r.name in ('pg_cron', 'pg_net') and w.others_seen then 'dead'
    else 'unknown'
  end as worker
from required r
cross join workers w
left join pg_catalog.pg_extension e on e.extname = r.name
left join pg_catalog.pg_namespace n on n.oid = e.extnamespace
left join pg_catalog.pg_available_extensions v on v.name = r.name
left join stand_in s on s.name = r.name
order by r.position
