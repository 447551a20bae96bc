-- The newest version that supabase db push carried out on this database, by its own record; null where it never did. By way of
-- XML, as the record is not there everywhere and a statement that names it would not run.
-- Cost: a scan of that record, some hundred rows.
-- class: read
-- deadline: 10s
select
  case when to_regclass('supabase_migrations.schema_migrations') is not null then
    (xpath('/row/newest/text()', query_to_xml(
      'select max(m.version) as newest from supabase_migrations.schema_migrations m', false, true, '')))[1]::text
  end as newest
