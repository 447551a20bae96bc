-- module: Undo of the automation extensions and the publication
--
-- Last of the undo files: schema signalbox goes with all that is ours in it; the record of what was there stays as long as
-- something was kept, so that a later undo can take that away too.

-- step: publication | Publication supabase_realtime as before
do $$
declare
  v_table text;
begin
  if to_regclass('signalbox.what_was_there') is null
    or not exists (select from pg_catalog.pg_publication p where p.pubname = 'supabase_realtime')
  then
    return;
  end if;
  for v_table in
    select t.tablename::text
    from pg_catalog.pg_publication_tables t
    where t.pubname = 'supabase_realtime'
      and t.schemaname = 'public'
      and t.tablename in ('trips', 'chat_messages', 'chat_sessions', 'trip_collaborators', 'itinerary_items', 'chat_tool_calls')
      and signalbox.is_ours('publication table', 'public.' || t.tablename)
  loop
    execute format('alter publication supabase_realtime drop table public.%I', v_table);
  end loop;
  if signalbox.is_ours('publication', 'supabase_realtime') then
    if exists (select from pg_catalog.pg_publication_tables t where t.pubname = 'supabase_realtime') then
      call signalbox.undo_kept('Publication supabase_realtime has tables that are not ours and stays.',
        'When nobody reads them any more, run: drop publication supabase_realtime');
    else
      drop publication supabase_realtime;
    end if;
  end if;
exception
  when insufficient_privilege then
    call signalbox.undo_refused(format('Publication supabase_realtime was left: %s.', sqlerrm), 'Let its owner run this step.');
end
$$;

-- step: cron-grant | Schema cron is closed to role postgres again
do $$
begin
  if to_regnamespace('cron') is not null
    and signalbox.is_ours('cron usage of postgres', '')
    and not signalbox.is_ours('extension', 'pg_cron')
    and exists (select from pg_catalog.pg_roles r where r.rolname = 'postgres' and not r.rolsuper)
  then
    revoke usage on schema cron from postgres;
  end if;
exception
  when insufficient_privilege then
    call signalbox.undo_refused(format('Schema cron was left as it is: %s.', sqlerrm), 'Let its owner run this step.');
end
$$;

-- step: extensions | Extensions that our migration installed
call signalbox.undo_extension('pg_cron');
call signalbox.undo_extension('pg_net');
call signalbox.undo_extension('pg_stat_statements');
call signalbox.undo_extension('btree_gist');
call signalbox.undo_extension('pgcrypto');

-- step: schema | Schema signalbox goes
do $$
declare
  v_users text;
begin
  if to_regnamespace('signalbox') is null then
    return;
  end if;
  select string_agg(distinct pg_describe_object(d.classid, d.objid, d.objsubid), ', ')
  into v_users
  from pg_catalog.pg_depend d
  join lateral (
    select 'pg_proc'::regclass::oid as classid, p.oid
    from pg_catalog.pg_proc p
    where p.pronamespace = 'signalbox'::regnamespace
    union all
    select 'pg_class'::regclass::oid, c.oid
    from pg_catalog.pg_class c
    where c.relnamespace = 'signalbox'::regnamespace) o on d.refclassid = o.classid and d.refobjid = o.oid
  where d.deptype = 'n'
    and (pg_identify_object(d.classid, d.objid, d.objsubid)).schema is distinct from 'signalbox'
    and (pg_identify_object(d.classid, d.objid, d.objsubid)).identity not like '%signalbox.%';
  if v_users is not null then
    call signalbox.undo_kept(format('Schema signalbox stays: it is used by %s.', v_users),
      'Change what uses it, then undo again.');
    return;
  end if;
  -- What is left of the public routines, because something that is not ours uses it, calls what stands here.
  if to_regprocedure('signalbox.public_routine_names()') is not null then
    execute 'select string_agg(p.oid::regprocedure::text, '', '' order by p.proname) from pg_catalog.pg_proc p '
      'where p.pronamespace = ''public''::regnamespace and p.proname = any (signalbox.public_routine_names()) '
      'and signalbox.is_ours(''routine'', ''public.'' || replace(p.oid::regprocedure::text, ''public.'', ''''))'
    into v_users;
  end if;
  if v_users is not null then
    call signalbox.undo_kept(format('Schema signalbox stays: %s stay and need it.', v_users), 'Change what uses them, then undo again.');
    return;
  end if;
  set local client_min_messages = warning; -- a line for each object would bury what is to be read
  if current_setting('signalbox.undo_kept', true) = 'on' and to_regclass('signalbox.what_was_there') is not null then
    create schema signalbox_kept;
    alter table signalbox.what_was_there set schema signalbox_kept;
    drop schema signalbox cascade;
    alter schema signalbox_kept rename to signalbox;
  else
    drop schema signalbox cascade;
  end if;
end
$$;
