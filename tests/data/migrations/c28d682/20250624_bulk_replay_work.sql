-- migration: Replaying many deliveries: the jobs at work
--
-- What starts, steers and works the jobs of the file before.
-- Cost: a round of the pump reads the jobs that are not finished (partial indexes) and at most 500 of their deliveries by
-- primary key; 0.3 ms when there is nothing to do.

-- step: replay-start | Starting, pausing, resuming and cancelling a bulk replay
call signalbox.begin_step('start_webhook_replay and its controls');

-- The filter as the job keeps it: a long list of ids stands in its items already.
create or replace function signalbox.kept_filter(p_filter jsonb)
returns jsonb
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select case
    when jsonb_typeof(p_filter -> 'ids') = 'array' and jsonb_array_length(p_filter -> 'ids') > 100
      then p_filter - 'ids' || jsonb_build_object('ids', format('%s ids', jsonb_array_length(p_filter -> 'ids')))
    else p_filter
  end
$$;

-- p_options: limit (1,000), rate_per_minute (600), stop_error_rate (0.5; null: never), canary (true: 1, then 10, then the
-- rest), skip_succeeded (true), order (oldest or newest, which goes first; of more than the limit those are chosen),
-- title. Returns the job's id; with a key that was used before the same id, and starts nothing.
create or replace function public.start_webhook_replay(p_key uuid, p_filter jsonb, p_options jsonb default '{}')
returns bigint
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_options jsonb := jsonb_build_object('limit', 1000, 'rate_per_minute', 600, 'stop_error_rate', 0.5, 'canary', true,
    'skip_succeeded', true, 'order', 'oldest', 'title', null) || coalesce(p_options, '{}');
  v_unknown text := (
    select min(o.name)
    from jsonb_object_keys(v_options) as o (name)
    where o.name not in ('limit', 'rate_per_minute', 'stop_error_rate', 'canary', 'skip_succeeded', 'order', 'title'));
  v_direction integer := case v_options ->> 'order' when 'oldest' then 1 when 'newest' then -1 end;
  v_job_id bigint;
  v_total integer;
begin
  if p_key is null then
    raise exception 'a replay needs a key' using errcode = 'null_value_not_allowed';
  elsif v_unknown is not null then
    raise exception 'a replay has no option %', left(v_unknown, 100) using errcode = 'invalid_parameter_value';
  elsif v_direction is null then
    raise exception 'the order of a replay is oldest or newest' using errcode = 'invalid_parameter_value';
  end if;

  insert into public.webhook_replay_jobs (key, filter, max_messages, rate_per_minute, stop_error_rate, canary,
    skip_succeeded, requested_by, title)
  values (p_key, signalbox.kept_filter(p_filter), (v_options ->> 'limit')::integer, (v_options ->> 'rate_per_minute')::integer,
    (v_options ->> 'stop_error_rate')::numeric,
    case when (v_options ->> 'canary')::boolean then array[1, 11] else array[]::integer[] end,
    (v_options ->> 'skip_succeeded')::boolean, session_user, left(v_options ->> 'title', 500))
  on conflict (key) do nothing
  returning id into v_job_id;
  if v_job_id is null then
    return (select j.id from public.webhook_replay_jobs j where j.key = p_key);
  end if;

  insert into public.webhook_replay_items (job_id, position, log_id, state_chosen)
  select v_job_id, row_number() over (order by k.log_id * v_direction), k.log_id, k.state
  from signalbox.replay_candidates(p_filter) k
  order by k.log_id * v_direction
  limit (v_options ->> 'limit')::integer;
  get diagnostics v_total = row_count;
  update public.webhook_replay_jobs
  set total = v_total
  where id = v_job_id;
  return v_job_id;
end
$$;

-- From one of p_from to p_to; asking for the state that it has already is no error. Waits for the round of the pump that
-- is at work on the job, which is short: afterwards nothing more is sent.
create or replace function signalbox.move_replay(p_job bigint, p_from text[], p_to text)
returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_state text;
begin
  select j.state
  into v_state
  from public.webhook_replay_jobs j
  where j.id = p_job
  for update;
  if not found then
    raise exception 'replay % does not exist', p_job using errcode = 'no_data_found';
  elsif v_state = p_to then
    return v_state;
  elsif not v_state = any (p_from) then
    raise exception 'replay % is %', p_job, v_state using errcode = 'object_not_in_prerequisite_state';
  end if;
  update public.webhook_replay_jobs
  set state = p_to,
      state_words = format('By %s', session_user),
      judged_from = case when v_state = 'stopped' then sent + skipped else judged_from end,
      next_send_at = clock_timestamp(),
      finished_at = case when p_to = 'cancelled' then clock_timestamp() end,
      updated_at = clock_timestamp()
  where id = p_job;
  return p_to;
end
$$;

create or replace function public.pause_webhook_replay(p_job bigint)
returns text
language sql
volatile
security definer
set search_path = pg_catalog, pg_temp
as $$
  select signalbox.move_replay(p_job, array['running'], 'paused')
$$;

-- A job that stopped over its failures goes on too: they are not held against it again.
create or replace function public.resume_webhook_replay(p_job bigint)
returns text
language sql
volatile
security definer
set search_path = pg_catalog, pg_temp
as $$
  select signalbox.move_replay(p_job, array['paused', 'stopped'], 'running')
$$;

create or replace function public.cancel_webhook_replay(p_job bigint)
returns text
language sql
volatile
security definer
set search_path = pg_catalog, pg_temp
as $$
  select signalbox.move_replay(p_job, array['running', 'paused', 'stopped'], 'cancelled')
$$;

call signalbox.end_step();

-- step: replay-work | The work of the pump on bulk replays
call signalbox.begin_step('The work on bulk replays');

-- Takes over what became of the messages that were sent.
create or replace procedure signalbox.settle_replays(p_job bigint)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_delivered integer;
  v_failed integer;
begin
  with settled as (
    update public.webhook_replay_items i
    set outcome = coalesce(n.state, 'failed'),
        words = case when n.id is null then 'Its replay was deleted' else left(n.error_message, 500) end
    from public.webhook_replay_items s
    left join public.webhook_logs n on n.id = s.new_log_id
    where s.job_id = p_job
      and s.outcome = 'sent'
      and coalesce(n.state, 'failed') in ('delivered', 'failed')
      and i.job_id = s.job_id
      and i.position = s.position
    returning i.outcome
  )
  select (count(*) filter (where s.outcome = 'delivered'))::integer, (count(*) filter (where s.outcome = 'failed'))::integer
  into v_delivered, v_failed
  from settled s;
  if v_delivered + v_failed > 0 then
    update public.webhook_replay_jobs
    set delivered = delivered + v_delivered,
        failed = failed + v_failed,
        updated_at = clock_timestamp()
    where id = p_job;
  end if;
end
$$;

-- Why the job must stop: too many failures among the last hundred that settled. Judged once ten have settled, or
-- whenever a stage of the canary plan is through.
create or replace function signalbox.replay_stop_reason(p_job public.webhook_replay_jobs)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_settled integer;
  v_failed integer;
begin
  select count(*)::integer, (count(*) filter (where i.outcome = 'failed'))::integer
  into v_settled, v_failed
  from (
    select s.outcome
    from public.webhook_replay_items s
    where s.job_id = p_job.id
      and s.position > p_job.judged_from
      and s.outcome in ('delivered', 'failed')
    order by s.position desc
    limit 100) i;
  if v_failed > v_settled * p_job.stop_error_rate
    and (v_settled >= 10 or (p_job.sent = p_job.delivered + p_job.failed and p_job.sent = any (p_job.canary)))
  then
    return format('%s of the last %s messages failed', v_failed, v_settled);
  end if;
  return null;
end
$$;

-- How many messages may be sent now: by the rate (a pause of the pump is made up for by at most 15 seconds' worth), the
-- stage of the canary plan, 200 under way, 50 a round.
create or replace function signalbox.replay_room(p_job public.webhook_replay_jobs)
returns integer
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select greatest(0, least(
    50,
    200 - (p_job.sent - p_job.delivered - p_job.failed),
    coalesce((select min(s.stage) from unnest(p_job.canary) as s (stage) where s.stage > p_job.delivered + p_job.failed),
      p_job.total) - p_job.sent,
    1 + floor(extract(epoch from least(clock_timestamp() - p_job.next_send_at, interval '15 seconds'))
      * p_job.rate_per_minute / 60)))::integer
$$;

create or replace procedure signalbox.send_replays(p_job public.webhook_replay_jobs)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_room constant integer := signalbox.replay_room(p_job);
  v_item record;
  v_words text;
  v_new_id bigint;
  v_sent integer := 0;
  v_skipped integer := 0;
begin
  for v_item in
    select i.position, i.log_id, i.state_chosen
    from public.webhook_replay_items i
    where i.job_id = p_job.id
      and i.outcome = 'waiting'
    order by i.position
    limit 500
  loop
    exit when v_sent >= v_room;
    v_new_id := null;
    v_words := signalbox.replay_skip_reason(v_item.log_id, v_item.state_chosen, p_job.skip_succeeded);
    if v_words is null then
      begin
        v_new_id := signalbox.replay(v_item.log_id, md5(p_job.key::text || v_item.log_id)::uuid, null,
          format('%s: replay %s', p_job.requested_by, p_job.id));
      exception
        when others then
          v_words := left(sqlerrm, 500);
      end;
    end if;
    update public.webhook_replay_items
    set outcome = case when v_new_id is null then 'skipped' else 'sent' end,
        new_log_id = v_new_id,
        words = v_words
    where job_id = p_job.id
      and position = v_item.position;
    v_sent := v_sent + (v_new_id is not null)::integer;
    v_skipped := v_skipped + (v_new_id is null)::integer;
  end loop;
  if v_sent + v_skipped > 0 then
    update public.webhook_replay_jobs
    set sent = sent + v_sent,
        skipped = skipped + v_skipped,
        next_send_at = greatest(next_send_at, clock_timestamp() - interval '15 seconds')
          + v_sent * interval '1 minute' / rate_per_minute,
        updated_at = clock_timestamp()
    where id = p_job.id;
  end if;
end
$$;

-- One round: what became of the messages, whether the job is through or must stop, and the next batch. Jobs that another
-- pump is at work on are left to it. Returns how many jobs were looked at.
create or replace function signalbox.work_replays()
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_job_id bigint;
  v_job public.webhook_replay_jobs;
  v_reason text;
  v_count integer := 0;
begin
  for v_job_id in
    select j.id
    from public.webhook_replay_jobs j
    where j.state = 'running'
      or j.id in (select i.job_id from public.webhook_replay_items i where i.outcome = 'sent')
    order by j.id
    for update skip locked
  loop
    v_count := v_count + 1;
    call signalbox.settle_replays(v_job_id);
    v_job := (select j from public.webhook_replay_jobs j where j.id = v_job_id);
    continue when v_job.state <> 'running';
    v_reason := signalbox.replay_stop_reason(v_job);
    if v_job.delivered + v_job.failed + v_job.skipped >= v_job.total then
      update public.webhook_replay_jobs
      set state = 'done',
          finished_at = clock_timestamp(),
          updated_at = clock_timestamp()
      where id = v_job.id;
    elsif v_reason is not null then
      update public.webhook_replay_jobs
      set state = 'stopped',
          state_words = v_reason,
          updated_at = clock_timestamp()
      where id = v_job.id;
    else
      call signalbox.send_replays(v_job);
    end if;
  end loop;
  return v_count;
end
$$;

call signalbox.end_step();

-- step: replay-report | View webhook_replay_report
call signalbox.begin_step('View webhook_replay_report');

-- One row a job with what is left and when that should be done. It reads with the rights of whoever asks.
create or replace view public.webhook_replay_report
with (security_invoker = true)
as
select
  j.id,
  j.key,
  j.state,
  j.state_words,
  j.filter,
  j.total,
  j.sent,
  j.delivered,
  j.failed,
  j.skipped,
  j.sent - j.delivered - j.failed as under_way,
  j.total - j.sent - j.skipped as waiting,
  j.rate_per_minute,
  j.stop_error_rate,
  j.canary,
  j.skip_succeeded,
  j.requested_by,
  j.created_at,
  j.updated_at,
  j.finished_at,
  case when j.state = 'running'
    then now() + (j.total - j.sent - j.skipped) * interval '1 minute' / j.rate_per_minute
  end as expected_end,
  j.title
from public.webhook_replay_jobs j;

do $$
declare
  v_role text;
begin
  foreach v_role in array array['anon', 'authenticated']
  loop
    if exists (select from pg_catalog.pg_roles r where r.rolname = v_role) then
      execute format('revoke all on public.webhook_replay_report from %I', v_role);
    end if;
  end loop;
  revoke all on public.webhook_replay_report from public;
end
$$;

call signalbox.end_step();
