-- Where the API's roles anon and authenticated read or write what only an admin should: the tables of endpoints, deliveries
-- and metrics, their partitions, all of schema signalbox, and the views above them, whoever made them.
-- is_certain: nothing but a right is needed. Otherwise a view shows what its author chose, or a policy admits by a condition
-- that looks at no row (auth.role() = 'authenticated'); one that chooses rows by their columns, or asks for service_role, is
-- taken as meant. Privileges that reach no row through the API (TRUNCATE, REFERENCES) do not count; nor do pg_net's own
-- tables, which it grants to PUBLIC itself in a schema that the API does not show.
-- https://www.postgresql.org/docs/current/ddl-rowsecurity.html
-- Cost: catalogue reads by their own indexes (pg_depend_reference, pg_inherits_parent, pg_policy_polrelid), 3 ms.
-- class: read
-- deadline: 10s
-- supersede: extensions/exposure
with recursive api as materialized (
  select
    r.oid,
    r.rolname,
    r.rolbypassrls
  from pg_catalog.pg_roles r
  where r.rolname in ('anon', 'authenticated')
),
concerned as (
  -- by way of an array, which the planner takes for ten: enough not to think of compiling the statement
  select
    o.oid
  from unnest(array(
    select
      c.oid
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm')
      and (n.nspname = 'signalbox'
        or n.nspname = 'public'
        and c.relname in ('webhook_configs', 'webhook_logs', 'webhook_attempts', 'webhook_breakers',
          'webhook_endpoint_changes', 'webhook_replay_jobs', 'webhook_replay_items', 'webhook_rollup',
          'webhook_issue_notes', 'function_invocations', 'function_reports', 'system_metrics'))
  )) o (oid)
  union
  select
    d.oid
  from concerned b
  cross join lateral (
    select
      i.inhrelid as oid
    from pg_catalog.pg_inherits i
    where i.inhparent = b.oid
    union all
    select
      w.ev_class
    from pg_catalog.pg_depend p
    join pg_catalog.pg_rewrite w on w.oid = p.objid
    where p.refclassid = 'pg_class'::regclass
      and p.refobjid = b.oid
      and p.classid = 'pg_rewrite'::regclass
  ) d
),
relations as materialized (
  select
    c.oid,
    c.relnamespace,
    n.nspname,
    c.relname,
    c.relkind,
    c.relrowsecurity
  from concerned o
  join pg_catalog.pg_class c on c.oid = o.oid
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  -- a view that asks with its reader's rights opens nothing that its tables do not
  where not (c.relkind = 'v' and exists (
    select
    from unnest(c.reloptions) v (option)
    where v.option ~* '^security_invoker=(true|t|on|yes|y|1)$'))
),
asked as materialized (
  select
    c.oid,
    c.nspname,
    c.relname,
    a.rolname,
    a.oid as role,
    k.command,
    c.relkind in ('v', 'm') as is_view,
    c.relrowsecurity and not a.rolbypassrls as is_guarded
  from relations c
  cross join api a
  cross join (values ('r', 'select', 0), ('a', 'insert', 8), ('w', 'update', 4), ('d', 'delete', 16))
    as k (command, privilege, updatable)
  where has_schema_privilege(a.oid, c.relnamespace, 'usage')
    and (has_table_privilege(a.oid, c.oid, k.privilege)
      or k.command <> 'd'
      and has_any_column_privilege(a.oid, c.oid, k.privilege))
    and (k.command = 'r'
      or c.relkind in ('r', 'p')
      or c.relkind = 'v'
      and pg_relation_is_updatable(c.oid, false) & k.updatable <> 0)
),
policies as (
  select
    s.oid,
    s.role,
    s.command,
    p.polpermissive,
    p.polname,
    e.condition,
    exists (
      select
      from pg_catalog.pg_depend d
      where d.classid = 'pg_policy'::regclass
        and d.objid = p.oid
        and d.refclassid = 'pg_class'::regclass
        and d.refobjid = s.oid
        and d.refobjsubid > 0
    ) as chooses_rows
  from asked s
  join pg_catalog.pg_policy p on p.polrelid = s.oid
    and p.polcmd in ('*', s.command::"char")
  cross join lateral (
    select
      pg_get_expr(
        case when s.command in ('r', 'd') then p.polqual else coalesce(p.polwithcheck, p.polqual) end,
        p.polrelid
      ) as condition
  ) e
  where s.is_guarded
    and exists (
      select
      from unnest(p.polroles) r (oid)
      where case when r.oid = 0 then true else pg_has_role(s.role, r.oid, 'member') end)
),
judged as (
  select
    s.oid,
    s.nspname,
    s.relname,
    s.rolname,
    s.command,
    s.is_view,
    p.polname,
    not s.is_view
      and (not s.is_guarded or p.condition = 'true')
      and not exists (
        select
        from policies r
        where r.oid = s.oid
          and r.role = s.role
          and r.command = s.command
          and not r.polpermissive
      ) as is_certain
  from asked s
  left join policies p on p.oid = s.oid
    and p.role = s.role
    and p.command = s.command
    and p.polpermissive
  where not s.is_guarded
    or p.condition = 'true'
    or not p.chooses_rows
    and p.condition <> 'false'
    and p.condition !~ 'service_role'
)
select
  left(format('%I.%I', j.nspname, j.relname), 500) as name,
  to_jsonb(array_agg(distinct j.rolname order by j.rolname)) as roles,
  bool_or(j.command = 'r') as reads,
  bool_or(j.command <> 'r') as writes,
  j.is_certain,
  bool_or(j.is_view) as is_view,
  min(j.polname) filter (where not j.is_certain) as policy
from judged j
group by j.oid, j.nspname, j.relname, j.is_certain
order by j.is_certain desc, j.nspname, j.relname
limit 100
