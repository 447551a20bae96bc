-- module: The realtime publication
-- part: realtime
--
-- Cost: catalogue reads; adding a table waits for nobody who writes to it.

-- step: publication | Publication supabase_realtime with the tables that the app watches live
-- The publication may serve others: it is made only when absent, and members are only ever added.
create or replace procedure signalbox.publish_table(p_table text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if to_regclass(format('public.%I', p_table)) is null then
    call signalbox.not_applicable(
      format('Table public.%s does not exist: not added to publication supabase_realtime.', p_table),
      'Create the table, then run this step again.');
  elsif not exists (
    select
    from pg_catalog.pg_publication_tables t
    where t.pubname = 'supabase_realtime'
      and t.schemaname = 'public'
      and t.tablename = p_table)
  then
    execute format('alter publication supabase_realtime add table public.%I', p_table);
  end if;
exception
  when insufficient_privilege then
    call signalbox.not_permitted(
      format('Table public.%s was not added to publication supabase_realtime: %s.', p_table, sqlerrm),
      format('Let the owner of both, or a superuser, run: alter publication supabase_realtime add table public.%I', p_table));
end
$$;

do $$
begin
  if not exists (select from pg_catalog.pg_publication p where p.pubname = 'supabase_realtime') then
    create publication supabase_realtime;
  end if;
end
$$;

call signalbox.publish_table('trips');
call signalbox.publish_table('chat_messages');
call signalbox.publish_table('chat_sessions');
call signalbox.publish_table('trip_collaborators');
call signalbox.publish_table('itinerary_items');
call signalbox.publish_table('chat_tool_calls');
