-- module: Scheduled jobs
-- part: jobs
--
-- The jobs, their installation and the functions that list them. A job is scheduled only when it is absent or differs;
-- one that an administrator paused stays paused. A job whose tables are missing is left out. The webhook pump is
-- scheduled at the very end of the installation, when all that it calls is there.

-- step: job-routines | Which jobs there are, and how one is installed
-- needs: table-routines
-- with: metrics, job-alerts, expiring-keys, run-retention, pump, waiting-memories, metric-rollup
call signalbox.make_way_for('signalbox.expected_jobs()', 'TABLE(name text, schedule text, command text, needs text[])');
drop function if exists signalbox.missing_tables(text[]);

-- The pump runs to just past the next full minute, and the next run takes over. pg_cron from 1.5 on knows seconds: there a pump
-- that a crash ended is back within ten of them.
create or replace function signalbox.pump_schedule()
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when exists (
      select
      from pg_catalog.pg_extension e
      where e.extname = 'pg_cron'
        and string_to_array(substring(e.extversion from '^[0-9]+[.][0-9]+'), '.')::integer[] >= array[1, 5])
    then '10 seconds'
    else '* * * * *'
  end;
end
$$;

-- VACUUM may not share its command with another statement, and one statement may name several tables.
create or replace function signalbox.expected_jobs()
returns table (name text, schedule text, command text, needs text[])
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  values
    ('update-table-statistics', '0 1 * * *',
      'analyze public.trips, public.flights, public.accommodations, public.chat_messages, public.memories',
      array['trips', 'flights', 'accommodations', 'chat_messages', 'memories']),
    ('cleanup-expired-search-cache', '0 2 * * *',
      'delete from public.search_destinations where expires_at < now(); '
      'delete from public.search_activities where expires_at < now(); '
      'delete from public.search_flights where expires_at < now(); '
      'delete from public.search_hotels where expires_at < now()',
      array['search_destinations.expires_at', 'search_activities.expires_at', 'search_flights.expires_at', 'search_hotels.expires_at']),
    ('cleanup-old-session-memories', '0 3 * * *',
      'delete from public.session_memories where created_at < now() - interval ''30 days''',
      array['session_memories.created_at']),
    ('archive-old-completed-trips', '0 4 * * 0',
      'update public.trips set status = ''archived'' where status = ''completed'' and updated_at < now() - interval ''1 year''',
      array['trips.status', 'trips.updated_at']),
    ('vacuum-tables', '0 5 * * 0',
      'vacuum analyze public.trips, public.flights, public.accommodations, public.chat_messages, public.memories',
      array['trips', 'flights', 'accommodations', 'chat_messages', 'memories']),
    ('generate-memory-embeddings', '*/30 * * * *',
      'update public.memories set metadata = jsonb_set(coalesce(metadata, ''{}''), ''{needs_embedding}'', ''true'') '
      'where embedding is null and created_at > now() - interval ''1 hour'' '
      'and metadata ->> ''needs_embedding'' is distinct from ''true''',
      array['memories.embedding', 'memories.metadata', 'memories.created_at']),
    ('monitor-database-health', '*/5 * * * *', 'call signalbox.collect_metrics()', array['system_metrics', 'collect_metrics()']),
    ('monitor-expiring-api-keys', '0 9 * * *', 'select signalbox.report_expiring_keys()', array['api_keys.expires_at', 'api_keys.user_id', 'api_keys.service_name', 'api_keys.key_name', 'api_keys.is_active', 'report_expiring_keys()']),
    ('notify-automation-failures', '*/5 * * * *', 'select signalbox.report_failures()', array['report_failures()']),
    ('webhook-pump', signalbox.pump_schedule(), 'call public.webhook_pump()', array['webhook_pump(integer, double precision)']),
    ('retain-run-history', '17 3 * * *', 'call signalbox.retain(''run_history'')', array['delete_old_runs(integer)']),
    ('retain-webhook-logs', '27 3 * * *', 'call signalbox.retain(''webhook_logs'')', array['delete_old_deliveries(integer)']),
    ('retain-metrics', '37 3 * * *', 'call signalbox.retain(''metrics'')', array['delete_old_metrics(integer)']),
    ('announce-waiting-memories', '* * * * *', 'select signalbox.announce_waiting_memories()',
      array['memories.embedding', 'memories.metadata', 'memories.created_at', 'announce_waiting_memories()', 'emit_event(text, jsonb)']),
    ('roll-up-metrics', '*/5 * * * *', 'call signalbox.roll_up_metrics()', array['system_metrics', 'roll_up_metrics()']),
    ('retain-function-invocations', '47 3 * * *', 'call signalbox.retain(''function_invocations'')', array['delete_old_invocations(integer)'])
$$;

-- What of it is not there, in words, or null: 'trips' is a table of the app, 'trips.status' a column, 'f(integer)' a routine that
-- came with a part of this installation.
create or replace function signalbox.missing_of(p_needs text[])
returns text
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select string_agg(distinct w.words, ', ' order by w.words)
  from unnest(p_needs) as n (name)
  cross join lateral (
    select case
      when n.name like '%(%' then format('the part of Signalbox with %s was left out', split_part(n.name, '(', 1))
      when to_regclass(format('public.%I', split_part(n.name, '.', 1))) is null
      then format('table public.%s does not exist', split_part(n.name, '.', 1))
      else format('column %s does not exist', n.name)
    end as words) w
  where case
    when n.name like '%(%' then coalesce(to_regprocedure('signalbox.' || n.name), to_regprocedure('public.' || n.name)) is null
    else not exists (
      select
      from pg_catalog.pg_attribute a
      where a.attrelid = to_regclass(format('public.%I', split_part(n.name, '.', 1)))
        and not a.attisdropped
        and (n.name not like '%.%' or a.attname = split_part(n.name, '.', 2)))
  end
$$;

create or replace procedure signalbox.install_job(p_name text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_job record;
  v_there record;
  v_missing text;
begin
  select e.schedule, e.command, e.needs
  into strict v_job
  from signalbox.expected_jobs() e
  where e.name = p_name;
  if to_regclass('cron.job') is null then
    call signalbox.not_applicable(
      format('Extension pg_cron is not installed: job %s is left out.', p_name),
      'Install pg_cron, then run this step again.');
    return;
  end if;
  v_missing := signalbox.missing_of(v_job.needs);
  if v_missing is not null then
    call signalbox.not_applicable(
      format('Job %s is left out: %s.', p_name, v_missing),
      'Create what is missing, then run this step again.');
    return;
  end if;

  select j.schedule, j.command, j.active, j.username
  into v_there
  from cron.job j
  where j.jobname = p_name
  order by (j.username = current_user) desc
  limit 1;
  if v_there.schedule = v_job.schedule and v_there.command = v_job.command then
    call signalbox.already_there(format('Already there: job %s%s.', p_name, case when not v_there.active then ', paused' end));
  elsif v_there.username <> current_user then
    call signalbox.not_permitted(
      format('Job %s belongs to role %s and differs: it was left as it is.', p_name, v_there.username),
      format('Let that role run this step, or unschedule its job first: select cron.unschedule(%L)', p_name));
  else
    -- schedule() changes a job of this name and leaves a paused one paused.
    perform cron.schedule(p_name, v_job.schedule, v_job.command);
  end if;
exception
  when insufficient_privilege then
    call signalbox.not_permitted(
      format('Role %s may not schedule jobs: %s.', current_user, sqlerrm),
      format('Let a superuser run: grant usage on schema cron to %I', current_user));
end
$$;

-- step: archived-trips | The status of a trip may be 'archived'
-- needs: job-routines
-- The table's own check is widened by one value, whatever it allows today. Binding new rows only: the old ones
-- satisfied the narrower check.
do $$
declare
  v_check record;
  v_missing text;
begin
  v_missing := signalbox.missing_of(array['trips.status', 'trips.updated_at']);
  if v_missing is not null then
    call signalbox.not_applicable(
      format('No trip is archived, and its status check is left alone: %s.', v_missing),
      'Create what is missing, then run this step again.');
    return;
  end if;
  set local lock_timeout = '3s';
  for v_check in
    select c.conname, pg_get_expr(c.conbin, c.conrelid) as expression
    from pg_catalog.pg_constraint c
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.conrelid = 'public.trips'::regclass
      and c.contype = 'c'
      and cardinality(c.conkey) = 1
      and a.attname = 'status'
      and pg_get_expr(c.conbin, c.conrelid) not like '%''archived''%'
  loop
    execute format(
      'alter table public.trips drop constraint %I, add constraint %I check (%s or status = ''archived'') not valid',
      v_check.conname, v_check.conname, v_check.expression);
  end loop;
exception
  when insufficient_privilege then
    call signalbox.not_permitted(
      format('The status check of public.trips was left as it is: %s.', sqlerrm),
      'Let the table''s owner run this step.');
end
$$;

-- step: job-update-table-statistics | Statistics of five tables, daily at 01:00
-- needs: job-routines
call signalbox.install_job('update-table-statistics');

-- step: job-cleanup-expired-search-cache | Expired search results are deleted, daily at 02:00
-- needs: job-routines
call signalbox.install_job('cleanup-expired-search-cache');

-- step: job-cleanup-old-session-memories | Session memories older than 30 days are deleted, daily at 03:00
-- needs: job-routines
call signalbox.install_job('cleanup-old-session-memories');

-- step: job-archive-old-completed-trips | Trips completed over a year ago are archived, Sundays at 04:00
-- needs: job-routines
call signalbox.install_job('archive-old-completed-trips');

-- step: job-vacuum-tables | Five tables are vacuumed, Sundays at 05:00
-- needs: job-routines
call signalbox.install_job('vacuum-tables');

-- step: job-generate-memory-embeddings | New memories are marked for embedding, every 30 minutes
-- needs: job-routines
call signalbox.install_job('generate-memory-embeddings');

-- step: job-monitor-database-health | The database is measured, every 5 minutes
-- needs: job-routines
call signalbox.install_job('monitor-database-health');

-- step: job-monitor-expiring-api-keys | Owners of expiring API keys are told, daily at 09:00
-- needs: job-routines
call signalbox.install_job('monitor-expiring-api-keys');

-- step: job-notify-automation-failures | Failing jobs and endpoints are reported, every 5 minutes
-- needs: job-routines
call signalbox.install_job('notify-automation-failures');

-- step: job-retain-run-history | Old runs are deleted, daily at 03:17
-- needs: job-routines
call signalbox.install_job('retain-run-history');

-- step: job-retain-webhook-logs | Old deliveries are deleted, daily at 03:27
-- needs: job-routines
call signalbox.install_job('retain-webhook-logs');

-- step: job-retain-metrics | Old metrics are deleted, daily at 03:37
-- needs: job-routines
call signalbox.install_job('retain-metrics');

-- step: job-webhook-pump | Webhooks are kept moving, all the time
-- needs: job-routines
call signalbox.install_job('webhook-pump');

-- step: job-last-runs | The last run of every job, cheaply
-- One walk back along the primary key, the only index there is, that ends when every job was met or after p_budget
-- rows: 30 to 40 ms beside 5 million runs, where one lookup a job takes seconds. A job that has not run within the
-- budget has no row here.
create or replace function signalbox.job_last_runs(p_budget integer default 50000)
returns table (jobid bigint, runid bigint, status text, return_message text, start_time timestamptz, end_time timestamptz)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_wanted bigint[] := (select array_agg(j.jobid) from cron.job j);
  v_run record;
begin
  for v_run in
    select d.jobid, d.runid, d.status, d.return_message, d.start_time, d.end_time
    from cron.job_run_details d
    order by d.runid desc
    limit p_budget
  loop
    exit when coalesce(cardinality(v_wanted), 0) = 0;
    if v_run.jobid = any (v_wanted) then
      v_wanted := array_remove(v_wanted, v_run.jobid);
      jobid := v_run.jobid;
      runid := v_run.runid;
      status := v_run.status;
      return_message := v_run.return_message;
      start_time := v_run.start_time;
      end_time := v_run.end_time;
      return next;
    end if;
  end loop;
end
$$;

-- step: job-functions | Functions list_scheduled_jobs and get_job_history
-- needs: table-routines, job-last-runs
call signalbox.make_way_for('public.list_scheduled_jobs()',
  'TABLE(jobid bigint, jobname text, schedule text, command text, active boolean, database text, username text, '
  'last_runid bigint, last_status text, last_message text, last_start_time timestamp with time zone, '
  'last_end_time timestamp with time zone)');
call signalbox.make_way_for('public.get_job_history(text, integer)',
  'TABLE(runid bigint, jobid bigint, jobname text, status text, return_message text, '
  'start_time timestamp with time zone, end_time timestamp with time zone, duration interval)');

create or replace function signalbox.require_pg_cron()
returns void
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if to_regclass('cron.job') is null then
    raise exception 'extension pg_cron is not installed in database %', current_database()
      using errcode = 'object_not_in_prerequisite_state', hint = 'Install pg_cron: without it no job can be scheduled.';
  end if;
end
$$;

create or replace function public.list_scheduled_jobs()
returns table (
  jobid bigint,
  jobname text,
  schedule text,
  command text,
  active boolean,
  database text,
  username text,
  last_runid bigint,
  last_status text,
  last_message text,
  last_start_time timestamptz,
  last_end_time timestamptz
)
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform signalbox.require_pg_cron();
  return query
    select j.jobid, j.jobname::text, j.schedule, j.command, j.active, j.database, j.username,
      r.runid, r.status, r.return_message, r.start_time, r.end_time
    from cron.job j
    left join signalbox.job_last_runs() r on r.jobid = j.jobid
    order by j.jobid;
end
$$;

-- Newest first by runid, because a start time may be missing. Runs of jobs that were unscheduled since are part of
-- history too. For one seldom-run job among millions of runs there is no index to help: up to half a second.
create or replace function public.get_job_history(job_name text default null, limit_rows integer default 100)
returns table (
  runid bigint,
  jobid bigint,
  jobname text,
  status text,
  return_message text,
  start_time timestamptz,
  end_time timestamptz,
  duration interval
)
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform signalbox.require_pg_cron();
  return query
    select d.runid, d.jobid, j.jobname::text, d.status, d.return_message, d.start_time, d.end_time, d.end_time - d.start_time
    from cron.job_run_details d
    left join cron.job j on j.jobid = d.jobid
    where job_name is null
      or d.jobid = any (array(
        select n.jobid
        from cron.job n
        where n.jobname = job_name))
    order by d.runid desc
    limit limit_rows;
end
$$;
