-- The whole of a database but its rows, one object or part of one a line, for servers that no pg_dump here can read.
-- The system's own and what belongs to an extension are left out. Rights in an order of their own.
-- Cost: every catalogue once; for tests only.
with spaces as (
  select
    n.oid,
    n.nspname,
    n.nspowner,
    n.nspacl
  from pg_catalog.pg_namespace n
  where n.nspname not like 'pg\_%'
    and n.nspname <> 'information_schema'
),
own as (
  select
    format('%I.%I', n.nspname, c.relname) as name,
    c.*
  from pg_catalog.pg_class c
  join spaces n on n.oid = c.relnamespace
  where not exists (
    select
    from pg_catalog.pg_depend d
    where d.classid = 'pg_class'::regclass
      and d.objid = c.oid
      and d.deptype = 'e')
)
select
  string_agg(replace(l.line, E'\n', ' '), E'\n' order by l.line collate "C")
from (
  select
    format('schema %I owner %s acl %s', n.nspname, n.nspowner::regrole, (
      select
        array_agg(a::text order by a::text)
      from unnest(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
    )) as line
  from spaces n
  union all
  select
    format('%s relation "%s" owner %s rls %s %s options %s persistence %s of %s bound %s acl %s view %s', c.name, c.relkind,
      c.relowner::regrole, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, c.relpersistence, c.reloftype::regtype,
      pg_get_expr(c.relpartbound, c.oid), (
        select
          array_agg(a::text order by a::text)
        from unnest(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) a
      ),
      case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end)
  from own c
  where c.relkind <> 'i'
  union all
  select
    format('%s column %I %s not null %s default %s identity %s generated %s acl %s', c.name, a.attname,
      format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, (
        select
          array_agg(i::text order by i::text)
        from unnest(a.attacl) i
      ))
  from own c
  join pg_catalog.pg_attribute a on a.attrelid = c.oid
    and a.attnum > 0
    and not a.attisdropped
  left join pg_catalog.pg_attrdef d on d.adrelid = c.oid
    and d.adnum = a.attnum
  where c.relkind in ('r', 'p', 'v', 'm', 'f')
  union all
  select
    format('%s constraint %I %s %s', c.name, k.conname, pg_get_constraintdef(k.oid), k.convalidated)
  from own c
  join pg_catalog.pg_constraint k on k.conrelid = c.oid
  union all
  select
    format('%s index %s valid %s', c.name, pg_get_indexdef(i.indexrelid), i.indisvalid)
  from own c
  join pg_catalog.pg_index i on i.indrelid = c.oid
  where c.relkind in ('r', 'p', 'm')
  union all
  select
    format('%s trigger %s enabled %s', c.name, pg_get_triggerdef(t.oid), t.tgenabled)
  from own c
  join pg_catalog.pg_trigger t on t.tgrelid = c.oid
    and not t.tgisinternal
  union all
  select
    format('%s policy %I %s %s to %s using %s check %s', c.name, p.polname, p.polcmd, p.polpermissive,
      p.polroles::regrole[], pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
  from own c
  join pg_catalog.pg_policy p on p.polrelid = c.oid
  union all
  select
    format('%s sequence %s %s %s %s %s %s', c.name, q.seqtypid::regtype, q.seqstart, q.seqincrement, q.seqmin, q.seqmax, (
      select
        d.refobjid::regclass || '.' || d.refobjsubid
      from pg_catalog.pg_depend d
      where d.classid = 'pg_class'::regclass
        and d.objid = c.oid
        and d.deptype in ('a', 'i')
        and d.refobjsubid > 0
    ))
  from own c
  join pg_catalog.pg_sequence q on q.seqrelid = c.oid
  union all
  select
    format('routine %s owner %s acl %s %s', p.oid::regprocedure, p.proowner::regrole, (
      select
        array_agg(a::text order by a::text)
      from unnest(coalesce(p.proacl, acldefault('f', p.proowner))) a
    ), case when p.prokind in ('f', 'p') then pg_get_functiondef(p.oid) end)
  from pg_catalog.pg_proc p
  join spaces n on n.oid = p.pronamespace
  where not exists (
    select
    from pg_catalog.pg_depend d
    where d.classid = 'pg_proc'::regclass
      and d.objid = p.oid
      and d.deptype = 'e')
  union all
  select
    format('type %s owner %s labels %s', t.oid::regtype, t.typowner::regrole, (
      select
        array_agg(e.enumlabel order by e.enumsortorder)
      from pg_catalog.pg_enum e
      where e.enumtypid = t.oid
    ))
  from pg_catalog.pg_type t
  join spaces n on n.oid = t.typnamespace
  where t.typtype in ('e', 'd')
    and not exists (
      select
      from pg_catalog.pg_depend d
      where d.classid = 'pg_type'::regclass
        and d.objid = t.oid
        and d.deptype = 'e')
  union all
  select
    format('extension %I schema %s', e.extname, e.extnamespace::regnamespace)
  from pg_catalog.pg_extension e
  union all
  select
    format('publication %I all %s tables %s', p.pubname, p.puballtables, (
      select
        array_agg(r.prrelid::regclass::text order by r.prrelid::regclass::text)
      from pg_catalog.pg_publication_rel r
      where r.prpubid = p.oid
    ))
  from pg_catalog.pg_publication p
  union all
  select
    format('default rights of %s in %s on "%s" %s', a.defaclrole::regrole, a.defaclnamespace::regnamespace, a.defaclobjtype, (
      select
        array_agg(i::text order by i::text)
      from unnest(a.defaclacl) i
    ))
  from pg_catalog.pg_default_acl a
  union all
  select
    format('event trigger %I %s %s', v.evtname, v.evtevent, v.evtfoid::regproc)
  from pg_catalog.pg_event_trigger v
  union all
  select
    format('comment on %s: %s', pg_describe_object(d.classoid, d.objoid, d.objsubid), d.description)
  from pg_catalog.pg_description d
  where d.objoid >= 16384
) l
