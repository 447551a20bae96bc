-- migration: Automation extensions and the realtime publication
--
-- First of the files that install the database side of Signalbox. Each file is a list of steps; a step tells its
-- outcome by a notice with one of four codes (SB001 already there, SB002 not applicable, SB003 not permitted,
-- SB004 needs restart) and by silence when it did its work. Everything may run again at any time.
--
-- A step stands between begin_step and end_step: the pair compares what is installed before and after, so that
-- "already there" is measured and not claimed, and end_step closes every routine of ours to the API roles.
-- Cost: about 10 ms a step on an ordinary catalogue; no lock on any user table.

-- step: schema | Schema signalbox for everything that is not meant for the API
do $$
begin
  if to_regprocedure('signalbox.begin_step(text)') is not null then
    call signalbox.begin_step('Schema signalbox and its installation routines');
  end if;
exception
  when others then
    null; -- what an older or broken installation answers does not matter: it is replaced below
end
$$;

create schema if not exists signalbox;
comment on schema signalbox is 'Signalbox internals: not exposed to the API, see the public functions instead';
revoke all on schema signalbox from public;

create or replace procedure signalbox.already_there(p_message text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise notice using errcode = 'SB001', message = p_message;
end
$$;

create or replace procedure signalbox.not_applicable(p_message text, p_hint text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise notice using errcode = 'SB002', message = p_message, hint = p_hint;
end
$$;

create or replace procedure signalbox.not_permitted(p_message text, p_hint text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise notice using errcode = 'SB003', message = p_message, hint = p_hint;
end
$$;

create or replace procedure signalbox.needs_restart(p_message text, p_hint text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise notice using errcode = 'SB004', message = p_message, hint = p_hint;
end
$$;

-- The routines of ours that live in schema public, where the API could reach them.
create or replace function signalbox.public_routine_names()
returns text[]
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select array[
    'send_webhook_with_retry', 'test_webhook', 'replay_webhook', 'webhook_reconcile', 'webhook_pump',
    'get_webhook_stats', 'webhook_trip_collaboration', 'webhook_chat_message', 'webhook_chat_session',
    'webhook_booking_status', 'webhook_memory_embedding', 'list_scheduled_jobs', 'get_job_history',
    'verify_extensions', 'verify_automation_setup', 'set_webhook_secret', 'rotate_webhook_secret', 'webhook_config_problems',
    'webhook_endpoint_change', 'preview_webhook_replay', 'start_webhook_replay', 'pause_webhook_replay',
    'resume_webhook_replay', 'cancel_webhook_replay', 'backup_configuration', 'restore_configuration',
    'get_webhook_issues', 'acknowledge_webhook_issue', 'reopen_webhook_issue'
  ]
$$;

-- Supabase grants EXECUTE on every new function of schema public to anon and authenticated, PostgreSQL to PUBLIC:
-- ours run with their owner's rights, so both are taken back. The server-side role keeps the public ones.
create or replace procedure signalbox.close_routines()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_routine record;
  v_role text;
begin
  for v_routine in
    select p.oid, p.oid::regprocedure as signature, p.pronamespace = 'public'::regnamespace as is_public
    from pg_catalog.pg_proc p
    where pg_has_role(p.proowner, 'usage')
      and (p.pronamespace = 'signalbox'::regnamespace
        or (p.pronamespace = 'public'::regnamespace
          and p.proname = any (signalbox.public_routine_names())))
      and exists (
        select
        from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        left join pg_catalog.pg_roles g on g.oid = a.grantee
        where a.grantee = 0 or g.rolname in ('anon', 'authenticated'))
  loop
    execute format('revoke all on routine %s from public', v_routine.signature);
    for v_role in
      select r.rolname::text
      from pg_catalog.pg_roles r
      where r.rolname in ('anon', 'authenticated')
    loop
      execute format('revoke all on routine %s from %I', v_routine.signature, v_role);
    end loop;
    if v_routine.is_public and exists (select from pg_catalog.pg_roles r where r.rolname = 'service_role') then
      execute format('grant execute on routine %s to service_role', v_routine.signature);
    end if;
  end loop;
end
$$;

-- A digest of all that the steps may change: routines, tables, columns, constraints, indexes, triggers, policies,
-- extensions, the publication, jobs and configuration rows. Extension members are left out; expressions are compared
-- as text, because their stored form remembers where in the source they stood. The last three are read by EXECUTE:
-- their tables may not exist yet.
create or replace function signalbox.install_fingerprint()
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_schemas oid[] := array['public'::regnamespace::oid, 'signalbox'::regnamespace::oid];
  v_parts text[];
  v_rows text;
begin
  v_parts := array[
    (select string_agg(concat_ws('|', p.oid, p.proname, p.prokind, p.prosecdef, p.provolatile, pg_get_function_arguments(p.oid),
        pg_get_function_result(p.oid), p.proconfig, p.proacl, md5(p.prosrc)), e'\n' order by p.oid)
      from pg_catalog.pg_proc p
      where p.pronamespace = any (v_schemas)
        and not exists (
          select
          from pg_catalog.pg_depend d
          where d.classid = 'pg_catalog.pg_proc'::regclass
            and d.objid = p.oid
            and d.deptype = 'e')),
    (select string_agg(concat_ws('|', c.oid, c.relname, c.relkind, c.relrowsecurity, c.relacl, x.indexdef), e'\n'
        order by c.oid)
      from pg_catalog.pg_class c
      left join lateral (
        select pg_get_indexdef(i.indexrelid) || i.indisvalid as indexdef
        from pg_catalog.pg_index i
        where i.indexrelid = c.oid) x on true
      where c.relnamespace = any (v_schemas)),
    (select string_agg(concat_ws('|', a.attrelid, a.attname, a.atttypid, a.attnotnull,
        pg_get_expr(d.adbin, d.adrelid)), e'\n' order by a.attrelid, a.attnum)
      from pg_catalog.pg_attribute a
      join pg_catalog.pg_class c on c.oid = a.attrelid
      left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where c.relnamespace = any (v_schemas)
        and c.relkind in ('r', 'p')
        and a.attnum > 0),
    (select string_agg(concat_ws('|', k.conrelid, k.conname, k.convalidated, pg_get_constraintdef(k.oid)), e'\n'
        order by k.conrelid, k.conname)
      from pg_catalog.pg_constraint k
      where k.connamespace = any (v_schemas)),
    (select string_agg(concat_ws('|', t.tgrelid, pg_get_triggerdef(t.oid), t.tgenabled), e'\n' order by t.tgrelid, t.tgname)
      from pg_catalog.pg_trigger t
      where not t.tgisinternal),
    (select string_agg(concat_ws('|', o.polrelid, o.polname, o.polcmd, o.polroles, pg_get_expr(o.polqual, o.polrelid),
        pg_get_expr(o.polwithcheck, o.polrelid)), e'\n' order by o.polrelid, o.polname)
      from pg_catalog.pg_policy o),
    (select string_agg(concat_ws('|', n.nspname, n.nspacl), e'\n' order by n.nspname)
      from pg_catalog.pg_namespace n
      where n.nspname in ('cron', 'signalbox')),
    (select string_agg(concat_ws('|', e.extname, e.extversion), e'\n' order by e.extname)
      from pg_catalog.pg_extension e),
    (select string_agg(concat_ws('|', b.pubname, m.prrelid), e'\n' order by b.pubname, m.prrelid)
      from pg_catalog.pg_publication b
      left join pg_catalog.pg_publication_rel m on m.prpubid = b.oid)
  ];

  if to_regclass('signalbox.settings') is not null then
    execute 'select string_agg(concat_ws(''|'', key, value, description), e''\n'' order by key) from signalbox.settings'
    into v_rows;
    v_parts := v_parts || v_rows;
  end if;
  if to_regclass('public.webhook_configs') is not null then
    execute 'select string_agg(name, e''\n'' order by name) from public.webhook_configs'
    into v_rows;
    v_parts := v_parts || v_rows;
  end if;
  if to_regclass('cron.job') is not null and has_schema_privilege('cron', 'usage') then
    execute 'select string_agg(concat_ws(''|'', jobid, jobname, schedule, command, active), e''\n'' order by jobid) from cron.job'
    into v_rows;
    v_parts := v_parts || v_rows;
  end if;

  return md5(array_to_string(v_parts, e'\n--\n', ''));
end
$$;

-- The name and the digest are kept in the session, not in the transaction: under plain psql -f every statement of a
-- step is a transaction of its own.
create or replace procedure signalbox.begin_step(p_what text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('signalbox.step_what', p_what, false);
  perform set_config('signalbox.step_before', signalbox.install_fingerprint(), false);
end
$$;

create or replace procedure signalbox.end_step()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  call signalbox.close_routines();
  if current_setting('signalbox.step_before', true) = signalbox.install_fingerprint() then
    call signalbox.already_there(format('Already there: %s.', current_setting('signalbox.step_what', true)));
  end if;
  perform set_config('signalbox.step_before', '', false);
end
$$;

call signalbox.end_step();

-- step: ledger | The record of applied steps
call signalbox.begin_step('Table signalbox.migration_ledger');

create table if not exists signalbox.migration_ledger (
  version text not null,
  step text not null,
  title text,
  checksum text,
  outcome text,
  detail text,
  applied_at timestamptz not null default now(),
  applied_by text not null default current_user,
  primary key (version, step)
);

call signalbox.end_step();

-- step: settings-table | Settings of the automation that an administrator may change
call signalbox.begin_step('Table signalbox.settings and its defaults');

create table if not exists signalbox.settings (
  key text primary key,
  value text not null,
  description text not null
);

insert into signalbox.settings (key, value, description)
values
  ('retention.run_history_days', '30', 'Days that runs stay in cron.job_run_details'),
  ('retention.webhook_logs_days', '90', 'Days that finished deliveries stay in webhook_logs'),
  ('retention.metrics_days', '90', 'Days that rows stay in system_metrics'),
  ('alerts.quiet_minutes', '60', 'Minutes before the same job or endpoint is reported again')
on conflict (key) do nothing;

-- A setting as a whole number; the default stands in for a missing, malformed or too small value, so that a typing
-- error never deletes everything.
create or replace function signalbox.setting_number(p_key text, p_default integer, p_least integer)
returns integer
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(
    (select s.value::integer
      from signalbox.settings s
      where s.key = p_key
        and s.value ~ '^[0-9]{1,6}$'
        and s.value::integer >= p_least),
    p_default)
$$;

call signalbox.end_step();

-- step: what-was-there | What this database had before the installation
call signalbox.begin_step('The record of what was there before');

-- Written once, for resources/sql/undo: what stands here is put back or left alone, the rest is ours.
do $$
declare
  v_path text := current_setting('search_path');
  v_ours constant text := '^(webhook_\w+|system_metrics|notifications|trips)$';
begin
  if to_regclass('signalbox.what_was_there') is not null then
    return;
  end if;
  create table signalbox.what_was_there (kind text, name text, definition text, primary key (kind, name));
  perform set_config('search_path', 'pg_catalog', true); -- so that definitions hold full names
  insert into signalbox.what_was_there (kind, name, definition)
  with ours as (
    select c.oid, c.relname, c.relkind, concat_ws('|', c.relrowsecurity, c.relacl) as definition
    from pg_catalog.pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relname ~ v_ours and c.relkind in ('r', 'p', 'v')
  )
  select 'table', o.relname, o.definition from ours o
  union all
  select 'column', o.relname || '.' || a.attname, null
  from ours o join pg_catalog.pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
  union all
  select 'constraint', o.relname || '.' || k.conname, pg_get_constraintdef(k.oid)
  from ours o join pg_catalog.pg_constraint k on k.conrelid = o.oid
  union all
  select 'index', i.indexrelid::regclass::text, null
  from ours o join pg_catalog.pg_index i on i.indrelid = o.oid
  union all
  select 'policy', o.relname || '.' || p.polname, null
  from ours o join pg_catalog.pg_policy p on p.polrelid = o.oid
  union all
  select 'trigger', t.tgrelid::regclass || '.' || t.tgname, pg_get_triggerdef(t.oid)
  from pg_catalog.pg_trigger t where not t.tgisinternal and t.tgname like 'webhook\_%'
  union all
  select 'routine', p.oid::regprocedure::text, pg_get_functiondef(p.oid)
  from pg_catalog.pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname = any (signalbox.public_routine_names())
  union all
  select 'extension', e.extname, e.extversion from pg_catalog.pg_extension e
  union all
  select 'publication', b.pubname, null from pg_catalog.pg_publication b
  union all
  select 'publication table', t.schemaname || '.' || t.tablename, null from pg_catalog.pg_publication_tables t
  where t.pubname = 'supabase_realtime'
  union all
  select 'cron usage of postgres', '', null
  from pg_catalog.pg_namespace n, pg_catalog.pg_roles r
  where n.nspname = 'cron' and r.rolname = 'postgres' and has_schema_privilege(r.oid, n.oid, 'usage')
  union all
  select 'setting', s.name, current_setting(s.name, true)
  from unnest('{cron.database_name,pg_net.batch_size,pg_net.ttl,pg_stat_statements.track,pg_stat_statements.max}'::text[]) s (name);
  if to_regclass('cron.job') is not null and has_schema_privilege('cron', 'usage') then
    execute 'insert into signalbox.what_was_there (kind, name, definition) '
      'select distinct on (j.jobname) ''job'', j.jobname, '
      'jsonb_build_object(''schedule'', j.schedule, ''command'', j.command, ''active'', j.active) '
      'from cron.job j where j.jobname is not null';
  end if;
  if to_regclass('public.webhook_configs') is not null then
    execute 'insert into signalbox.what_was_there (kind, name) select ''endpoint'', c.name from public.webhook_configs c';
  end if;
  perform set_config('search_path', v_path, true);
end
$$;

call signalbox.end_step();

-- step: extension-routine | How an extension is installed
call signalbox.begin_step('The routine that installs extensions');

-- The sandbox sends through a stand-in where the server has no pg_net. Asked of the catalogue, because schema net may
-- be closed to this role.
create or replace function signalbox.has_stand_in()
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select
    from pg_catalog.pg_proc p
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'net'
      and p.proname = 'is_stand_in')
$$;

-- p_probe is a setting that exists only while the extension's library is loaded, null when no preload is needed:
-- readable by everyone, which shared_preload_libraries is not.
create or replace procedure signalbox.install_extension(p_name text, p_probe text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_version text := (select e.extversion from pg_catalog.pg_extension e where e.extname = p_name);
  v_loaded boolean := p_probe is null or current_setting(p_probe, true) is not null;
  v_schema text := case
    when p_name = 'pg_cron' then 'pg_catalog'
    when to_regnamespace('extensions') is not null then 'extensions'
    else 'public'
  end;
begin
  if v_version is not null and v_loaded then
    call signalbox.already_there(format('Extension %s %s is already there.', p_name, v_version));
  elsif v_version is not null then
    call signalbox.needs_restart(
      format('Extension %s is installed, but its library is not loaded.', p_name),
      format('Add %s to shared_preload_libraries and restart the server.', p_name));
  elsif p_name = 'pg_net' and signalbox.has_stand_in() then
    call signalbox.not_applicable(
      'Extension pg_net is not installed: the Signalbox stand-in sends the requests.',
      'This is what the sandbox does. A production server needs pg_net itself.');
  elsif not exists (select from pg_catalog.pg_available_extensions a where a.name = p_name) then
    call signalbox.not_applicable(
      format('Extension %s is not available on this server.', p_name),
      format('Install the server package of %s, then run this step again.', p_name));
  elsif not v_loaded then
    call signalbox.needs_restart(
      format('Extension %s needs its library loaded at server start.', p_name),
      format('Add %s to shared_preload_libraries, restart the server, then run this step again.', p_name));
  elsif p_name = 'pg_cron' and current_setting('cron.database_name', true) <> current_database() then
    call signalbox.not_applicable(
      format('Extension pg_cron lives in database %s, this is %s.',
        current_setting('cron.database_name', true), current_database()),
      'Connect to that database, or change cron.database_name and restart the server.');
  else
    begin
      execute format('create extension %I with schema %I', p_name, v_schema);
    exception
      when insufficient_privilege then
        call signalbox.not_permitted(
          format('Role %s may not create extension %s.', current_user, p_name),
          format('On Supabase enable %s under Database > Extensions; elsewhere let a superuser run: create extension %s',
            p_name, p_name));
    end;
  end if;
end
$$;

call signalbox.end_step();

-- step: extension-pg-cron | pg_cron runs the scheduled jobs
call signalbox.install_extension('pg_cron', 'cron.database_name');

-- step: extension-pg-net | pg_net sends the webhooks
call signalbox.install_extension('pg_net', 'pg_net.ttl');

-- step: extension-pg-stat-statements | pg_stat_statements measures the queries
call signalbox.install_extension('pg_stat_statements', 'pg_stat_statements.max');

-- step: extension-btree-gist | btree_gist for exclusion constraints over dates
call signalbox.install_extension('btree_gist', null);

-- step: extension-pgcrypto | pgcrypto signs the webhooks
call signalbox.install_extension('pgcrypto', null);

-- step: cron-grant | Role postgres may use schema cron
do $$
begin
  if to_regnamespace('cron') is null then
    call signalbox.not_applicable('Schema cron does not exist: nothing to grant.', 'It comes with extension pg_cron.');
  elsif not exists (select from pg_catalog.pg_roles r where r.rolname = 'postgres') then
    call signalbox.not_applicable('Role postgres does not exist: nothing to grant.', 'Jobs belong to the role that runs this migration.');
  elsif has_schema_privilege('postgres', 'cron', 'usage') then
    call signalbox.already_there('Already there: role postgres may use schema cron.');
  elsif not has_schema_privilege('cron', 'usage with grant option') then
    call signalbox.not_permitted(
      format('Role %s may not grant usage on schema cron.', current_user),
      'Let a superuser run: grant usage on schema cron to postgres');
  else
    grant usage on schema cron to postgres;
  end if;
end
$$;

-- step: publication | Publication supabase_realtime with the tables that the app watches live
call signalbox.begin_step('Publication supabase_realtime and its tables');

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

call signalbox.end_step();
