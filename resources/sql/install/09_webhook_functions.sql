-- module: Sending, testing and replaying webhooks
-- part: webhooks
--
-- What triggers, administrators and the dashboard call. An event costs one insert in the caller's transaction while the pump is at
-- work, sending at once three inserts and one update; no caller ever waits for an endpoint, nor for whoever changes it.

-- step: backfill | The classification of deliveries from before
-- needs: webhook-logs, engine-tables, verdict-rules
-- Walks webhook_logs along its primary key, p_limit ids a call, and gives rows without a state the one that their
-- answer implies; those without any answer keep none. On a finished table it costs one short index scan: rows that older
-- code still writes get their answer a moment later, so the last 500 ids are looked at again.
create or replace function signalbox.backfill_states(p_limit integer default 5000)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_from bigint;
  v_to bigint;
  v_count integer;
  v_late integer;
begin
  insert into signalbox.backfill_progress (relation, walked_to_id)
  values ('public.webhook_logs', 0)
  on conflict (relation) do nothing;
  select b.walked_to_id
  into v_from
  from signalbox.backfill_progress b
  where b.relation = 'public.webhook_logs'
  for update skip locked;
  select max(n.id)
  into v_to
  from (
    select l.id
    from public.webhook_logs l
    where l.id > v_from
    order by l.id
    limit p_limit) n;
  update public.webhook_logs l
  set state = signalbox.derived_state(l.response_status, l.error_message)
  where l.id > v_from - 500
    and l.id <= v_from
    and l.state is null
    and signalbox.derived_state(l.response_status, l.error_message) is not null;
  get diagnostics v_late = row_count;
  if v_to is null then
    return v_late;
  end if;

  update public.webhook_logs l
  set state = signalbox.derived_state(l.response_status, l.error_message),
      message_id = coalesce(l.message_id, gen_random_uuid())
  where l.id > v_from
    and l.id <= v_to
    and l.state is null;
  get diagnostics v_count = row_count;
  update signalbox.backfill_progress
  set walked_to_id = v_to
  where relation = 'public.webhook_logs';
  return v_count + v_late;
end
$$;

-- step: sending | Sending an event
-- needs: event-matching, dispatch, pump-lock
do $$
begin
  if to_regprocedure('signalbox.deliver(bigint, text, jsonb, integer)') is not null then
    drop function signalbox.deliver(bigint, text, jsonb, integer); -- beside the longer form its calls would be ambiguous
  end if;
end
$$;

-- One delivery for one endpoint: the row and, unless something speaks against it or the pump will see to it, its first
-- attempt. Somebody waits for the outcome of a test.
--
-- The foreign key would wait for a transaction that is deleting or renaming the endpoint, and users must not: the row
-- that it checks is locked first, passing over it when that is not possible at once. The delivery then does without the
-- reference until the pump adopts it.
create or replace function signalbox.deliver(
  p_config_id bigint,
  p_event text,
  p_payload jsonb,
  p_attempt integer default 1,
  p_deliver_after timestamptz default null
)
returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_to record;
  v_payload jsonb := coalesce(p_payload, '{}');
  v_attempt integer := greatest(coalesce(p_attempt, 1), 1);
  v_key text;
  v_wait text;
  v_id bigint;
begin
  v_to := signalbox.reason_to_wait(p_config_id);
  v_wait := v_to.reason;
  if p_event = 'test.webhook' and v_to.config_id is not null then
    v_wait := null;
  elsif p_deliver_after > clock_timestamp() then
    v_wait := signalbox.words_of_schedule(p_deliver_after);
  end if;
  v_key := signalbox.order_key_of(v_to.order_by, p_event, v_payload);
  if v_key is not null and not signalbox.is_scheduled(v_wait) then
    v_wait := coalesce(signalbox.blocked_by(v_to.config_id, v_key), v_wait, signalbox.words_of_key(null));
  end if;

  if v_wait is null then
    insert into signalbox.deliveries_under_way (webhook_config_id, event_type, payload, attempt_count, message_id, state,
      next_attempt_at, order_key)
    values (v_to.config_id, p_event, v_payload, v_attempt - 1, gen_random_uuid(), 'pending', clock_timestamp(), v_key)
    returning id into v_id;
    if p_event <> 'test.webhook' and signalbox.is_pump_there() then
      return v_id;
    elsif not signalbox.attempt(v_id) then
      call signalbox.bring_home(array[v_id]);
    end if;
    return v_id;
  end if;
  insert into public.webhook_logs (webhook_config_id, held_config_id, event_type, payload, attempt_count, message_id,
    state, next_attempt_at, error_message, order_key)
  values (v_to.config_id, case when v_to.config_id is null then p_config_id end, p_event, v_payload, v_attempt - 1,
    gen_random_uuid(), 'pending', greatest(p_deliver_after, clock_timestamp()), v_wait, v_key)
  returning id into v_id;
  return v_id;
end
$$;

-- Whether any endpoint would get this event: asked before the payload is put together.
create or replace function signalbox.is_wanted(p_event text)
returns boolean
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select
    from public.webhook_configs c
    where c.is_active
      and signalbox.is_subscribed(c.events, p_event));
end
$$;

drop function if exists signalbox.emit_to(bigint[], text, jsonb);
drop function if exists signalbox.subscribers(text);

-- An event for every active endpoint that wants it; answers how many those are. What the pump does not send within two seconds
-- gets its reason and the reference's lock from signalbox.bring_home_waiting(): neither needs to be known here. Called only
-- by routines that have set the search path: setting it anew would cost each event 10 us.
create or replace function signalbox.emit(p_event text, p_payload jsonb)
returns integer
language plpgsql
as $$
declare
  v_count integer := 0;
  v_config_id bigint;
begin
  if signalbox.is_pump_there() then
    insert into signalbox.deliveries_under_way (webhook_config_id, event_type, payload, attempt_count, message_id, state,
      next_attempt_at, order_key)
    select c.id, p_event, p_payload, 0, gen_random_uuid(), 'pending', clock_timestamp(),
      case when c.order_by is not null then signalbox.order_key_of(c.order_by, p_event, p_payload) end
    from public.webhook_configs c
    where c.is_active
      and signalbox.is_subscribed(c.events, p_event);
    get diagnostics v_count = row_count;
    return v_count;
  end if;
  for v_config_id in
    select c.id
    from public.webhook_configs c
    where c.is_active
      and signalbox.is_subscribed(c.events, p_event)
    order by c.id
  loop
    begin
      perform signalbox.deliver(v_config_id, p_event, p_payload);
      v_count := v_count + 1;
    exception
      when others then
        raise warning 'event % was not sent to endpoint %: %', p_event, v_config_id, sqlerrm;
    end;
  end loop;
  return v_count;
end
$$;

-- What triggers call. Never raises and never waits, because the user's INSERT must not fail over a webhook.
create or replace function signalbox.emit_event(p_event text, p_payload jsonb)
returns integer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return signalbox.emit(p_event, coalesce(p_payload, '{}'));
exception
  when others then
    raise warning 'event % was not sent: %', p_event, sqlerrm;
    return 0;
end
$$;

-- Returns the id of the delivery in webhook_logs; null, without an error, when the endpoint is inactive or has not
-- subscribed to the event.
create or replace function public.send_webhook_with_retry(
  p_webhook_name text,
  p_event_type text,
  p_payload jsonb,
  p_attempt integer default 1
)
returns bigint
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_endpoint public.webhook_configs := (select c from public.webhook_configs c where c.name = p_webhook_name);
begin
  if v_endpoint.id is null then
    raise warning 'webhook % does not exist, % was not sent', p_webhook_name, p_event_type;
    return null;
  end if;
  if not coalesce(v_endpoint.is_active, false) or not signalbox.is_subscribed(v_endpoint.events, p_event_type) then
    return null;
  end if;
  return signalbox.deliver(v_endpoint.id, p_event_type, p_payload, p_attempt);
end
$$;

-- The same, not before p_deliver_after: until then the delivery waits as pending. One in the past is sent at once. Null, without
-- an error, as above.
create or replace function public.schedule_webhook(
  p_webhook_name text,
  p_event_type text,
  p_payload jsonb,
  p_deliver_after timestamptz
)
returns bigint
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_endpoint public.webhook_configs := (select c from public.webhook_configs c where c.name = p_webhook_name);
begin
  if p_deliver_after = 'infinity' then
    raise exception 'a delivery cannot be scheduled for never' using errcode = 'invalid_parameter_value';
  elsif v_endpoint.id is null then
    raise warning 'webhook % does not exist, % was not scheduled', p_webhook_name, p_event_type;
    return null;
  elsif not coalesce(v_endpoint.is_active, false) or not signalbox.is_subscribed(v_endpoint.events, p_event_type) then
    return null;
  end if;
  return signalbox.deliver(v_endpoint.id, p_event_type, p_payload, 1, p_deliver_after);
end
$$;

-- step: testing | Testing an endpoint
-- needs: sending
-- Sends event test.webhook whatever the endpoint has subscribed to, and before it is activated too. Returns the id of
-- the delivery.
create or replace function public.test_webhook(p_webhook_name text, p_test_payload jsonb default '{"test": true}')
returns bigint
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_config_id bigint := (select c.id from public.webhook_configs c where c.name = p_webhook_name);
begin
  if v_config_id is null then
    raise exception 'webhook % does not exist', p_webhook_name using errcode = 'no_data_found';
  end if;
  return signalbox.deliver(v_config_id, 'test.webhook',
    coalesce(p_test_payload, '{}') || jsonb_build_object('timestamp', now()));
end
$$;

-- step: replaying | Replaying a delivery
-- needs: dispatch
-- Why a delivery cannot be replayed now: raised as an error, because someone asked for it.
create or replace procedure signalbox.require_replayable(p_log_id bigint)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_name text;
  v_is_active boolean;
begin
  select c.name, coalesce(c.is_active, false)
  into v_name, v_is_active
  from public.webhook_logs l
  left join public.webhook_configs c on c.id = l.webhook_config_id
  where l.id = p_log_id;
  if not found then
    raise exception 'delivery % does not exist', p_log_id using errcode = 'no_data_found';
  elsif v_name is null then
    raise exception 'the endpoint of delivery % was deleted', p_log_id using errcode = 'object_not_in_prerequisite_state';
  elsif not v_is_active then
    raise exception 'endpoint % is inactive', v_name
      using errcode = 'object_not_in_prerequisite_state', hint = 'Activate the endpoint, then replay.';
  end if;
end
$$;

-- The delivery that a key has already made; null when the key is new. A key belongs to one delivery only.
create or replace function signalbox.replay_made_with(p_key uuid, p_log_id bigint)
returns bigint
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_made record;
begin
  if p_key is null then
    raise exception 'a replay needs a key' using errcode = 'null_value_not_allowed';
  end if;
  select l.id, l.replay_of,
    l.replay_of = coalesce(
      (select coalesce(o.replay_of, o.id) from public.webhook_logs o where o.id = p_log_id),
      l.replay_of) as is_same
  into v_made
  from public.webhook_logs l
  where l.replay_key = p_key;
  if not v_made.is_same then
    raise exception 'this key has replayed delivery %, it cannot replay %', v_made.replay_of, p_log_id
      using errcode = 'invalid_parameter_value', hint = 'Make a new key for each replay.';
  end if;
  return v_made.id;
end
$$;

-- What a replay does, for whoever asks: one delivery of its own, made at most once per key.
create or replace function signalbox.replay(p_log_id bigint, p_key uuid, p_payload jsonb, p_requested_by text)
returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_id bigint := signalbox.replay_made_with(p_key, p_log_id);
begin
  if v_id is not null then
    return v_id;
  end if;
  call signalbox.require_replayable(p_log_id);

  -- A row from before has no message id yet: it gets the one that is now sent.
  update public.webhook_logs
  set message_id = gen_random_uuid()
  where id = p_log_id
    and message_id is null;
  insert into public.webhook_logs (webhook_config_id, event_type, payload, attempt_count, message_id, state,
    next_attempt_at, replay_of, replay_key, requested_by, order_key)
  select l.webhook_config_id, l.event_type, coalesce(p_payload, l.payload), 0,
    case when p_payload is null then l.message_id else gen_random_uuid() end,
    'pending', clock_timestamp(), coalesce(l.replay_of, l.id), p_key, p_requested_by, l.order_key
  from public.webhook_logs l
  where l.id = p_log_id
  on conflict do nothing
  returning id into v_id;

  if v_id is null then
    return signalbox.replay_made_with(p_key, p_log_id);
  end if;
  perform signalbox.dispatch(v_id);
  return v_id;
end
$$;

-- A replay is a delivery of its own, marked by replay_of and requested_by. It carries the message id of the original, so
-- that a receiver that already has it can tell; an edited payload is another message and gets an id of its own. The key
-- comes from the client: asking again with it, after a lost connection say, returns the same delivery and sends nothing.
do $$
begin
  if to_regprocedure('public.replay_webhook(bigint, uuid)') is not null then
    drop function public.replay_webhook(bigint, uuid); -- beside the longer form its calls would be ambiguous
  end if;
end
$$;

create or replace function public.replay_webhook(
  p_log_id bigint,
  p_key uuid,
  p_payload jsonb default null,
  p_requested_by text default null
)
returns bigint
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return signalbox.replay(p_log_id, p_key, p_payload,
    concat_ws(': ', session_user, left(nullif(p_requested_by, ''), 200)));
end
$$;
