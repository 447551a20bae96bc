-- module: Verification
-- part: verification
--
-- Whether everything that this installation needs is there and alive. Every check names
-- what is wrong and what to do; a check that may not look says so instead of passing.

-- step: verify-extensions | Function verify_extensions
-- needs: table-routines, extension-routine
call signalbox.make_way_for('public.verify_extensions()',
  'TABLE(extension_name text, installed boolean, version text, available_version text, details text)');

-- One row for each required extension, installed or not.
create or replace function public.verify_extensions()
returns table (extension_name text, installed boolean, version text, available_version text, details text)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select r.name,
    e.extname is not null,
    e.extversion,
    a.default_version,
    case
      when e.extname is null and r.name = 'pg_net' and signalbox.has_stand_in()
      then 'Not installed: the Signalbox stand-in sends the requests'
      when e.extname is null and a.name is null
      then 'Not available on this server: install its package'
      when e.extname is null and r.probe is not null and current_setting(r.probe, true) is null
      then format('Available: add %s to shared_preload_libraries, restart, then run create extension %I', r.name, r.name)
      when e.extname is null
      then format('Available: run create extension %I', r.name)
      when r.probe is not null and current_setting(r.probe, true) is null
      then format('Installed, but its library is not loaded: add %s to shared_preload_libraries and restart', r.name)
      when e.extversion <> a.default_version
      then format('Installed; version %s is available: run alter extension %I update', a.default_version, r.name)
      else 'Installed and ready'
    end
  from (values
    ('pg_cron', 'cron.database_name'),
    ('pg_net', 'pg_net.ttl'),
    ('pg_stat_statements', 'pg_stat_statements.max'),
    ('btree_gist', null),
    ('pgcrypto', null)
  ) as r (name, probe)
  left join pg_catalog.pg_extension e on e.extname = r.name
  left join pg_catalog.pg_available_extensions a on a.name = r.name
$$;

-- step: verify-setup | Function verify_automation_setup
-- needs: setting-guards, job-routines, verify-extensions
-- with: config-problems, webhook-configs
call signalbox.make_way_for('public.verify_automation_setup()', 'TABLE(component text, status text, details text)');

create or replace function signalbox.verify_settings()
returns table (component text, status text, details text)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select 'setting ' || e.name,
    case
      when v.now = e.value then 'ok'
      when v.now is null and e.name like 'pg\_net.%' and signalbox.has_stand_in() then 'stand_in'
      when v.now is not null and v.is_set_by_host then 'warning'
      else 'problem'
    end,
    case
      when v.now is null then format('Unknown: the library of %s is not loaded; expected %s', split_part(e.name, '.', 1), e.value)
      when v.now = e.value then v.now
      when v.is_set_by_host then format('Is %s, expected %s; only the host may change it', v.now, e.value)
      else format('Is %s, expected %s', v.now, e.value)
    end
  from signalbox.expected_settings() e
  cross join lateral (
    -- where supabase_admin owns the server, its customers may change no setting
    select current_setting(e.name, true) as now,
      not has_parameter_privilege(e.name, 'alter system')
        and exists (select from pg_catalog.pg_roles a where a.rolname = 'supabase_admin' and a.rolsuper) as is_set_by_host) v
$$;

-- Roles without pg_read_all_stats see application_name and datname of foreign sessions, but not backend_type. A worker serves
-- one database, so one that is there for another does nothing here.
create or replace function signalbox.verify_workers()
returns table (component text, status text, details text)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select 'worker pg_cron',
    case when w.pid is not null and w.launches then 'ok' else 'problem' end,
    case when w.pid is not null and w.launches then format('Scheduler runs as process %s', w.pid)
      when w.pid is not null then 'The scheduler is told to start nothing: cron.launch_active_jobs is off'
      when w.other is not null then format('The scheduler works for database %s: no job of this one is started', w.other)
      else 'The scheduler is not running: no job is started. Restart the server, and see its log for the reason' end
  from (
    select min(a.pid) filter (where a.datname = current_database()) as pid,
      min(a.datname) filter (where a.datname <> current_database()) as other,
      case when pg_has_role('pg_read_all_settings', 'usage')
        then lower(current_setting('cron.launch_active_jobs', true)) in ('off', 'false', 'no', '0')
      end is not true as launches
    from pg_catalog.pg_stat_activity a
    where a.application_name = 'pg_cron scheduler'
      or a.backend_type = 'pg_cron launcher') w
  union all
  select 'worker pg_net',
    case when w.pid is null then 'problem' when signalbox.has_stand_in() then 'stand_in' else 'ok' end,
    case when w.pid is not null then format('Sender runs as process %s', w.pid)
      when signalbox.has_stand_in() then 'The stand-in is not connected: requests wait in its queue'
      when w.other is not null then format('The sender works for database %s: what is queued here stays queued', w.other)
      else 'The sender is not running: requests wait in its queue. Run select net.worker_restart()' end
  from (
    select min(a.pid) filter (where a.datname = current_database()) as pid,
      min(a.datname) filter (where a.datname <> current_database()) as other
    from pg_catalog.pg_stat_activity a
    where a.application_name = 'signalbox pg_net stand-in'
      or a.application_name like 'pg\_net%'
      or a.backend_type like 'pg\_net%') w
$$;

create or replace function signalbox.verify_publication()
returns table (component text, status text, details text)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select 'publication table ' || t.name,
    case when m.tablename is not null then 'ok' else 'problem' end,
    case
      when m.tablename is not null then 'Member of supabase_realtime'
      when not exists (select from pg_catalog.pg_publication p where p.pubname = 'supabase_realtime')
      then 'Publication supabase_realtime does not exist'
      when to_regclass(format('public.%I', t.name)) is null
      then format('Table public.%s does not exist', t.name)
      else format('Run alter publication supabase_realtime add table public.%I', t.name)
    end
  from (values ('trips'), ('chat_messages'), ('chat_sessions'), ('trip_collaborators'), ('itinerary_items'), ('chat_tool_calls')) as t (name)
  left join pg_catalog.pg_publication_tables m
    on m.pubname = 'supabase_realtime'
    and m.schemaname = 'public'
    and m.tablename = t.name
$$;

-- Present, and guarded where it has to be.
create or replace function signalbox.verify_tables()
returns table (component text, status text, details text)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select 'table ' || t.name,
    case when c.oid is not null and c.relrowsecurity then 'ok' else 'problem' end,
    case
      when c.oid is null then format('Table public.%s does not exist', t.name)
      when not c.relrowsecurity then format('Row level security is off: run alter table public.%I enable row level security', t.name)
      else 'Present, row level security on'
    end
  from (values ('webhook_configs'), ('webhook_logs'), ('webhook_attempts'), ('webhook_breakers'), ('webhook_endpoint_changes'),
    ('webhook_replay_jobs'), ('webhook_replay_items'), ('webhook_rollup'), ('webhook_issue_notes'), ('function_invocations'), ('function_reports'), ('system_metrics'),
    ('notifications')) as t (name)
  left join pg_catalog.pg_class c on c.oid = to_regclass(format('public.%I', t.name))
  union all
  select 'index ' || i.name,
    case when x.indexrelid is not null then 'ok' else 'problem' end,
    case when x.indexrelid is not null then 'Present' else 'Missing: run the step that creates it, or the statement it gave' end
  from (values ('webhook_logs_newest'), ('webhook_logs_config_newest'), ('webhook_logs_event_newest'), ('webhook_logs_open'),
    ('webhook_logs_failed'), ('webhook_logs_failed_at'), ('webhook_logs_due'), ('webhook_logs_in_flight'), ('webhook_logs_replay_key'),
    ('webhook_logs_replays'), ('webhook_logs_endpoint_due'), ('webhook_logs_endpoint_in_flight'), ('webhook_logs_held'), ('webhook_logs_order'), ('webhook_logs_keyless'),
    ('webhook_endpoint_changes_newest'), ('webhook_endpoint_changes_unannounced'), ('webhook_attempts_log'), ('webhook_rollup_failed'), ('function_invocations_newest'), ('function_invocations_started'), ('function_invocations_undone'),
    ('system_metrics_series'), ('system_metrics_oldest'),
    ('notifications_user_newest'), ('notifications_dedupe')) as i (name)
  left join pg_catalog.pg_index x on x.indexrelid = to_regclass(format('public.%I', i.name)) and x.indisvalid
$$;

create or replace function signalbox.verify_jobs()
returns table (component text, status text, details text)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_expected record;
  v_job record;
  v_missing text;
begin
  for v_expected in
    select e.name, e.schedule, e.command, e.needs
    from signalbox.expected_jobs() e
  loop
    component := 'job ' || v_expected.name;
    v_missing := signalbox.missing_of(v_expected.needs);
    if to_regclass('cron.job') is null then
      status := 'problem';
      details := 'Extension pg_cron is not installed';
      return next;
      continue;
    end if;
    select j.schedule, j.command, j.active
    into v_job
    from cron.job j
    where j.jobname = v_expected.name
    limit 1;
    status := case
      when v_job.schedule is null and v_missing is not null then 'not applicable'
      when v_job.active and v_job.command = v_expected.command and v_missing is null then 'ok'
      else 'problem'
    end;
    details := case
      when v_missing is not null then v_missing
      when v_job.schedule is null then 'Not scheduled'
      when not v_job.active then 'Paused'
      when v_job.command <> v_expected.command then 'Its command differs from what this installation expects'
      else format('Scheduled: %s', v_job.schedule)
    end;
    return next;
  end loop;
end
$$;

create or replace function signalbox.verify_triggers()
returns table (component text, status text, details text)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select 'trigger ' || e.name,
    case
      when r.oid is null then 'not applicable'
      when t.tgenabled in ('O', 'A') then 'ok'
      else 'problem'
    end,
    case
      when r.oid is null then format('Table public.%s does not exist', e.table_name)
      when t.oid is null then format('Missing on public.%s', e.table_name)
      when t.tgenabled = 'D' then format('Disabled on public.%s', e.table_name)
      else format('Fires on public.%s', e.table_name)
    end
  from (values
    ('webhook_trip_collaborator_events', 'trip_collaborators'),
    ('webhook_chat_message_events', 'chat_messages'),
    ('webhook_chat_session_started', 'chat_sessions'),
    ('webhook_chat_session_ended', 'chat_sessions'),
    ('webhook_flight_booking_events', 'flights'),
    ('webhook_flight_booking_made', 'flights'),
    ('webhook_accommodation_booking_events', 'accommodations'),
    ('webhook_accommodation_booking_made', 'accommodations'),
    ('webhook_memory_marked', 'memories'),
    ('webhook_memory_made', 'memories'),
    ('webhook_endpoint_changed', 'webhook_configs')
  ) as e (name, table_name)
  left join pg_catalog.pg_class r on r.oid = to_regclass(format('public.%I', e.table_name))
  left join pg_catalog.pg_trigger t on t.tgrelid = r.oid and t.tgname = e.name
$$;

-- Present, and not to be called through the API.
create or replace function signalbox.verify_functions()
returns table (component text, status text, details text)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select 'function ' || n.name,
    case when p.oid is not null and not o.is_open then 'ok' else 'problem' end,
    case
      when p.oid is null then 'Missing'
      when o.is_open then 'May be called by PUBLIC, anon or authenticated: run the migration that creates it again'
      else 'Present'
    end
  from unnest(signalbox.public_routine_names()) as n (name)
  left join pg_catalog.pg_proc p on p.pronamespace = 'public'::regnamespace and p.proname = n.name
  cross join lateral (
    select exists (
      select
      from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      left join pg_catalog.pg_roles g on g.oid = a.grantee
      where a.grantee = 0
        or g.rolname in ('anon', 'authenticated')) as is_open) o
$$;

-- Endpoints whose configuration or secret somebody has to see to.
create or replace function signalbox.verify_endpoints()
returns table (component text, status text, details text)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if to_regprocedure('public.webhook_config_problems()') is not null then -- part webhooks may have been left out
    return query execute $query$
      select 'endpoint ' || p.webhook_name, 'warning', p.problem
      from public.webhook_config_problems() p
      $query$;
  end if;
end
$$;

-- Every component with its status: ok, stand_in (the sandbox's pg_net), not applicable (its table is missing), warning
-- (it works, see the details) or problem.
create or replace function public.verify_automation_setup()
returns table (component text, status text, details text)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select 'extension ' || e.extension_name,
    case
      when e.extension_name = 'pg_net' and not e.installed and signalbox.has_stand_in() then 'stand_in'
      when e.installed and e.details not like '%not loaded%' then 'ok'
      else 'problem'
    end,
    e.details
  from public.verify_extensions() e
  union all
  select s.component, s.status, s.details from signalbox.verify_settings() s
  union all
  select w.component, w.status, w.details from signalbox.verify_workers() w
  union all
  select p.component, p.status, p.details from signalbox.verify_publication() p
  union all
  select t.component, t.status, t.details from signalbox.verify_tables() t
  union all
  select j.component, j.status, j.details from signalbox.verify_jobs() j
  union all
  select g.component, g.status, g.details from signalbox.verify_triggers() g
  union all
  select f.component, f.status, f.details from signalbox.verify_functions() f
  union all
  select n.component, n.status, n.details from signalbox.verify_endpoints() n
$$;
