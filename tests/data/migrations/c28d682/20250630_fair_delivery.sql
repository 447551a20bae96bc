-- migration: Fair delivery
--
-- What the pump does in each round: it takes in answers, notices lost ones, has the endpoints judged, and sends what is
-- due, to each endpoint no more than it may have under way and to a failing one only its probe.
--
-- Any number of pumps may run at once: deliveries are taken under SKIP LOCKED, and who holds the breaker of an endpoint
-- is the one who sends to it. Cost: 0.15 ms for an idle round, whatever is in the history; about 0.15 ms an answer.
-- Indexes: webhook_logs_in_flight, webhook_logs_endpoint_in_flight, webhook_logs_endpoint_due, webhook_logs_held.

-- step: absorbing | Taking in answers, noticing lost ones
call signalbox.begin_step('The absorption of answers');

call signalbox.make_way_for('signalbox.absorb_responses(uuid, integer)', 'bigint[]');

-- pg_net's responses have an index on created only: the scan is bounded by the oldest attempt in flight. An id alone
-- never joins a response, only together with the epoch it was given out in. Nested loops are ruled out here and in
-- resend_lost: statistics of tables that fill and empty within seconds lead the planner to compare all with all.
-- Returns the deliveries that were settled, in the order of their answers.
create or replace function signalbox.absorb_responses(p_epoch uuid, p_limit integer)
returns bigint[]
language plpgsql
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
as $$
declare
  v_slack constant interval := interval '10 seconds';
  v_response record;
  v_oldest timestamptz;
  v_settled bigint[] := array[]::bigint[];
begin
  select min(l.sent_at) - v_slack
  into v_oldest
  from public.webhook_logs l
  where l.state = 'in_flight'
    and l.net_epoch = p_epoch;
  for v_response in
    select l.id, h.status_code, h.headers, h.content, h.error_msg
    from net._http_response h
    join public.webhook_logs l on l.net_request_id = h.id
    where l.state = 'in_flight'
      and l.net_epoch = p_epoch
      and h.created >= v_oldest
      and h.created >= l.sent_at - v_slack
    order by h.id
    limit p_limit
    for update of l skip locked
  loop
    perform signalbox.settle(v_response.id, v_response.status_code, v_response.headers, v_response.content,
      case when v_response.status_code is null then coalesce(v_response.error_msg, 'No answer') end);
    v_settled := v_settled || v_response.id;
  end loop;
  return v_settled;
end
$$;

-- Lost at once when its epoch is over (crash, pg_net made anew); lost after its timeout and a grace when neither queue
-- nor responses know it any more (expired, truncated, dropped by the worker).
create or replace function signalbox.resend_lost(p_epoch uuid, p_limit integer, p_grace interval)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
as $$
declare
  v_lost record;
  v_count integer := 0;
begin
  for v_lost in
    select l.id, l.net_epoch is distinct from p_epoch as is_epoch_over
    from public.webhook_logs l
    where l.state = 'in_flight'
      and (l.net_epoch is distinct from p_epoch
        or (l.sent_at + make_interval(secs => l.timeout_ms / 1000.0) + p_grace < clock_timestamp()
          and not exists (select from net.http_request_queue q where q.id = l.net_request_id)
          and not exists (
            select
            from net._http_response h
            where h.id = l.net_request_id
              and h.created >= l.sent_at - interval '10 seconds')))
    limit p_limit
    for update skip locked
  loop
    perform signalbox.settle(v_lost.id, null, null, null,
      case when v_lost.is_epoch_over
        then 'Answer lost: the server was recovered or pg_net was made anew while the request was under way'
        else 'Answer lost: it expired or was removed before it was read'
      end, true);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

-- Without pg_net no answer can come any more.
create or replace function signalbox.release_in_flight(p_limit integer)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_id bigint;
  v_count integer := 0;
begin
  for v_id in
    select l.id
    from public.webhook_logs l
    where l.state = 'in_flight'
    limit p_limit
    for update skip locked
  loop
    perform signalbox.settle(v_id, null, null, null,
      'Answer lost: extension pg_net was removed while the request was under way', true);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

call signalbox.end_step();

-- step: fairness | Sending what is due, to every endpoint its share
call signalbox.begin_step('The fair dispatch of what is due');

-- Deliveries that were made while somebody was deleting or renaming their endpoint get their reference as soon as it can
-- be had without waiting.
create or replace procedure signalbox.adopt_held(p_limit integer)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_log record;
begin
  for v_log in
    select l.id, l.held_config_id
    from public.webhook_logs l
    where l.held_config_id is not null
    limit p_limit
    for update skip locked
  loop
    if not exists (select from public.webhook_configs c where c.id = v_log.held_config_id) then
      call signalbox.give_up(v_log.id, 'The endpoint was deleted');
      update public.webhook_logs
      set held_config_id = null
      where id = v_log.id;
      continue;
    end if;
    perform
    from public.webhook_configs c
    where c.id = v_log.held_config_id
    for key share skip locked;
    if found then
      update public.webhook_logs
      set webhook_config_id = held_config_id,
          held_config_id = null
      where id = v_log.id;
    end if;
  end loop;

  -- A foreign key made by hand may have set the reference to null.
  for v_log in
    select l.id
    from public.webhook_logs l
    where l.webhook_config_id is null
      and l.held_config_id is null
      and l.state = 'pending'
    limit p_limit
    for update skip locked
  loop
    call signalbox.give_up(v_log.id, 'The endpoint was deleted');
  end loop;
end
$$;

call signalbox.make_way_for('signalbox.endpoints_waiting()', 'bigint[]');

-- Endpoints for which anything is pending: one probe of webhook_logs_endpoint_due each, however much waits.
create or replace function signalbox.endpoints_waiting()
returns bigint[]
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_ids bigint[] := array[]::bigint[];
  v_id bigint := (select min(l.webhook_config_id) from public.webhook_logs l where l.state = 'pending');
begin
  while v_id is not null
  loop
    v_ids := v_ids || v_id;
    v_id := (
      select min(l.webhook_config_id)
      from public.webhook_logs l
      where l.state = 'pending'
        and l.webhook_config_id > v_id);
  end loop;
  return v_ids;
end
$$;

-- What has waited too long for a failing endpoint.
create or replace procedure signalbox.give_up_waiting(p_endpoint_id bigint)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_hours integer := signalbox.setting_number('delivery.max_wait_hours', 72, 1);
  v_before timestamptz := clock_timestamp() - make_interval(hours => v_hours);
  v_id bigint;
begin
  for v_id in
    select l.id
    from public.webhook_logs l
    where l.webhook_config_id = p_endpoint_id
      and l.state = 'pending'
      and l.next_attempt_at < v_before
    order by l.next_attempt_at
    limit 200
    for update skip locked
  loop
    call signalbox.give_up(v_id, format('Gave up: the endpoint has been failing for more than %s hours', v_hours));
  end loop;
end
$$;

-- A failing endpoint is tried again when its pause is over, or at once after somebody changed it.
create or replace function signalbox.is_probe_due(p_breaker public.webhook_breakers)
returns boolean
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return p_breaker.next_probe_at <= clock_timestamp()
    or exists (
      select
      from public.webhook_endpoint_changes g
      where g.endpoint_id = p_breaker.endpoint_id
        and g.changed_at > p_breaker.since
        and g.column_name in ('url', 'secret', 'headers', 'retry_config', 'is_active'));
end
$$;

-- How many deliveries may be sent to this endpoint now. Holds its breaker to the end of the transaction, so that the
-- bound is exact among pumps; 0 when another pump is at it. What can never be sent needs no room.
create or replace function signalbox.room_for(p_endpoint_id bigint, p_limit integer)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_endpoint public.webhook_configs := (select c from public.webhook_configs c where c.id = p_endpoint_id);
  v_breaker public.webhook_breakers;
begin
  if v_endpoint.id is null or not coalesce(v_endpoint.is_active, false) then
    return p_limit;
  end if;
  v_breaker := (
    select b
    from public.webhook_breakers b
    where b.endpoint_id = p_endpoint_id
    for update skip locked);
  if v_breaker.endpoint_id is null then
    return 0;
  end if;

  if v_breaker.state = 'closed' then
    return greatest(0, signalbox.retry_setting(v_endpoint.retry_config, 'max_in_flight')::integer - (
      select count(*)
      from public.webhook_logs l
      where l.webhook_config_id = p_endpoint_id
        and l.state = 'in_flight')::integer);
  end if;
  call signalbox.give_up_waiting(p_endpoint_id);
  if v_breaker.state = 'open' and signalbox.is_probe_due(v_breaker) then
    update public.webhook_breakers
    set state = 'half_open',
        since = clock_timestamp()
    where endpoint_id = p_endpoint_id;
    return 1;
  end if;
  return (v_breaker.state = 'half_open' and not exists (
    select
    from public.webhook_logs l
    where l.id = v_breaker.probe_log_id
      and l.state = 'in_flight'))::integer;
end
$$;

-- Every endpoint's oldest first, the endpoints taking turns: a batch of pg_net holds something of everybody's.
create or replace function signalbox.dispatch_due(p_limit integer)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_now timestamptz := clock_timestamp(); -- read once: a volatile call in the condition would keep the index from ending the scan
  v_endpoints bigint[] := signalbox.endpoints_waiting();
  v_rooms integer[] := array[]::integer[];
  v_endpoint_id bigint;
  v_due record;
  v_count integer := 0;
begin
  if cardinality(v_endpoints) = 0 then
    return 0;
  end if;
  foreach v_endpoint_id in array v_endpoints
  loop
    v_rooms := v_rooms || signalbox.room_for(v_endpoint_id, p_limit);
  end loop;

  for v_due in
    select d.id, e.id as endpoint_id
    from unnest(v_endpoints, v_rooms) as e (id, room)
    cross join lateral (
      select l.id, l.next_attempt_at, row_number() over (order by l.next_attempt_at) as turn
      from public.webhook_logs l
      where l.webhook_config_id = e.id
        and l.state = 'pending'
        and l.next_attempt_at <= v_now
      order by l.next_attempt_at
      limit e.room) d
    order by d.turn, d.next_attempt_at
    limit p_limit
  loop
    perform
    from public.webhook_logs l
    where l.id = v_due.id
      and l.state = 'pending'
      and l.next_attempt_at <= v_now
    for update skip locked;
    if found and signalbox.attempt(v_due.id) then
      v_count := v_count + 1;
      update public.webhook_breakers
      set probe_log_id = v_due.id
      where endpoint_id = v_due.endpoint_id
        and state = 'half_open';
    end if;
  end loop;
  return v_count;
end
$$;

call signalbox.end_step();

-- step: reconcile | One round of the pump
call signalbox.begin_step('The reconciler');

-- On a large table that was there before, these are made by hand (see signalbox.add_index). Until then the pump
-- says so instead of reading the whole table every two seconds.
create or replace function signalbox.require_engine_indexes()
returns void
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if to_regclass('public.webhook_logs_endpoint_due') is null
    or to_regclass('public.webhook_logs_endpoint_in_flight') is null
    or to_regclass('public.webhook_logs_in_flight') is null
  then
    raise exception 'webhook_logs lacks one of the indexes webhook_logs_endpoint_due, webhook_logs_endpoint_in_flight, webhook_logs_in_flight'
      using errcode = 'object_not_in_prerequisite_state',
        hint = 'Run migration 20250614 again: it creates the indexes or gives the statements to run.';
  end if;
end
$$;

create or replace function public.webhook_reconcile(p_limit integer default 1000, p_grace interval default '30 seconds')
returns table (absorbed integer, lost integer, dispatched integer)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_epoch uuid := signalbox.refresh_epoch();
  v_settled bigint[] := array[]::bigint[];
begin
  perform signalbox.require_engine_indexes();
  if v_epoch is null then
    lost := signalbox.release_in_flight(p_limit);
  else
    v_settled := signalbox.absorb_responses(v_epoch, p_limit);
    lost := signalbox.resend_lost(v_epoch, p_limit, p_grace);
  end if;
  absorbed := cardinality(v_settled);
  dispatched := 0;

  call signalbox.tidy_breakers();
  call signalbox.judge_endpoints(v_settled);
  call signalbox.deactivate_gone();
  call signalbox.adopt_held(p_limit);
  if v_epoch is not null then
    dispatched := signalbox.dispatch_due(p_limit);
    call signalbox.wake_sender();
  end if;
  return next;
end
$$;

call signalbox.end_step();
