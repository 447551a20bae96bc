-- module: The ground that everything stands on
-- part: foundation
--
-- First of the modules that install the database side of Signalbox, in the order of their names. Each is a list of steps:
--
--     -- step: <id> | <title>       the id lasts, whatever becomes of the file's name
--     -- part: <part>               when it is not the module's
--     -- needs: <id>, <id>          without which it cannot stand; all need schema and what-was-there
--     -- with: <id>, <id>           what of it the step uses where it is there, and does without elsewhere
--
-- resources/sql/runner carries them out and says what their outcomes mean. A step is repeatable: it looks before it
-- acts, and a later run that finds all as it is wanted changes nothing. Text is plain ASCII. Cost: about 10 ms a step.

-- step: schema | Schema signalbox, closed to the API, with the ledger
create schema if not exists signalbox;
comment on schema signalbox is 'Signalbox internals: not exposed to the API, see the public functions instead';
do $$
declare
  v_role text;
begin
  revoke all on schema signalbox from public;
  for v_role in
    select r.rolname::text
    from pg_catalog.pg_roles r
    where r.rolname in ('anon', 'authenticated')
  loop
    execute format('revoke all on schema signalbox from %I', v_role);
  end loop;
end
$$;

-- The record of applied steps. Older ones were keyed by a date in the file's name as well; what they hold is carried over.
do $$
begin
  if exists (
    select
    from pg_catalog.pg_attribute a
    where a.attrelid = to_regclass('signalbox.migration_ledger')
      and a.attname = 'version'
      and not a.attisdropped)
  then
    alter table signalbox.migration_ledger
      drop constraint if exists migration_ledger_pkey;
    alter table signalbox.migration_ledger
      drop column version;
    delete from signalbox.migration_ledger l
    where l.step in ('ledger', 'row-security', 'internal-tables', 'indexes-monitoring', 'own-notifications', 'alerts', 'retention');
    alter table signalbox.migration_ledger
      add primary key (step);
  end if;
end
$$;

create table if not exists signalbox.migration_ledger (
  step text primary key,
  title text,
  checksum text,
  outcome text,
  detail text,
  applied_at timestamptz not null default now(),
  applied_by text not null default current_user
);
alter table signalbox.migration_ledger
  add column if not exists release text;

-- What earlier installations carried their steps out with.
do $$
begin
  if to_regprocedure('signalbox.begin_step(text)') is not null then
    drop procedure signalbox.begin_step(text);
    drop procedure signalbox.end_step();
    drop function signalbox.install_fingerprint();
  end if;
end
$$;

-- The outcome of a step is the worst that it said, and goes with its words into the ledger.
create or replace procedure signalbox.say(p_code text, p_outcome text, p_message text, p_hint text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_ranks constant text[] := array['', 'already there', 'done', 'not applicable', 'not permitted', 'needs restart'];
  v_worst text := coalesce(current_setting('signalbox.worst', true), '');
begin
  if array_position(v_ranks, p_outcome) > coalesce(array_position(v_ranks, v_worst), 1) then
    perform set_config('signalbox.worst', p_outcome, false);
  end if;
  perform set_config('signalbox.said',
    concat_ws(' ', nullif(current_setting('signalbox.said', true), ''), p_message, p_hint), false);
  raise notice using errcode = p_code, message = p_message, hint = coalesce(p_hint, '');
end
$$;

create or replace procedure signalbox.already_there(p_message text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  call signalbox.say('SB001', 'already there', p_message, null);
end
$$;

create or replace procedure signalbox.not_applicable(p_message text, p_hint text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  call signalbox.say('SB002', 'not applicable', p_message, p_hint);
end
$$;

create or replace procedure signalbox.not_permitted(p_message text, p_hint text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  call signalbox.say('SB003', 'not permitted', p_message, p_hint);
end
$$;

create or replace procedure signalbox.needs_restart(p_message text, p_hint text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  call signalbox.say('SB004', 'needs restart', p_message, p_hint);
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
    'send_webhook_with_retry', 'schedule_webhook', 'test_webhook', 'replay_webhook', 'webhook_reconcile', 'webhook_pump',
    'get_webhook_stats', 'webhook_trip_collaboration', 'webhook_chat_message', 'webhook_chat_session',
    'webhook_booking_status', 'webhook_memory_embedding', 'list_scheduled_jobs', 'get_job_history',
    'verify_extensions', 'verify_automation_setup', 'set_webhook_secret', 'rotate_webhook_secret', 'webhook_config_problems',
    'webhook_endpoint_change', 'preview_webhook_replay', 'start_webhook_replay', 'pause_webhook_replay',
    'resume_webhook_replay', 'cancel_webhook_replay', 'backup_configuration', 'restore_configuration',
    'get_webhook_issues', 'acknowledge_webhook_issue', 'reopen_webhook_issue',
    'skip_webhook'
  ]
$$;

-- Supabase grants EXECUTE on every new function of schema public to anon and authenticated, PostgreSQL to PUBLIC:
-- ours run with their owner's rights, so both are taken back. The server-side role keeps the public ones, but for the pump: it
-- commits, so that it runs with the rights of its caller, who may not use schema signalbox.
create or replace procedure signalbox.close_routines()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_routine record;
  v_role text;
begin
  for v_routine in
    select p.oid, p.oid::regprocedure as signature, p.pronamespace = 'public'::regnamespace and p.prosecdef as is_for_service
    from pg_catalog.pg_proc p
    where pg_has_role(p.proowner, 'usage')
      and (p.pronamespace = 'signalbox'::regnamespace
        or (p.pronamespace = 'public'::regnamespace
          and p.proname = any (signalbox.public_routine_names())))
      and exists (
        select
        from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        left join pg_catalog.pg_roles g on g.oid = a.grantee
        where a.grantee = 0
          or g.rolname in ('anon', 'authenticated')
          or (g.rolname = 'service_role' and not p.prosecdef))
  loop
    execute format('revoke all on routine %s from public', v_routine.signature);
    for v_role in
      select r.rolname::text
      from pg_catalog.pg_roles r
      where r.rolname in ('anon', 'authenticated', 'service_role')
    loop
      execute format('revoke all on routine %s from %I', v_routine.signature, v_role);
    end loop;
    if v_routine.is_for_service and exists (select from pg_catalog.pg_roles r where r.rolname = 'service_role') then
      execute format('grant execute on routine %s to service_role', v_routine.signature);
    end if;
  end loop;
end
$$;

-- Relations and routines of ours that the API roles or everybody could use: none is left after a step. Views and tables of
-- schema signalbox are nobody's but their owner's; those in public are closed by the steps that make them.
create or replace procedure signalbox.close_everything()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_relation record;
begin
  call signalbox.close_routines();
  for v_relation in
    select distinct c.oid::regclass as name, case c.relkind when 'S' then 'sequence' else 'table' end as kind,
      case when a.grantee = 0 then 'public' else quote_ident(g.rolname) end as grantee
    from pg_catalog.pg_class c
    cross join lateral aclexplode(c.relacl) a
    left join pg_catalog.pg_roles g on g.oid = a.grantee
    where c.relnamespace = 'signalbox'::regnamespace
      and c.relkind in ('r', 'p', 'v', 'm', 'S')
      and (a.grantee = 0 or g.rolname in ('anon', 'authenticated'))
  loop
    execute format('revoke all on %s %s from %s', v_relation.kind, v_relation.name, v_relation.grantee);
  end loop;
end
$$;

-- step: what-was-there | What this database had before the installation
-- with: webhook-configs
-- Written once, before anything else is made, for resources/sql/undo: what stands here is put back or left alone, the rest is
-- ours. Where steps were applied and no record is there any more, nobody can tell what was ours: that is what is recorded then.
do $$
declare
  v_path text := current_setting('search_path');
  v_ours constant text := '^(webhook_\w+|function_\w+|system_metrics|notifications|trips|memories)$';
begin
  if to_regclass('signalbox.what_was_there') is not null then
    return;
  end if;
  create table signalbox.what_was_there (kind text, name text, definition text, primary key (kind, name));
  if exists (select from signalbox.migration_ledger l where l.step in ('webhook-configs', 'system-metrics', 'job-routines')) then
    insert into signalbox.what_was_there (kind, name, definition)
    values ('untrusted', '', 'The record was made after the installation');
    return;
  end if;
  perform set_config('search_path', 'pg_catalog', true); -- so that definitions hold full names
  insert into signalbox.what_was_there (kind, name, definition)
  with ours as (
    select c.oid, c.relname, c.relkind, concat_ws('|', c.relrowsecurity, c.relacl) as definition
    from pg_catalog.pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relname ~ v_ours and c.relkind in ('r', 'p', 'v')
  )
  select 'table', o.relname, o.definition from ours o
  union all
  select 'column', o.relname || '.' || a.attname, a.attacl::text
  from ours o join pg_catalog.pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
  union all
  select 'constraint', o.relname || '.' || k.conname, pg_get_constraintdef(k.oid)
  from ours o join pg_catalog.pg_constraint k on k.conrelid = o.oid
  union all
  select 'index', i.indexrelid::regclass::text, null
  from ours o join pg_catalog.pg_index i on i.indrelid = o.oid
  union all
  select 'sequence', d.objid::regclass::text, q.relacl::text
  from ours o
  join pg_catalog.pg_depend d on d.refobjid = o.oid and d.deptype in ('a', 'i')
  join pg_catalog.pg_class q on q.oid = d.objid and q.relkind = 'S'
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
      'select ''job'', j.jobname, jsonb_build_object(''schedule'', j.schedule, ''command'', j.command, ''active'', j.active) '
      'from cron.job j where j.jobname is not null and j.username = current_user on conflict do nothing';
  end if;
  if exists (
    select
    from pg_catalog.pg_attribute a
    where a.attrelid = to_regclass('public.webhook_configs')
      and a.attname = 'name'
      and not a.attisdropped)
    and has_table_privilege('public.webhook_configs', 'select')
  then
    execute 'insert into signalbox.what_was_there (kind, name) '
      'select ''endpoint'', c.name::text from public.webhook_configs c where c.name is not null on conflict do nothing';
  end if;
  perform set_config('search_path', v_path, true);
end
$$;

-- step: settings-table | Settings of the automation that an administrator may change
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
        and s.value ~ '^[0-9]{1,9}$'
        and s.value::integer >= p_least),
    p_default)
$$;

-- step: table-routines | How tables of your own are extended without holding up their users
-- All of these look before they act: a second run takes no lock. Where one is needed it is waited for at most three
-- seconds, and then the step fails and can be run again; nobody queues up behind a waiting ALTER TABLE. The definitions
-- they execute come from these files only, and nobody but their owner may call them.

-- p_columns: 'name type ...' each. One ALTER TABLE for all that are missing; without volatile defaults it changes the
-- catalogue only, never the rows.
create or replace procedure signalbox.add_columns(p_table regclass, p_columns text[])
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '3s'
as $$
declare
  v_actions text;
begin
  select string_agg('add column ' || c.definition, ', ' order by c.position)
  into v_actions
  from unnest(p_columns) with ordinality as c (definition, position)
  where not exists (
    select
    from pg_catalog.pg_attribute a
    where a.attrelid = p_table
      and a.attname = split_part(c.definition, ' ', 1)
      and not a.attisdropped);

  if v_actions is not null then
    execute format('alter table %s %s', p_table, v_actions);
  end if;
end
$$;

-- On a table that holds rows the constraint binds new rows only (NOT VALID): checking the old ones would scan the
-- table under the lock, and they are not ours to judge.
create or replace procedure signalbox.add_constraint(p_table regclass, p_name text, p_definition text)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '3s'
as $$
begin
  if exists (
    select
    from pg_catalog.pg_constraint c
    where c.conrelid = p_table
      and c.conname = p_name)
  then
    return;
  end if;
  execute format('alter table %s add constraint %I %s %s', p_table, p_name, p_definition,
    case when pg_relation_size(p_table) > 0 then 'not valid' end);
end
$$;

-- CREATE INDEX keeps writers out while it reads the table, and CONCURRENTLY is impossible inside a transaction. Up to
-- 64 MB all indexes of a table together take about a second and are made here; a larger table gets the statements to
-- run by hand instead, and verify_automation_setup() keeps asking for them.
create or replace procedure signalbox.add_index(p_table regclass, p_name text, p_definition text, p_unique boolean default false)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '3s'
as $$
declare
  v_kind text := case when p_unique then 'unique index' else 'index' end;
begin
  if exists (
    select
    from pg_catalog.pg_index i
    join pg_catalog.pg_class c on c.oid = i.indexrelid
    where i.indrelid = p_table
      and i.indisvalid
      and c.relname = p_name)
  then
    return;
  end if;
  if pg_relation_size(p_table) > 64 * 1024 * 1024 then
    call signalbox.not_permitted(
      format('Index %s is missing: table %s has %s, building it here would keep writers out too long.',
        p_name, p_table, pg_size_pretty(pg_relation_size(p_table))),
      format('Run outside a transaction: create %s concurrently %I on %s %s', v_kind, p_name, p_table, p_definition));
    return;
  end if;
  execute format('create %s %I on %s %s', v_kind, p_name, p_table, p_definition);
end
$$;

-- Looks before it acts, so that a repetition takes no lock.
create or replace procedure signalbox.revoke_from_api(p_kind text, p_relation regclass)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '3s'
as $$
declare
  v_role text;
begin
  for v_role in
    select distinct case when g.grantee = 0 then 'public' else quote_ident(r.rolname) end
    from (
      select a.grantee
      from pg_catalog.pg_class c
      cross join lateral aclexplode(c.relacl) a
      where c.oid = p_relation
      union all
      select a.grantee
      from pg_catalog.pg_attribute t
      cross join lateral aclexplode(t.attacl) a
      where t.attrelid = p_relation) g
    left join pg_catalog.pg_roles r on r.oid = g.grantee
    where g.grantee = 0
      or r.rolname in ('anon', 'authenticated')
  loop
    execute format('revoke all on %s %s from %s', p_kind, p_relation, v_role);
  end loop;
end
$$;

-- Row level security without a policy admits only the owner and roles that bypass it (service_role on Supabase).
-- Supabase grants every new table of schema public and its sequence to anon and authenticated: taken back as well, in the
-- transaction that makes the table or adopts one that was there.
create or replace procedure signalbox.close_table(p_table regclass)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '3s'
as $$
declare
  v_sequence regclass;
begin
  if not (select c.relrowsecurity from pg_catalog.pg_class c where c.oid = p_table) then
    execute format('alter table %s enable row level security', p_table);
  end if;
  call signalbox.revoke_from_api('table', p_table);
  for v_sequence in
    select d.objid::regclass
    from pg_catalog.pg_depend d
    join pg_catalog.pg_class c on c.oid = d.objid and c.relkind = 'S'
    where d.refobjid = p_table
      and d.deptype in ('a', 'i')
  loop
    call signalbox.revoke_from_api('sequence', v_sequence);
  end loop;
end
$$;

-- A function of the same name and arguments with another result type cannot be replaced, only dropped.
create or replace procedure signalbox.make_way_for(p_signature text, p_result text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_function regprocedure := to_regprocedure(p_signature);
begin
  if v_function is not null and pg_get_function_result(v_function) is distinct from p_result then
    execute format('drop function %s', v_function);
  end if;
end
$$;
