-- For the rest of the transaction: how long a dry run may wait and take, what its job's role would find set when it logs in
-- (search_path and TimeZone; for the role in the database, for the role, for the database), and at last that role.
-- class: write
-- deadline: 5s
with kept as materialized (
  select
    set_config('lock_timeout', '2s', true) as lock_timeout,
    set_config('statement_timeout', :statement_timeout::text, true) as statement_timeout
),
stored as materialized (
  select
    split_part(c.entry, '=', 1) as name,
    substr(c.entry, strpos(c.entry, '=') + 1) as value,
    s.setrole <> 0 as is_of_role,
    s.setdatabase <> 0 as is_of_database
  from pg_catalog.pg_db_role_setting s
  cross join lateral unnest(s.setconfig) c (entry)
  where s.setrole in (0, (select r.oid from pg_catalog.pg_roles r where r.rolname = :role::text))
    and s.setdatabase in (0, (select d.oid from pg_catalog.pg_database d where d.datname = current_database()))
),
applied as materialized (
  select
    set_config(
      n.name,
      coalesce(
        (
          select s.value
          from stored s
          where lower(s.name) = lower(n.name)
          order by
            s.is_of_role desc,
            s.is_of_database desc
          limit 1
        ),
        n.otherwise),
      true) as value
  from (
    select
      p.name,
      p.reset_val as otherwise
    from pg_catalog.pg_settings p
    where p.name in ('search_path', 'TimeZone')
    order by p.name
  ) n
)
select
  set_config('role', :role::text, true) as role
from kept k
cross join (select count(a.value) as settings from applied a) a
where k.lock_timeout is not null
  and k.statement_timeout is not null
  and a.settings is not null
