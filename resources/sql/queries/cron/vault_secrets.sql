-- The names of the secrets in this database's vault, the first 1,001 of them; no secret is decrypted. is_known: there is a
-- vault, and this role sees all its names; else there is one row without a name. By way of XML, as the vault is not there
-- everywhere and a statement that names it would not run; in hex, as XML writes some characters otherwise.
-- Cost: 2 ms, and a scan of the vault, some ten rows.
-- class: read
-- deadline: 5s
with vault as materialized (
  select
    format(
      'select encode(convert_to(left(s.name, 1000), ''UTF8''), ''hex'') as name'
        ' from vault.%I s where s.name is not null limit 1001',
      c.relname
    ) as reading
  from pg_catalog.pg_namespace n
  join pg_catalog.pg_class c on c.relnamespace = n.oid
  join pg_catalog.pg_attribute a on a.attrelid = c.oid
  where n.nspname = 'vault'
    and c.relname in ('secrets', 'decrypted_secrets')
    and a.attname = 'name'
    and has_schema_privilege(n.oid, 'usage')
    and has_column_privilege(c.oid, a.attnum, 'select')
    and not row_security_active(c.oid)
  order by c.relname desc -- the table, which decrypts nothing
  limit 1
)
select
  v.reading is not null as is_known,
  convert_from(decode(s.name::text, 'hex'), 'UTF8') as name
from (values (0)) one (row)
left join vault v on true
left join lateral unnest(xpath('/table/row/name/text()', query_to_xml(v.reading, false, false, ''))) s (name) on true
