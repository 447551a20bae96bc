-- The tables that Supabase Realtime must publish: whether each exists and whether the publication holds it, by name, by
-- schema or by "for all tables". Cost: catalogue reads, 1 ms, a little more with very many tables.
-- class: read
-- deadline: 10s
-- supersede: extensions/publication
select
  exists (
    select
    from pg_catalog.pg_publication p
    where p.pubname = 'supabase_realtime'
  ) as publication_exists,
  r.name as table_name,
  to_regclass(format('public.%I', r.name)) is not null as table_exists,
  exists (
    select
    from pg_catalog.pg_publication_tables t
    where t.pubname = 'supabase_realtime'
      and t.schemaname = 'public'
      and t.tablename = r.name
  ) as published
from (values
  (1, 'trips'),
  (2, 'chat_messages'),
  (3, 'chat_sessions'),
  (4, 'trip_collaborators'),
  (5, 'itinerary_items'),
  (6, 'chat_tool_calls')
) as r (position, name)
order by r.position
