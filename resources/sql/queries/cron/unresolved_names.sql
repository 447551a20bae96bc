-- Which of the names that commands use their roles do not find: tables and views, and functions, with whatever arguments.
-- names: a JSON array of {"role", "kind", "schema", "name"}; kind is relation or function, schema is empty where none is
-- written.
-- Said by the catalogue alone, so that this role need not become the other one: a job gets the search_path that is set for
-- its role in this database, for its role, for the database, for all, or the server's. That one cannot be seen where this
-- session has one of its own; a name without a schema is left out then, and so is a role that is not there.
-- Words of the grammar that look like calls (coalesce) and types are found.
-- Index: the catalogue's name indexes. Cost: 4 ms, and 0.01 ms a name; at most 2,000 of them.
-- class: read
-- deadline: 5s
with asked as materialized (
  select
    n.role as role_name,
    n.kind,
    n.schema as schema_name,
    n.name
  from jsonb_to_recordset(:names::jsonb) n (role text, kind text, schema text, name text)
  limit 2000
),
role as materialized (
  select
    r.oid,
    r.rolname as role_name,
    coalesce(
      (
        select
          substr(c.setting, length('search_path=') + 1)
        from pg_catalog.pg_db_role_setting s
        cross join unnest(s.setconfig) c (setting)
        where s.setrole in (r.oid, 0)
          and s.setdatabase in (d.oid, 0)
          and starts_with(c.setting, 'search_path=')
        order by
          s.setrole = 0,
          s.setdatabase = 0
        limit 1
      ),
      (
        select
          p.reset_val
        from pg_catalog.pg_settings p
        where p.name = 'search_path'
          and p.source in ('default', 'environment variable', 'configuration file', 'command line')
      )
    ) as path
  from pg_catalog.pg_roles r
  cross join pg_catalog.pg_database d
  where r.rolname in (select a.role_name::name from asked a)
    and d.datname = current_database()
),
path as materialized (
  select
    r.oid as role_oid,
    n.oid as namespace
  from role r
  cross join lateral regexp_matches(r.path, '"((?:[^"]|"")*)"|([^",[:space:]]+)', 'g') e (part)
  join pg_catalog.pg_namespace n on n.nspname = case coalesce(e.part[1], e.part[2])
    when '$user' then r.role_name
    else coalesce(replace(e.part[1], '""', '"'), lower(e.part[2]))::name
  end
  where has_schema_privilege(r.oid, n.oid, 'usage')
  union
  select
    r.oid,
    'pg_catalog'::regnamespace
  from role r
),
grammar as materialized (
  select
    k.word
  from pg_get_keywords() k
  where k.catcode <> 'U'
)
select
  a.role_name,
  a.kind,
  a.schema_name,
  a.name
from asked a
join role r on r.role_name = a.role_name::name
cross join lateral (
  select
    array(
      select
        p.namespace
      from path p
      where a.schema_name = ''
        and p.role_oid = r.oid
      union all
      select
        n.oid
      from pg_catalog.pg_namespace n
      where n.nspname = a.schema_name::name
        and has_schema_privilege(r.oid, n.oid, 'usage')
    ) as namespaces
) l
where (a.schema_name <> '' or r.path is not null)
  and case a.kind
    when 'relation' then not exists (
      select
      from pg_catalog.pg_class c
      where c.relname = a.name::name
        and c.relnamespace = any (l.namespaces)
    )
    when 'function' then not exists (
        select
        from pg_catalog.pg_proc f
        where f.proname = a.name::name
          and f.pronamespace = any (l.namespaces)
      )
      and not exists (
        select
        from pg_catalog.pg_type t
        where t.typname = a.name::name
          and t.typnamespace = any (l.namespaces)
      )
      and not (a.schema_name = '' and a.name in (select g.word from grammar g))
  end
