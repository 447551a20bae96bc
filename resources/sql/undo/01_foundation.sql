-- module: Undo of the automation extensions and the publication
--
-- Last of the undo files: schema signalbox goes with all that is ours in it; the record of what was there stays as long as
-- something was kept, so that a later undo can take that away too.

-- step: publication | Publication supabase_realtime as before
do $$
declare
  v_publication record;
  v_table text;
  v_ours text[] := '{}';
begin
  select p.oid, p.pubowner
  into v_publication
  from pg_catalog.pg_publication p
  where p.pubname = 'supabase_realtime';
  if not found or to_regclass('signalbox.what_was_there') is null then
    return;
  end if;
  for v_table in
    select t.tablename::text
    from pg_catalog.pg_publication_tables t
    where t.pubname = 'supabase_realtime'
      and t.schemaname = 'public'
      and t.tablename in ('trips', 'chat_messages', 'chat_sessions', 'trip_collaborators', 'itinerary_items', 'chat_tool_calls')
      and pg_temp.is_ours('publication table', 'public.' || t.tablename)
  loop
    call pg_temp.undo_do(format('alter publication supabase_realtime drop table public.%I', v_table), v_publication.pubowner);
    v_ours := v_ours || v_table;
  end loop;
  if pg_temp.is_ours('publication', 'supabase_realtime') then
    if exists (
      select
      from pg_catalog.pg_publication_tables t
      where t.pubname = 'supabase_realtime'
        and (t.schemaname <> 'public' or t.tablename <> all (v_ours)))
    then
      call pg_temp.undo_kept('Publication supabase_realtime has tables that are not ours and stays.',
        'When nobody reads them any more, run: drop publication supabase_realtime');
    else
      call pg_temp.undo_do('drop publication supabase_realtime', v_publication.pubowner, 'pg_publication', v_publication.oid);
    end if;
  end if;
exception
  when insufficient_privilege then
    call pg_temp.undo_refused(format('Publication supabase_realtime was left: %s.', sqlerrm), 'Let its owner run this step.');
end
$$;

-- step: cron-grant | Schema cron is closed to role postgres again
do $$
begin
  if to_regnamespace('cron') is not null
    and pg_temp.is_ours('cron usage of postgres', '')
    and not pg_temp.is_ours('extension', 'pg_cron')
    and exists (select from pg_catalog.pg_roles r where r.rolname = 'postgres' and not r.rolsuper)
  then
    call pg_temp.undo_do('revoke usage on schema cron from postgres', (
      select n.nspowner
      from pg_catalog.pg_namespace n
      where n.nspname = 'cron'));
  end if;
exception
  when insufficient_privilege then
    call pg_temp.undo_refused(format('Schema cron was left as it is: %s.', sqlerrm), 'Let its owner run this step.');
end
$$;

-- step: extensions | Extensions that our migration installed
call pg_temp.undo_extension('pg_cron');
call pg_temp.undo_extension('pg_net');
call pg_temp.undo_extension('pg_stat_statements');
call pg_temp.undo_extension('btree_gist');
call pg_temp.undo_extension('pgcrypto');

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
    and (pg_identify_object(d.classid, d.objid, d.objsubid)).identity not like '%signalbox.%'
    and not pg_temp.undo_goes(d.classid, d.objid, d.objsubid);
  if v_users is not null then
    call pg_temp.undo_kept(format('Schema signalbox stays: it is used by %s.', v_users),
      'Change what uses it, then undo again.');
    return;
  end if;
  -- What is left of the public routines, because something that is not ours uses it, calls what stands here.
  if to_regprocedure('signalbox.public_routine_names()') is not null then
    execute 'select string_agg(p.oid::regprocedure::text, '', '' order by p.proname) from pg_catalog.pg_proc p '
      'where p.pronamespace = ''public''::regnamespace and p.proname = any (signalbox.public_routine_names()) '
      'and not pg_temp.undo_goes(''pg_proc''::regclass, p.oid) '
      'and pg_temp.is_ours(''routine'', ''public.'' || replace(p.oid::regprocedure::text, ''public.'', ''''))'
    into v_users;
  end if;
  if v_users is not null then
    call pg_temp.undo_kept(format('Schema signalbox stays: %s stay and need it.', v_users), 'Change what uses them, then undo again.');
    return;
  end if;
  if not pg_temp.is_plan() then
    set local client_min_messages = warning; -- a line for each object would bury what is to be read
  end if;
  if current_setting('signalbox.undo_kept', true) = 'on' and to_regclass('signalbox.what_was_there') is not null then
    call pg_temp.undo_do('create schema signalbox_kept');
    call pg_temp.undo_do('alter table signalbox.what_was_there set schema signalbox_kept');
    call pg_temp.undo_do('drop schema signalbox cascade');
    call pg_temp.undo_do('alter schema signalbox_kept rename to signalbox');
  else
    call pg_temp.undo_do('drop schema signalbox cascade');
  end if;
end
$$;
