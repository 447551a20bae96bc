-- The extensions that the automation needs: installed and available version, schema, what the server says they are for,
-- whether their library must be preloaded and is, whether a worker of theirs (or the stand-in's sender) works for this
-- database, and the statements that give the engine's owner, or else this role, what it lacks in schema net.
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
  -- [include project/_workers]
),
posting as (
  -- who calls pg_net: the engine as its owner, and this role where it does so by itself
  select
    p.proowner as role,
    true as is_engine
  from pg_catalog.pg_proc p
  where p.pronamespace = to_regnamespace('public')
    and p.proname = 'send_webhook_with_retry'
  union
  select
    r.oid,
    false
  from pg_catalog.pg_roles r
  where r.rolname = current_user
),
lacking as (
  select
    p.role,
    p.is_engine,
    string_agg(format(m.statement, quote_ident(pg_get_userbyid(p.role))), '; ' order by m.position) || ';' as grants
  from posting p
  cross join (
    select
      n.oid as schema,
      f.oid as function,
      f.prosecdef as lends_rights
    from pg_catalog.pg_namespace n
    join pg_catalog.pg_proc f on f.pronamespace = n.oid
    where n.nspname = 'net'
      and f.proname = 'http_post'
  ) f
  cross join lateral (
    values
      (1, 'grant usage on schema net to %s', has_schema_privilege(p.role, f.schema, 'usage')),
      (2, format('grant execute on function %s to %%s', f.function::regprocedure),
        has_function_privilege(p.role, f.function, 'execute')),
      (3, 'grant all on all tables in schema net to %s', (
        select
          bool_and(has_table_privilege(p.role, c.oid, 'select')
            and (f.lends_rights or c.relname <> 'http_request_queue' or has_table_privilege(p.role, c.oid, 'insert')))
        from pg_catalog.pg_class c
        where c.relnamespace = f.schema
          and c.relname in ('_http_response', 'http_request_queue')
      ))
  ) m (position, statement, is_held)
  where m.is_held = false
  group by p.role, p.is_engine
),
denied as (
  select
    l.role,
    l.is_engine,
    l.grants
  from lacking l
  order by l.is_engine desc
  limit 1
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
    when r.name = 'pg_cron' and w.scheduler in ('alive', 'launches_nothing', 'other_database') then true
    when r.name = 'pg_net' and w.sender in ('alive', 'other_database') then true
  end as preloaded,
  case r.name when 'pg_cron' then w.scheduler when 'pg_net' then w.sender else 'unknown' end as worker,
  left(case r.name when 'pg_cron' then w.scheduler_database when 'pg_net' then w.sender_database end, 200) as worker_database,
  pg_get_userbyid(d.role) as denied_role,
  left(d.grants, 2000) as missing_grants,
  coalesce(d.is_engine, false) as engine_denied
from required r
cross join workers w
left join denied d on r.name = 'pg_net'
left join pg_catalog.pg_extension e on e.extname = r.name
left join pg_catalog.pg_namespace n on n.oid = e.extnamespace
left join pg_catalog.pg_available_extensions v on v.name = r.name
left join stand_in s on s.name = r.name
order by r.position
