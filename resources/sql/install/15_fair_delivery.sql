-- module: Fair delivery
-- part: webhooks
--
-- What the pump does in each round: it takes in answers, notices lost ones, has the endpoints judged, and sends what is
-- due, to each endpoint no more than it may have under way and to a failing one only its probe.
--
-- Any number of pumps may run at once: deliveries are taken under SKIP LOCKED, and who holds the breaker of an endpoint
-- is the one who sends to it. Cost: 0.15 ms for an idle round, whatever is in the history; about 0.15 ms an answer.
-- Indexes: webhook_logs_in_flight, webhook_logs_endpoint_in_flight, webhook_logs_endpoint_due, webhook_logs_held.

-- step: absorbing | Taking in answers, noticing lost ones
-- needs: settle, home
do $$
begin
  if exists (
    select
    from pg_catalog.pg_proc p
    where p.oid = to_regprocedure('signalbox.absorb_responses(uuid, integer)')
      and 'batch_ms' <> all (p.proargnames))
  then
    drop function signalbox.absorb_responses(uuid, integer);
  end if;
end
$$;

-- pg_net's responses have an index on created only: the scan is bounded by the oldest attempt in flight. An id alone
-- never joins a response, only together with the epoch it was given out in. Nested loops are ruled out here and in
-- resend_lost: statistics of tables that fill and empty within seconds lead the planner to compare all with all.
-- The deliveries that were settled, in the order of their answers, and how long ago pg_net had begun with the batch of each.
create or replace function signalbox.absorb_responses(
  p_epoch uuid,
  p_limit integer,
  out settled bigint[],
  out batch_ms integer[]
)
language plpgsql
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
as $$
declare
  v_slack constant interval := interval '10 seconds';
  v_now timestamptz := clock_timestamp();
  v_response record;
  v_oldest timestamptz;
begin
  settled := array[]::bigint[];
  batch_ms := array[]::integer[];
  select min(l.sent_at) - v_slack
  into v_oldest
  from public.webhook_logs l
  where l.state = 'in_flight'
    and l.net_epoch = p_epoch;
  if v_oldest is null then
    return;
  end if;
  for v_response in
    select l.id, h.status_code, h.headers, h.content, h.error_msg,
      (extract(epoch from v_now - h.created) * 1000)::integer as batch_ms
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
    settled := settled || v_response.id;
    batch_ms := batch_ms || v_response.batch_ms;
  end loop;
  call signalbox.bring_home(settled);
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
  v_ids bigint[] := array[]::bigint[];
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
    v_ids := v_ids || v_lost.id;
  end loop;
  call signalbox.bring_home(v_ids);
  return cardinality(v_ids);
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
  v_ids bigint[] := array[]::bigint[];
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
    v_ids := v_ids || v_id;
  end loop;
  call signalbox.bring_home(v_ids);
  return cardinality(v_ids);
end
$$;

-- step: stalls | What to do while an endpoint holds pg_net up
-- needs: engine-tables, under-way, home, sender
-- Takes back what pg_net has not begun with: beside what it is held up by, it would only be held up again. The queue's rows
-- of the batch under way are locked by pg_net or gone. No attempt was used.
create or replace function signalbox.recall(p_epoch uuid)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_requests bigint[];
  v_ids bigint[];
begin
  with waiting as (
    select q.id
    from net.http_request_queue q
    order by q.id
    limit 2000
    for update skip locked
  ),
  ours as (
    select l.id, l.net_request_id
    from waiting w
    join public.webhook_logs l on l.net_request_id = w.id
    where l.state = 'in_flight'
      and l.net_epoch = p_epoch
    for update of l skip locked
  ),
  recalled as (
    update public.webhook_logs l
    set state = 'pending',
        next_attempt_at = l.sent_at,
        attempt_count = l.attempt_count - 1,
        sent_at = null,
        net_request_id = null,
        net_epoch = null,
        error_message = signalbox.words_of_stall()
    from ours o
    where l.id = o.id
    returning l.id, l.attempt_count
  ),
  forgotten as (
    delete from public.webhook_attempts a
    using recalled r
    where a.webhook_log_id = r.id
      and a.attempt = r.attempt_count + 1
  )
  select array_agg(o.net_request_id), array_agg(r.id)
  into v_requests, v_ids
  from recalled r
  join ours o on o.id = r.id;
  if v_ids is null then
    return 0;
  end if;
  delete from net.http_request_queue q
  where q.id = any (v_requests);
  call signalbox.bring_home(v_ids);
  return coalesce(cardinality(v_requests), 0);
exception
  when insufficient_privilege then
    return 0;
end
$$;

-- Notices that nothing has come back for two seconds although something is under way. While that lasts, nothing more is sent:
-- it would wait in pg_net's queue, where nobody can choose any more what goes next. Returns whether it lasts.
create or replace function signalbox.notice_stall(p_epoch uuid, p_has_answers boolean)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_patience constant interval := interval '2 seconds';
  v_now timestamptz := clock_timestamp();
  v_oldest timestamptz;
  v_known record;
  v_is_stalled boolean;
begin
  select e.stalled_at, e.answered_at
  into v_known
  from signalbox.net_epoch e;
  if not p_has_answers then
    v_oldest := (
      select min(l.sent_at)
      from public.webhook_logs l
      where l.state = 'in_flight');
  end if;
  v_is_stalled := v_oldest is not null and greatest(v_oldest, v_known.answered_at) < v_now - v_patience;
  if p_has_answers or v_is_stalled or v_known.stalled_at is not null then
    -- Of two pumps one says it, and neither waits for the other.
    perform
    from signalbox.net_epoch e
    for update skip locked;
    if not found then
      return v_is_stalled;
    end if;
    update signalbox.net_epoch e
    set stalled_at = case when v_is_stalled then v_now end,
        answered_at = case when p_has_answers then v_now else e.answered_at end;
  end if;
  if v_is_stalled then
    perform signalbox.recall(p_epoch);
  end if;
  return v_is_stalled;
end
$$;

-- step: ordered-heads | Which deliveries of an endpoint go next, and in which order
-- needs: webhook-configs, webhook-logs, webhook-breakers, dispatch
-- Of each key the first that is open: it goes when it is due and none of its key is under way; one that failed and blocks
-- makes way for its replay only, and what is scheduled has no place before its time. At most 1,000 keys are looked at,
-- beginning where the last look ended. After a key comes, as "C" sorts, that key with the least character behind it.
-- Index: webhook_logs_order, one probe a key.
create or replace function signalbox.ordered_heads(p_endpoint_id bigint, p_limit integer, p_now timestamptz)
returns table (id bigint, next_attempt_at timestamptz)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_from text := coalesce((select b.order_cursor from public.webhook_breakers b where b.endpoint_id = p_endpoint_id), '');
  v_busy text[] := array(
    select l.order_key
    from public.webhook_logs l
    where l.webhook_config_id = p_endpoint_id
      and l.state = 'in_flight'
      and l.order_key is not null);
  v_goes_on boolean := (select c.on_failure = 'skip' from public.webhook_configs c where c.id = p_endpoint_id);
  v_at text := v_from;
  v_head record;
  v_has_wrapped boolean := v_from = '';
  v_found integer := 0;
begin
  for v_look in 1..1000
  loop
    exit when v_found >= p_limit;
    select l.id, l.order_key, l.state, l.next_attempt_at
    into v_head
    from public.webhook_logs l
    where l.webhook_config_id = p_endpoint_id
      and l.order_key >= v_at collate "C"
      and (l.state in ('pending', 'in_flight') or l.is_blocking)
      and l.order_key is not null
      and not (l.state = 'pending' and l.next_attempt_at > p_now and signalbox.is_scheduled(l.error_message))
    order by l.order_key collate "C", coalesce(l.replay_of, l.id), l.id
    limit 1;
    if not found or (v_has_wrapped and v_from <> '' and v_head.order_key >= v_from collate "C") then
      exit when v_has_wrapped;
      v_has_wrapped := true;
      v_at := '';
      continue;
    end if;
    if v_head.state = 'failed' and v_goes_on then -- it failed while those behind it were to wait
      update public.webhook_logs l
      set is_blocking = null
      where l.id = v_head.id;
      v_at := v_head.order_key;
      continue;
    end if;
    v_at := v_head.order_key || chr(1);
    continue when v_head.order_key = any (v_busy);
    if v_head.state = 'failed' then
      select l.id, l.order_key, l.state, l.next_attempt_at
      into v_head
      from public.webhook_logs l
      where l.replay_of = v_head.id
        and l.state = 'pending'
      order by l.id
      limit 1;
    end if;
    if v_head.state = 'pending' and v_head.next_attempt_at <= p_now then
      id := v_head.id;
      next_attempt_at := v_head.next_attempt_at;
      v_found := v_found + 1;
      return next;
    end if;
  end loop;
  update public.webhook_breakers b
  set order_cursor = v_at
  where b.endpoint_id = p_endpoint_id
    and b.order_cursor is distinct from v_at;
end
$$;

-- What was overtaken when the order was given up does not block when it is wanted again. Those with a key and those without share
-- what may be sent, an odd one falling to either by chance. While an event is held whose key is not known, no later one
-- with a key may pass it.
create or replace function signalbox.next_deliveries(p_endpoint_id bigint, p_limit integer, p_now timestamptz)
returns table (id bigint, next_attempt_at timestamptz)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_keyless bigint[];
  v_ordered bigint[];
  v_held bigint;
begin
  if p_limit <= 0 then
    return;
  elsif (select c.order_by from public.webhook_configs c where c.id = p_endpoint_id) is null then
    update public.webhook_logs l
    set is_blocking = null
    where l.webhook_config_id = p_endpoint_id
      and l.is_blocking
      and l.order_key is not null;
    return query
      select l.id, l.next_attempt_at
      from public.webhook_logs l
      where l.webhook_config_id = p_endpoint_id
        and l.state = 'pending'
        and l.next_attempt_at <= p_now
      order by l.next_attempt_at
      limit p_limit;
    return;
  end if;
  v_keyless := array(
    select l.id
    from public.webhook_logs l
    where l.webhook_config_id = p_endpoint_id
      and l.state = 'pending'
      and l.order_key is null
      and l.next_attempt_at <= p_now
    order by l.next_attempt_at
    limit p_limit);
  v_held := (
    select min(l.id)
    from public.webhook_logs l
    where l.held_config_id = p_endpoint_id
      and l.state = 'pending');
  v_ordered := array(
    select h.id
    from signalbox.ordered_heads(p_endpoint_id,
      p_limit - least(cardinality(v_keyless), floor(p_limit / 2.0 + random())::integer), p_now) h
    where v_held is null
      or h.id < v_held);
  return query
    select l.id, l.next_attempt_at
    from public.webhook_logs l
    where l.id = any (v_ordered || v_keyless[:p_limit - cardinality(v_ordered)]);
end
$$;

-- step: fairness | Sending what is due, to every endpoint its share
-- needs: settings-table, dispatch, ordered-heads
-- Deliveries that were made while somebody was deleting or renaming their endpoint get their reference, and their key, as soon as
-- it can be had without waiting.
create or replace procedure signalbox.adopt_held(p_limit integer)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_log record;
  v_order_by text;
  v_key text;
begin
  for v_log in
    select l.id, l.held_config_id, l.state, l.event_type, l.attempt_count, l.payload, l.order_key
    from public.webhook_logs l
    where l.held_config_id is not null
    limit p_limit
    for update skip locked
  loop
    if not exists (select from public.webhook_configs c where c.id = v_log.held_config_id) then
      if v_log.state = 'pending' then
        call signalbox.give_up(v_log.id, 'The endpoint was deleted');
      end if;
      update public.webhook_logs
      set held_config_id = null
      where id = v_log.id;
      continue;
    end if;
    select c.order_by
    into v_order_by
    from public.webhook_configs c
    where c.id = v_log.held_config_id
    for key share skip locked;
    if found then
      v_key := coalesce(v_log.order_key, case
        when v_log.state = 'pending' and v_log.attempt_count = 0
        then signalbox.order_key_of(v_order_by, v_log.event_type, v_log.payload)
      end);
      update public.webhook_logs
      set webhook_config_id = held_config_id,
          held_config_id = null,
          order_key = v_key
      where id = v_log.id;
      if v_key is not null then
        call signalbox.tell_key(v_log.held_config_id, v_key);
      end if;
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

-- What has waited too long for a failing endpoint. Of a key only the first did; those behind it waited for it.
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
      and (l.order_key is null or not exists (
        select
        from public.webhook_logs b
        where b.webhook_config_id = p_endpoint_id
          and b.order_key = l.order_key collate "C"
          and (b.state in ('pending', 'in_flight') or b.is_blocking)
          and b.order_key is not null
          and (coalesce(b.replay_of, b.id), b.id) < (coalesce(l.replay_of, l.id), l.id)))
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

-- What a rate may save up: a quarter of a second's worth, for pg_net sends in bursts anyway, and one request, so that what
-- is left over in one round counts in the next, which comes a little later than after a quarter of a second.
create or replace function signalbox.most_tokens(p_per_second float8)
returns float8
language sql
immutable
return greatest(1, least(p_per_second, p_per_second / 4 + 1));

-- How many requests the endpoint's rate leaves now, null for any number; the bucket is emptied by signalbox.spend_tokens().
create or replace function signalbox.tokens_of(p_breaker public.webhook_breakers, p_per_second float8)
returns float8
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_elapsed float8 := extract(epoch from clock_timestamp() - p_breaker.tokens_at)::float8;
begin
  if p_per_second <= 0 then
    return null;
  end if;
  return floor(least(signalbox.most_tokens(p_per_second), p_breaker.tokens + coalesce(v_elapsed, 1000) * p_per_second));
end
$$;

create or replace procedure signalbox.spend_tokens(p_endpoint_id bigint, p_sent integer)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.webhook_breakers b
  set tokens = least(signalbox.most_tokens(r.per_second),
        b.tokens + coalesce(extract(epoch from clock_timestamp() - b.tokens_at), 1000) * r.per_second) - p_sent,
      tokens_at = clock_timestamp()
  from (
    select signalbox.retry_setting(c.retry_config, 'max_per_second')::float8 as per_second
    from public.webhook_configs c
    where c.id = p_endpoint_id) r
  where b.endpoint_id = p_endpoint_id
    and r.per_second > 0;
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
    return greatest(0, least(
      signalbox.tokens_of(v_breaker, signalbox.retry_setting(v_endpoint.retry_config, 'max_per_second')::float8)::integer,
      signalbox.bound_of(v_endpoint.retry_config, v_breaker.in_flight_limit) - (
        select count(*)
        from public.webhook_logs l
        where l.webhook_config_id = p_endpoint_id
          and l.state = 'in_flight')::integer));
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

-- How many requests pg_net's queue has room for: a batch and half of the next, so that the next is there when the first is
-- done, and what waits behind can still be chosen.
create or replace function signalbox.sender_room()
returns integer
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_batch integer := coalesce(
    nullif(substring(current_setting('pg_net.batch_size', true) from '^[0-9]{1,6}$')::integer, 0), 200);
  v_most integer := greatest(2, v_batch * 3 / 2);
begin
  return greatest(0, v_most - (
    select count(*)
    from (
      select
      from public.webhook_logs l
      where l.state = 'in_flight'
      limit v_most) n)::integer);
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
  v_most integer := least(p_limit, signalbox.sender_room());
  v_endpoints bigint[] := signalbox.endpoints_waiting();
  v_rooms integer[] := array[]::integer[];
  v_endpoint_id bigint;
  v_due record;
  v_sent_to bigint[] := array[]::bigint[];
begin
  if cardinality(v_endpoints) = 0 or v_most = 0 then
    return 0;
  end if;
  foreach v_endpoint_id in array v_endpoints
  loop
    v_rooms := v_rooms || least(v_most, signalbox.room_for(v_endpoint_id, p_limit));
  end loop;

  for v_due in
    select d.id, e.id as endpoint_id
    from unnest(v_endpoints, v_rooms) as e (id, room)
    cross join lateral (
      select n.id, n.next_attempt_at, row_number() over (order by n.next_attempt_at) as turn
      from signalbox.next_deliveries(e.id, e.room, v_now) n) d
    order by d.turn, d.next_attempt_at
    limit v_most
  loop
    perform
    from public.webhook_logs l
    where l.id = v_due.id
      and l.state = 'pending'
      and l.next_attempt_at <= v_now
    for update skip locked;
    if found and signalbox.attempt(v_due.id) then
      v_sent_to := v_sent_to || v_due.endpoint_id;
      update public.webhook_breakers
      set probe_log_id = v_due.id
      where endpoint_id = v_due.endpoint_id
        and state = 'half_open';
    end if;
  end loop;
  foreach v_endpoint_id in array v_endpoints
  loop
    call signalbox.spend_tokens(v_endpoint_id, cardinality(array_positions(v_sent_to, v_endpoint_id)));
  end loop;
  return cardinality(v_sent_to);
end
$$;

-- step: waiting-room | What was made for the pump and could not be sent
-- needs: under-way, home, dispatch, fairness
drop procedure if exists signalbox.count_under_way();

-- After two seconds it waits where everything else waits, and says what for. Cost: reads what is under way, 0.15 ms for each
-- that is moved.
create or replace procedure signalbox.bring_home_waiting(p_limit integer)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_before timestamptz := clock_timestamp() - interval '2 seconds';
  v_ids bigint[] := array(
    select u.id
    from signalbox.deliveries_under_way u
    where u.state = 'failed'
      or (u.state = 'pending' and u.created_at < v_before)
    order by u.id
    limit p_limit
    for update skip locked);
  v_group record;
begin
  if cardinality(v_ids) = 0 then
    return;
  end if;
  for v_group in
    select distinct u.webhook_config_id
    from signalbox.deliveries_under_way u
    where u.id = any (v_ids)
      and u.state = 'pending'
      and u.order_key is null
      and u.error_message is null
  loop
    update signalbox.deliveries_under_way u
    set error_message = (signalbox.reason_to_wait(v_group.webhook_config_id)).reason
    where u.id = any (v_ids)
      and u.webhook_config_id = v_group.webhook_config_id
      and u.state = 'pending'
      and u.order_key is null
      and u.error_message is null;
  end loop;
  call signalbox.bring_home(v_ids);
  for v_group in
    select distinct l.webhook_config_id, l.order_key
    from public.webhook_logs l
    where l.id = any (v_ids)
      and l.state = 'pending'
      and l.order_key is not null
  loop
    call signalbox.tell_key(v_group.webhook_config_id, v_group.order_key);
  end loop;
end
$$;

-- step: reconcile | One round of the pump
-- needs: breakers, gone-endpoints, absorbing, stalls, fairness, waiting-room
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
  v_absorbed record;
begin
  perform signalbox.require_engine_indexes();
  absorbed := 0;
  dispatched := 0;
  if v_epoch is null then
    lost := signalbox.release_in_flight(p_limit);
  else
    v_absorbed := signalbox.absorb_responses(v_epoch, p_limit);
    absorbed := cardinality(v_absorbed.settled);
    lost := signalbox.resend_lost(v_epoch, p_limit, p_grace);
  end if;

  call signalbox.tidy_breakers();
  if absorbed > 0 then
    call signalbox.judge_endpoints(v_absorbed.settled, v_absorbed.batch_ms);
  end if;
  call signalbox.deactivate_gone();
  call signalbox.adopt_held(p_limit);
  if v_epoch is not null and not signalbox.notice_stall(v_epoch, absorbed > 0) then
    dispatched := signalbox.dispatch_due(p_limit);
    call signalbox.wake_sender();
  end if;
  call signalbox.bring_home_waiting(p_limit / 2);
  return next;
end
$$;

-- step: pump | The pump that keeps deliveries moving
-- needs: reconcile, pump-lock
-- Runs one of our routines beside the deliveries. Whatever goes wrong in it, deliveries go on: it is told as a warning
-- in the job's run and tried again in the next round. Nor does it wait for anybody longer than a second. A routine that is
-- not installed yet is left out. Meanwhile the pump is still there, for whoever makes an event.
create or replace procedure signalbox.attend(p_routine text)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '1s'
as $$
begin
  perform pg_try_advisory_xact_lock(signalbox.pump_lock());
  if to_regproc(format('signalbox.%I', p_routine)) is not null then
    execute format('select signalbox.%I()', p_routine);
  end if;
exception
  when others then
    raise warning 'signalbox.% failed: %', p_routine, sqlerrm;
end
$$;

-- Whether a round would find something to do: a request under way, one that became due since the last round, or one that waits
-- for its endpoint's rate. What waits for a failing endpoint is seen to by the rounds that come anyway.
create or replace function signalbox.has_work()
returns boolean
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_now timestamptz := clock_timestamp();
begin
  return exists (
      select
      from public.webhook_logs l
      where l.state = 'in_flight')
    or exists (
      select
      from public.webhook_logs l
      where l.state = 'pending'
        and l.next_attempt_at between v_now - interval '3 seconds' and v_now)
    or exists (
      select
      from public.webhook_breakers b
      where b.tokens_at > v_now - interval '3 seconds'
        and exists (
          select
          from public.webhook_logs l
          where l.webhook_config_id = b.endpoint_id
            and l.state = 'pending'
            and l.next_attempt_at <= v_now));
end
$$;

do $$
begin
  if exists (
    select
    from pg_catalog.pg_proc p
    where p.oid = to_regprocedure('public.webhook_pump(integer, double precision)')
      and pg_get_function_arguments(p.oid) like '%50%')
  then
    drop procedure public.webhook_pump(integer, double precision); -- it ended by itself after 50 seconds
  end if;
end
$$;

-- Rounds all p_pause seconds, and whenever there is work: ten looks a second are for new events, every third of them for all
-- else. Without p_seconds it ends just past the next full minute: by then pg_cron has the next run waiting, which begins
-- when this one ends, so that somebody is always there. It commits after each round, and a procedure that commits may
-- have no SET clause: without a search_path of its own, every name in it is qualified. The lock that shows it at work
-- is each transaction's own, so that none outlasts a pump that failed in a session that goes on.
create or replace procedure public.webhook_pump(p_seconds integer default null, p_pause float8 default 2)
language plpgsql
as $$
declare
  v_start pg_catalog.timestamptz := pg_catalog.clock_timestamp();
  v_end pg_catalog.timestamptz := coalesce(
    v_start operator(pg_catalog.+) pg_catalog.make_interval(secs => p_seconds::pg_catalog.float8),
    pg_catalog.date_trunc('minute', v_start) operator(pg_catalog.+) pg_catalog.make_interval(secs => 62));
  v_next pg_catalog.timestamptz;
begin
  call signalbox.attend('watch_scheduler');
  commit;
  loop
    perform pg_catalog.pg_try_advisory_xact_lock(signalbox.pump_lock());
    perform r.absorbed
    from public.webhook_reconcile() r;
    commit;
    call signalbox.attend('work_replays');
    commit;
    if v_next operator(pg_catalog.<=) pg_catalog.clock_timestamp() or v_next is null then
      v_next := pg_catalog.clock_timestamp() operator(pg_catalog.+) pg_catalog.make_interval(secs => p_pause);
      call signalbox.attend('report_endpoints');
      commit;
      call signalbox.attend('roll_up');
      commit;
      call signalbox.attend('backfill_states');
      commit;
    end if;
    for v_look in 1..1000000
    loop
      exit when pg_catalog.clock_timestamp() operator(pg_catalog.>=) v_end;
      perform pg_catalog.pg_try_advisory_xact_lock(signalbox.pump_lock());
      perform pg_catalog.pg_sleep(least(p_pause, 0.1));
      commit;
      exit when exists (select from signalbox.deliveries_under_way u);
      exit when v_look operator(pg_catalog.%) 3 operator(pg_catalog.=) 0 and signalbox.has_work();
      exit when pg_catalog.clock_timestamp() operator(pg_catalog.>=) v_next;
    end loop;
    exit when pg_catalog.clock_timestamp() operator(pg_catalog.>=) v_end;
  end loop;
end
$$;
