-- module: What the monitoring and retention jobs do
-- part: metrics
--
-- Reports and deletes. Cost: report_failures reads at most 5,000 of the newest runs by primary key and the failed deliveries of
-- an hour through webhook_logs_failed_at; retention deletes 5,000 rows a transaction, oldest first, and never waits for or
-- blocks a writer. watch_scheduler, each minute, takes 1 ms beside 500 jobs and updates one row; 6 ms in a minute in which all
-- of them changed.

-- step: write-notification | Writing a notification
-- part: notifications
-- needs: notifications
-- Once per user and p_dedupe_key (null: every time). A user who does not exist any more gets none; nothing that goes
-- wrong here takes the event with it.
create or replace procedure signalbox.write_notification(
  p_user_id uuid,
  p_type text,
  p_title text,
  p_message text,
  p_metadata jsonb,
  p_dedupe_key text
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.notifications (user_id, type, title, message, metadata)
  select p_user_id, p_type, p_title, p_message,
    p_metadata || jsonb_strip_nulls(jsonb_build_object('dedupe_key', p_dedupe_key))
  where p_user_id is not null
    and not exists (
      select
      from public.notifications n
      where n.user_id = p_user_id
        and n.metadata ->> 'dedupe_key' = p_dedupe_key)
  on conflict do nothing;
exception
  when foreign_key_violation then
    null;
  when others then
    raise warning 'a notification of type % was not written: %', p_type, sqlerrm;
end
$$;

-- step: notify-user | Telling a user something
-- part: jobs
-- with: write-notification
-- Tells nothing where part notifications was left out.
create or replace procedure signalbox.notify_user(
  p_user_id uuid,
  p_type text,
  p_title text,
  p_message text,
  p_metadata jsonb,
  p_dedupe_key text default null
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if to_regprocedure('signalbox.write_notification(uuid, text, text, text, jsonb, text)') is not null then
    execute 'call signalbox.write_notification($1, $2, $3, $4, $5, $6)'
    using p_user_id, p_type, p_title, p_message, p_metadata, p_dedupe_key;
  end if;
end
$$;

-- step: job-alerts | Reporting failing jobs
-- part: jobs
-- needs: settings-table, alert-memory, notify-user
-- with: endpoint-failures
-- Who is told: users whose raw_app_meta_data holds "role": "admin". That column is written by the server side only,
-- unlike raw_user_meta_data. Nobody when there is no such table, column or user (hence the EXECUTE); the NOTIFY
-- is sent all the same.
create or replace function signalbox.admin_users()
returns setof uuid
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (
    select
    from pg_catalog.pg_attribute a
    where a.attrelid = to_regclass('auth.users')
      and a.attname = 'raw_app_meta_data'
      and not a.attisdropped)
  then
    return query execute $query$
      select u.id
      from auth.users u
      where u.raw_app_meta_data ->> 'role' = 'admin'
      $query$;
  end if;
exception
  when insufficient_privilege then
    return;
end
$$;

-- Sample history of the sandbox ends at this id; 0 everywhere else.
create or replace function signalbox.sample_history_end(p_relation text)
returns bigint
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_id bigint;
begin
  if to_regclass('signalbox_sandbox.sample_history') is not null then
    execute 'select h.up_to_id from signalbox_sandbox.sample_history h where h.relation = $1'
    into v_id
    using p_relation;
  end if;
  return coalesce(v_id, 0);
end
$$;

-- One message to every administrator. Whoever listens on signalbox_events hears that there is something to look at, and nothing
-- of what a job or an endpoint said: every role may listen.
create or replace function signalbox.tell_admins(
  p_kind text,
  p_subject text,
  p_evidence bigint,
  p_count bigint,
  p_title text,
  p_message text
)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_admin uuid;
begin
  perform pg_notify('signalbox_events', jsonb_build_object('kind', p_kind, 'count', p_count, 'at', now())::text);
  for v_admin in
    select u.id
    from signalbox.admin_users() as u (id)
  loop
    call signalbox.notify_user(v_admin, p_kind, p_title, p_message,
      jsonb_build_object('subject', p_subject, 'count', p_count),
      format('%s:%s:%s', p_kind, p_subject, p_evidence));
  end loop;
end
$$;

-- p_evidence grows with every new failure of the subject: the same failure is never reported twice, and the same
-- subject not before the quiet time is over. Returns true when it was reported now.
create or replace function signalbox.report_once(
  p_kind text,
  p_subject text,
  p_evidence bigint,
  p_count bigint,
  p_title text,
  p_message text
)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_quiet interval := make_interval(mins => signalbox.setting_number('alerts.quiet_minutes', 60, 0));
begin
  insert into signalbox.alerts as a (kind, subject, last_evidence, reported_at)
  values (p_kind, p_subject, p_evidence, now())
  on conflict (kind, subject) do update
  set last_evidence = excluded.last_evidence,
      reported_at = excluded.reported_at
  where a.last_evidence < excluded.last_evidence
    and a.reported_at <= now() - v_quiet;
  if not found then
    return false;
  end if;

  perform signalbox.tell_admins(p_kind, p_subject, p_evidence, p_count, p_title, p_message);
  return true;
end
$$;

-- A run settles late, so the newest runs are looked at again each time; the runid of the last reported failure tells
-- what is new.
create or replace function signalbox.report_failed_jobs()
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_window constant integer := 5000;
  v_job record;
  v_count integer := 0;
begin
  if to_regclass('cron.job_run_details') is null then
    return 0;
  end if;
  for v_job in
    select coalesce(j.jobname, 'job ' || d.jobid) as name, max(d.runid) as last_runid, count(*) as failures,
      (array_agg(d.return_message order by d.runid desc))[1] as words
    from cron.job_run_details d
    left join cron.job j on j.jobid = d.jobid
    where d.runid > greatest(
        (select max(n.runid) from cron.job_run_details n) - v_window,
        signalbox.sample_history_end('cron.job_run_details'))
      and d.status = 'failed'
      and coalesce(d.end_time, d.start_time) > now() - interval '1 hour'
    group by coalesce(j.jobname, 'job ' || d.jobid)
  loop
    v_count := v_count + signalbox.report_once('job_failed', v_job.name, v_job.last_runid, v_job.failures,
      format('Job %s failed', v_job.name),
      format('Job %s failed %s times in the last hour. Last: %s', v_job.name, v_job.failures,
        left(coalesce(v_job.words, 'no message'), 500)))::integer;
  end loop;
  return v_count;
end
$$;

create or replace function signalbox.report_failures()
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_jobs constant integer := signalbox.report_failed_jobs();
  v_endpoints integer := 0;
begin
  if to_regprocedure('signalbox.report_failing_endpoints()') is not null then -- part webhooks may have been left out
    execute 'select signalbox.report_failing_endpoints()'
    into v_endpoints;
  end if;
  return v_jobs + v_endpoints;
end
$$;

-- step: endpoint-failures | Reporting endpoints that do not take their deliveries
-- part: webhooks
-- needs: webhook-logs, verdict-rules, job-alerts
-- What failed after a moment. Rows made by hand may lack a time of completion, and count as failed when they were made, or
-- a state, which their answer tells: the newest 5,000 such rows. Index: webhook_logs_failed_at, and the primary key.
create or replace function signalbox.failed_since(p_since timestamptz)
returns table (log_id bigint, config_id bigint, event text, failed_at timestamptz, words text)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select l.id, l.webhook_config_id, l.event_type, l.completed_at, coalesce(l.error_message, 'HTTP ' || l.response_status)
  from public.webhook_logs l
  where l.state = 'failed'
    and l.completed_at > p_since
  union all
  select n.id, n.webhook_config_id, n.event_type, coalesce(n.completed_at, n.created_at),
    coalesce(n.error_message, 'HTTP ' || n.response_status)
  from (
    select l.id, l.webhook_config_id, l.event_type, l.completed_at, l.created_at, l.error_message, l.response_status, l.state
    from public.webhook_logs l
    order by l.id desc
    limit 5000) n
  where coalesce(n.state, signalbox.derived_state(n.response_status, n.error_message)) = 'failed'
    and (n.state is null or n.completed_at is null)
    and coalesce(n.completed_at, n.created_at) > p_since
$$;

create or replace function signalbox.report_failing_endpoints()
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_endpoint record;
  v_count integer := 0;
begin
  for v_endpoint in
    select c.name, count(*) as failures, max(l.failed_at) as last_at,
      (array_agg(l.words order by l.failed_at desc))[1] as words
    from signalbox.failed_since(now() - interval '1 hour') l
    join public.webhook_configs c on c.id = l.config_id
    where l.log_id > signalbox.sample_history_end('public.webhook_logs')
      and l.event <> 'test.webhook'
    group by c.name
  loop
    v_count := v_count + signalbox.report_once('endpoint_exhausted', v_endpoint.name,
      (extract(epoch from v_endpoint.last_at) * 1000000)::bigint, v_endpoint.failures,
      format('Endpoint %s did not take its deliveries', v_endpoint.name),
      format('%s deliveries to %s failed for good in the last hour. Last: %s', v_endpoint.failures, v_endpoint.name,
        left(coalesce(v_endpoint.words, 'no message'), 500)))::integer;
  end loop;
  return v_count;
end
$$;

-- step: expiring-keys | Reporting API keys that are about to expire
-- part: notifications
-- needs: notifications, notify-user
-- One notification per key in seven days, to the user whose key it is.
create or replace function signalbox.report_expiring_keys()
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_key record;
  v_count integer := 0;
begin
  for v_key in
    select k.id, k.user_id, k.service_name, k.key_name, k.expires_at
    from public.api_keys k
    where k.is_active
      and k.expires_at between now() and now() + interval '7 days'
      and not exists (
        select
        from public.notifications n
        where n.user_id = k.user_id
          and n.created_at > now() - interval '7 days'
          and n.type = 'api_key_expiring'
          and n.metadata ->> 'service_name' = k.service_name
          and n.metadata ->> 'key_name' = k.key_name)
  loop
    call signalbox.notify_user(v_key.user_id, 'api_key_expiring', 'API key expiring soon',
      format('Your %s API key "%s" expires on %s.', v_key.service_name, v_key.key_name,
        to_char(v_key.expires_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"')),
      jsonb_build_object('service_name', v_key.service_name, 'key_name', v_key.key_name, 'expires_at', v_key.expires_at),
      format('api_key_expiring:%s:%s', v_key.id, current_date));
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

-- step: scheduler-watch | Noting which schedules are in force, and whether the scheduler is alive
-- part: jobs
-- needs: settings-table, scheduler-log, job-grace
-- How it is now, as a look that nobody has noted yet. Settings are read by name and only where they may be: one that this role
-- may not see is an error, no null.
create or replace function signalbox.look_at_scheduler()
returns signalbox.cron_looks
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_look signalbox.cron_looks;
  v_may_read constant boolean := pg_has_role('pg_read_all_settings', 'usage');
begin
  v_look.looked_from := clock_timestamp();
  v_look.looked_until := v_look.looked_from;
  v_look.server_started_at := pg_postmaster_start_time();
  select min(a.backend_start),
    case
      when count(*) = 0 then case when pg_has_role('pg_read_all_stats', 'usage') then 'dead' else 'unknown' end
      when v_may_read and lower(current_setting('cron.launch_active_jobs', true)) in ('off', 'false', 'no', '0')
      then 'launches_nothing'
      else 'alive'
    end
  into v_look.scheduler_started_at, v_look.scheduler
  from pg_catalog.pg_stat_activity a
  where a.datname = current_database()
    and (a.backend_type in ('pg_cron launcher', 'pg_cron scheduler')
      or a.application_name in ('pg_cron launcher', 'pg_cron scheduler'));
  if v_may_read then
    v_look.log_run := nullif(current_setting('cron.log_run', true), '')::boolean;
    v_look.time_zone := nullif(current_setting('cron.timezone', true), '');
  end if;
  return v_look;
end
$$;

-- A look that saw what the last one saw makes that one longer. After ten minutes without one (collect_metrics comes every five)
-- it is not known what happened meanwhile, and where the clock went back not when it was: that begins a new one.
create or replace function signalbox.note_look(p_last signalbox.cron_looks, p_look signalbox.cron_looks)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_look.looked_until between p_last.looked_until and p_last.looked_until + interval '10 minutes'
    and (p_last.server_started_at, p_last.scheduler, p_last.scheduler_started_at, p_last.log_run, p_last.time_zone)
      is not distinct from
      (p_look.server_started_at, p_look.scheduler, p_look.scheduler_started_at, p_look.log_run, p_look.time_zone)
  then
    update signalbox.cron_looks l
    set looked_until = p_look.looked_until
    where l.id = p_last.id;
  else
    insert into signalbox.cron_looks (looked_from, looked_until, server_started_at, scheduler, scheduler_started_at, log_run,
      time_zone)
    values (p_look.looked_from, p_look.looked_until, p_look.server_started_at, p_look.scheduler, p_look.scheduler_started_at,
      p_look.log_run, p_look.time_zone);
  end if;
end
$$;

-- The pump calls it each minute, and collect_metrics every five, where there is no pump. Whoever comes while another one looks
-- leaves it to that one.
create or replace function signalbox.watch_scheduler()
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_lock constant bigint := 6823947013;
  v_last signalbox.cron_looks;
  v_look signalbox.cron_looks;
begin
  if to_regclass('cron.job') is null or not pg_try_advisory_xact_lock(v_lock) then
    return;
  end if;
  select l.*
  into v_last
  from signalbox.cron_looks l
  order by l.id desc
  limit 1;
  v_look := signalbox.look_at_scheduler();
  perform signalbox.note_look(v_last, v_look);

  update signalbox.job_schedules s
  set seen_until = greatest(s.seen_from, v_last.looked_until)
  where s.seen_until is null
    and not exists (
      select
      from cron.job j
      where j.jobid = s.jobid
        and left(j.schedule, 1000) = s.schedule
        and j.active = s.active);
  insert into signalbox.job_schedules (jobid, jobname, schedule, active, seen_from)
  select j.jobid, left(j.jobname, 1000), left(j.schedule, 1000), j.active, v_look.looked_from
  from cron.job j
  where not exists (
    select
    from signalbox.job_schedules s
    where s.jobid = j.jobid
      and s.seen_until is null);
  -- Who does not see all jobs cannot tell which are gone.
  if not row_security_active('cron.job') then
    delete from signalbox.job_grace g
    where not exists (
      select
      from cron.job j
      where j.jobid = g.jobid);
  end if;
end
$$;

-- As long as the runs are kept that it explains, and five days more.
create or replace function signalbox.delete_old_looks()
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_before timestamptz := now() - make_interval(days => signalbox.setting_number('retention.run_history_days', 30, 1) + 5);
begin
  delete from signalbox.cron_looks l
  where l.looked_until < v_before;
  delete from signalbox.job_schedules s
  where s.seen_until < v_before;
end
$$;

-- step: run-retention | Deleting old runs
-- part: jobs
-- needs: settings-table, scheduler-watch
-- Oldest first by primary key, the only index there is. The newest run always stays: pg_cron's scheduler ends when its
-- sequence falls behind the highest runid. A run that never got a time is as old as its neighbours.
create or replace function signalbox.delete_old_runs(p_limit integer)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_before timestamptz := now() - make_interval(days => signalbox.setting_number('retention.run_history_days', 30, 1));
  v_count integer;
begin
  with oldest as (
    select d.runid, coalesce(d.end_time, d.start_time) as at
    from cron.job_run_details d
    order by d.runid
    limit p_limit
  )
  delete from cron.job_run_details d
  using oldest o
  where d.runid = o.runid
    and d.runid < (select max(n.runid) from cron.job_run_details n)
    and (o.at < v_before
      or (o.at is null and o.runid < (select max(p.runid) from oldest p where p.at < v_before)));
  get diagnostics v_count = row_count;
  if v_count = 0 then
    perform signalbox.delete_old_looks();
  end if;
  return v_count;
end
$$;

-- What it deletes by comes with the part that the rows belong to. Commits after each batch, so it has no SET clause and qualifies every name, like the pump.
create or replace procedure signalbox.retain(p_what text)
language plpgsql
as $$
declare
  v_batch constant integer := 5000;
  v_function constant text := case
    when p_what operator(pg_catalog.=) 'run_history' then 'delete_old_runs'
    when p_what operator(pg_catalog.=) 'webhook_logs' then 'delete_old_deliveries'
    when p_what operator(pg_catalog.=) 'metrics' then 'delete_old_metrics'
    when p_what operator(pg_catalog.=) 'function_invocations' then 'delete_old_invocations'
  end;
  v_count integer;
begin
  if v_function is null then
    raise exception 'there is no retention for %', p_what;
  end if;
  loop
    execute pg_catalog.format('select signalbox.%I($1)', v_function)
    into v_count
    using v_batch;
    commit;
    exit when v_count operator(pg_catalog.=) 0;
  end loop;
end
$$;

-- step: delivery-retention | Deleting old deliveries
-- part: webhooks
-- needs: settings-table, webhook-logs
-- Through webhook_logs_newest from its end; attempts go with their delivery. What is still open stays, however old. Sequential
-- scans are ruled out: when much is old the planner would read and sort all of it for each batch. 35,000 deliveries a second
-- with their attempts, and writers beside it do not wait.
create or replace function signalbox.delete_old_deliveries(p_limit integer)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
as $$
declare
  v_before timestamptz := now() - make_interval(days => signalbox.setting_number('retention.webhook_logs_days', 90, 1));
  v_count integer;
begin
  delete from public.webhook_logs l
  where l.id = any (array(
    select o.id
    from only public.webhook_logs o
    where o.created_at < v_before
      and coalesce(o.state, 'failed') in ('delivered', 'failed')
    order by o.created_at, o.id
    limit p_limit
    for update skip locked));
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

-- step: metric-retention | Deleting old metrics
-- needs: settings-table, system-metrics, metric-rollup-table
-- Through the primary key, series by series: in a table of hours and days none is found by its time alone.
create or replace function signalbox.delete_old_metric_rollup(p_limit integer)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_before timestamptz := now() - make_interval(days => signalbox.setting_number('retention.metric_rollup_days', 400, 1));
  v_count integer;
begin
  with recursive series as (
    (
      select r.metric_type, r.metric_name, r.bucket_seconds
      from signalbox.metric_rollup r
      order by r.metric_type, r.metric_name, r.bucket_seconds
      limit 1)
    union all
    select n.metric_type, n.metric_name, n.bucket_seconds
    from series s
    cross join lateral (
      select r.metric_type, r.metric_name, r.bucket_seconds
      from signalbox.metric_rollup r
      where (r.metric_type, r.metric_name, r.bucket_seconds) > (s.metric_type, s.metric_name, s.bucket_seconds)
      order by r.metric_type, r.metric_name, r.bucket_seconds
      limit 1) n
  ),
  old as (
    select o.metric_type, o.metric_name, o.bucket_seconds, o.bucket_at
    from series s
    cross join lateral (
      select r.metric_type, r.metric_name, r.bucket_seconds, r.bucket_at
      from signalbox.metric_rollup r
      where r.metric_type = s.metric_type
        and r.metric_name = s.metric_name
        and r.bucket_seconds = s.bucket_seconds
        and r.bucket_at < v_before
      order by r.bucket_at
      limit p_limit) o
    limit p_limit
  )
  delete from signalbox.metric_rollup r
  using old o
  where r.metric_type = o.metric_type
    and r.metric_name = o.metric_name
    and r.bucket_seconds = o.bucket_seconds
    and r.bucket_at = o.bucket_at;
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

-- The rows first; then of the hours and days those that are older than they are kept.
create or replace function signalbox.delete_old_metrics(p_limit integer)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_before timestamptz := now() - make_interval(days => signalbox.setting_number('retention.metrics_days', 90, 1));
  v_count integer;
begin
  delete from public.system_metrics m
  where m.id = any (array(
    select o.id
    from public.system_metrics o
    where o.created_at < v_before
    order by o.created_at
    limit p_limit));
  get diagnostics v_count = row_count;
  if v_count = 0 then
    v_count := signalbox.delete_old_metric_rollup(p_limit);
  end if;
  return v_count;
end
$$;
