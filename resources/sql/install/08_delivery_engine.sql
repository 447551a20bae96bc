-- module: The webhook delivery engine
-- part: webhooks
--
-- webhook_logs is the outbox: pending -> in_flight -> delivered | failed, or back to pending for another attempt.
-- The transaction that makes an event writes one row for each endpoint and leaves the rest to the pump, which looks for them ten
-- times a second. Where no pump is at work it sends them itself: pg_net posts after commit, a rollback sends nothing.
-- The pump takes in the answers, notices lost ones, and sends what is due. Everything works on locked rows under SKIP
-- LOCKED, so any number of pumps may run at once.
--
-- Cost, indexes: emitting reads webhook_configs (a few rows) and inserts a row with four indexes. Sending at once also reads
-- one row of webhook_breakers and counts what is under way by webhook_logs_endpoint_in_flight and
-- deliveries_under_way_endpoint, and inserts three rows.

-- step: sender | All that knows pg_net, or what stands in for it
-- needs: engine-tables
-- The lifetime of pg_net's request ids that is in force, as the sending transaction sees it; null when there is no
-- sender or the pump has not yet opened a new epoch after a crash. Reads only: users must not wait for each other here.
create or replace function signalbox.sender_epoch()
returns uuid
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select e.epoch
    from signalbox.net_epoch e
    where e.queue_oid = to_regclass('net.http_request_queue'));
end
$$;

-- Why nothing can be sent while there is no epoch.
create or replace function signalbox.sender_trouble()
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when to_regclass('net.http_request_queue') is null
    then 'Waiting: extension pg_net is not installed'
    else 'Waiting for the webhook pump to take up its work'
  end;
end
$$;

create or replace function signalbox.words_of_stall()
returns text
language sql
immutable
return 'Waiting: pg_net is held up by an endpoint that does not answer';

-- The pump's view: opens a new epoch when there is none (crash) or when pg_net's tables are not those it was opened for.
create or replace function signalbox.refresh_epoch()
returns uuid
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_queue oid := to_regclass('net.http_request_queue')::oid;
  v_epoch uuid := signalbox.sender_epoch();
begin
  if v_epoch is null and v_queue is not null then
    insert into signalbox.net_epoch as e (queue_oid)
    values (v_queue)
    on conflict (one) do update
    set epoch = gen_random_uuid(),
        queue_oid = excluded.queue_oid,
        started_at = now()
    where e.queue_oid is distinct from excluded.queue_oid;
    select e.epoch
    into v_epoch
    from signalbox.net_epoch e;
  end if;
  return v_epoch;
end
$$;

-- pg_net from 0.19 on sleeps until woken, and a worker that met a lock may sleep on a full queue.
create or replace procedure signalbox.wake_sender()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if to_regprocedure('net.wake()') is not null and exists (select from net.http_request_queue q) then
    perform net.wake();
  end if;
end
$$;

do $$
begin
  perform signalbox.refresh_epoch();
exception
  when insufficient_privilege then
    call signalbox.not_permitted(
      format('Role %s may not use pg_net: %s. Deliveries wait as pending.', current_user, sqlerrm),
      format('Let a superuser run: grant usage on schema net to %1$I; grant all on all tables in schema net to %1$I; '
        'grant execute on all functions in schema net to %1$I', current_user));
end
$$;

-- step: pump-lock | The lock by which a pump shows that it is at work
-- Whoever holds it in exclusive mode pumps; nothing else is behind the number.
create or replace function signalbox.pump_lock()
returns bigint
language sql
immutable
return 6823947012;

-- Whether a pump is at work: then what is made now is sent within a moment.
create or replace function signalbox.is_pump_there()
returns boolean
language sql
return case
  when pg_try_advisory_lock_shared(signalbox.pump_lock())
  then not pg_advisory_unlock_shared(signalbox.pump_lock())
  else true
end;

-- step: home | From what is under way to the deliveries
-- needs: under-way, webhook-configs
drop procedure if exists signalbox.bring_home(bigint);

-- Moves deliveries that the caller has locked, and their attempts, to where they stay. Somebody may be deleting or renaming an
-- endpoint just now: then the reference is given back by signalbox.adopt_held().
create or replace procedure signalbox.bring_home(p_ids bigint[])
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_config_ids bigint[] := array(
    select u.webhook_config_id
    from signalbox.deliveries_under_way u
    where u.id = any (p_ids));
  v_free bigint[];
begin
  if cardinality(v_config_ids) = 0 then
    return;
  end if;
  v_free := array(
    select c.id
    from public.webhook_configs c
    where c.id = any (v_config_ids)
    for key share skip locked);
  update signalbox.deliveries_under_way u
  set held_config_id = u.webhook_config_id,
      webhook_config_id = null
  where u.id = any (p_ids)
    and u.webhook_config_id <> all (v_free);

  -- All columns, those too that only a hand-made table has.
  with moved as (
    delete from signalbox.deliveries_under_way u
    where u.id = any (p_ids)
    returning u.*
  ),
  moved_attempts as (
    delete from signalbox.attempts_under_way u
    where u.webhook_log_id = any (p_ids)
    returning u.*
  ),
  home as (
    insert into public.webhook_logs overriding system value
    select m.*
    from moved m
  )
  insert into public.webhook_attempts overriding system value
  select m.*
  from moved_attempts m;
end
$$;

-- What the foreign key of public.webhook_attempts does for the others.
create or replace function signalbox.forget_attempts()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from signalbox.attempts_under_way a
  where a.webhook_log_id = old.id;
  return null;
end
$$;

create or replace trigger forget_attempts
after delete on signalbox.deliveries_under_way
for each row execute function signalbox.forget_attempts();

-- step: dispatch | One attempt of one delivery
-- needs: settings-table, under-way, home, webhook-breakers, retry-rules, redaction, signing, sender
insert into signalbox.settings (key, value, description)
values ('delivery.body_limit', '0', 'Largest body in bytes that is sent; 0 for what this version of pg_net delivers for certain')
on conflict (key) do nothing;

-- Back to pending without using up an attempt: nothing was wrong with the endpoint.
create or replace procedure signalbox.postpone(p_id bigint, p_words text, p_wait interval)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.webhook_logs
  set state = 'pending',
      next_attempt_at = clock_timestamp() + p_wait,
      error_message = p_words
  where id = p_id;
end
$$;

-- What a delivery is ordered by, as text; null when there is nothing, and for a test. Of a long key the end is a checksum, so that
-- two that begin alike are two.
create or replace function signalbox.order_key_of(p_order_by text, p_event text, p_payload jsonb)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_key text;
begin
  if p_order_by is null or p_event = 'test.webhook' then
    return null;
  end if;
  begin
    v_key := jsonb_path_query_first(p_payload, p_order_by::jsonpath, '{}', true) #>> '{}';
  exception
    when others then -- no path: public.webhook_config_problems() tells
      return null;
  end;
  return case
    when length(v_key) > 200
    then left(v_key, 160) || '...' || left(encode(sha256(convert_to(v_key, 'UTF8')), 'hex'), 32)
    else v_key
  end;
end
$$;

-- What a delivery says that was made for later, and whether one is such, to be told from one that waits for another attempt.
create or replace function signalbox.words_of_schedule(p_deliver_after timestamptz)
returns text
language sql
immutable
return to_char(p_deliver_after at time zone 'UTC', '"Waiting: scheduled for "YYYY-MM-DD HH24:MI:SS" UTC"');

create or replace function signalbox.is_scheduled(p_words text)
returns boolean
language sql
immutable
return coalesce(starts_with(p_words, 'Waiting: scheduled for '), false);

-- Whether a delivery that fails for good keeps those with its key waiting. A replay does not: its original does.
create or replace function signalbox.is_blocking(p_log public.webhook_logs, p_state text)
returns boolean
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_state <> 'failed' or p_log.order_key is null or p_log.replay_of is not null then
    return null;
  end if;
  return (
    select c.on_failure = 'block'
      and c.order_by is not null
    from public.webhook_configs c
    where c.id = p_log.webhook_config_id);
end
$$;

create or replace function signalbox.words_of_key(p_blocked_by bigint)
returns text
language sql
immutable
return case
  when p_blocked_by is null then 'Waiting: deliveries with the same key go one after the other'
  else format('Waiting: delivery %s failed and blocks its key: replay or skip it', p_blocked_by)
end;

-- What is said of a delivery whose key is blocked; null when it is not. Index: webhook_logs_order.
create or replace function signalbox.blocked_by(p_config_id bigint, p_key text)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_head record;
begin
  select l.id, l.state
  into v_head
  from public.webhook_logs l
  where l.webhook_config_id = p_config_id
    and l.order_key = p_key collate "C"
    and (l.state in ('pending', 'in_flight') or l.is_blocking)
    and l.order_key is not null
  order by coalesce(l.replay_of, l.id), l.id
  limit 1;
  if v_head.state = 'failed' then
    return signalbox.words_of_key(v_head.id);
  end if;
  return null;
end
$$;

-- Tells the deliveries of a key that wait for their turn what they wait for; at most 1,000 of them, for the others do not
-- come soon. What is scheduled waits for its time.
create or replace procedure signalbox.tell_key(p_config_id bigint, p_key text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_words text := coalesce(signalbox.blocked_by(p_config_id, p_key), signalbox.words_of_key(null));
begin
  update public.webhook_logs l
  set error_message = v_words
  where l.id in (
    select w.id
    from public.webhook_logs w
    where w.webhook_config_id = p_config_id
      and w.order_key = p_key collate "C"
      and w.state = 'pending'
      and w.attempt_count = 0
      and w.replay_of is null
      and w.error_message is distinct from v_words
      and not signalbox.is_scheduled(w.error_message)
    order by coalesce(w.replay_of, w.id), w.id
    limit 1000
    for update skip locked);
end
$$;

create or replace procedure signalbox.give_up(p_id bigint, p_words text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_log record;
begin
  update public.webhook_logs l
  set state = 'failed',
      completed_at = clock_timestamp(),
      next_attempt_at = null,
      error_message = p_words,
      is_blocking = signalbox.is_blocking(l, 'failed')
  where l.id = p_id
  returning l.webhook_config_id, l.order_key, l.is_blocking
  into v_log;
  if v_log.is_blocking then
    call signalbox.tell_key(v_log.webhook_config_id, v_log.order_key);
  end if;
end
$$;

-- The largest body that arrives for certain, null for no limit: pg_net before 0.20.5 loses what is longer than a socket
-- takes at once. The stand-in is like 0.20.4.
create or replace function signalbox.body_limit()
returns integer
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_set integer := signalbox.setting_number('delivery.body_limit', 0, 0);
  v_version integer[] := (
    select string_to_array(substring(e.extversion from '^[0-9]+[.][0-9]+[.][0-9]+'), '.')::integer[]
    from pg_catalog.pg_extension e
    where e.extname = 'pg_net');
begin
  return case
    when v_set > 0 then v_set
    when v_version >= array[0, 20, 5] then null
    else 65535
  end;
end
$$;

-- Why this delivery is not sent as it is; null when it is. Below 64 KB no limit needs to be known.
create or replace function signalbox.refusal(p_endpoint public.webhook_configs, p_event text, p_body text)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when p_endpoint.id is null
    then 'The endpoint was deleted'
    when not coalesce(p_endpoint.is_active, false) and p_event <> 'test.webhook'
    then 'The endpoint was deactivated'
    when octet_length(p_body) > 65535 and octet_length(p_body) > signalbox.body_limit()
    then format('The payload has %s bytes; with pg_net%s more than %s may not arrive', octet_length(p_body),
      ' ' || (select e.extversion from pg_catalog.pg_extension e where e.extname = 'pg_net'), signalbox.body_limit())
  end;
end
$$;

-- The attempt could not even be queued (malformed URL, secret that cannot be resolved): repeated like a failed one,
-- because the endpoint may be corrected in the meantime.
create or replace procedure signalbox.record_unsent(
  p_log public.webhook_logs,
  p_endpoint public.webhook_configs,
  p_attempt integer,
  p_error text
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_now timestamptz := clock_timestamp();
  v_is_last boolean := signalbox.is_last_attempt(p_endpoint.retry_config, p_attempt, p_log.lost_count);
  v_url text := signalbox.redacted_url(p_endpoint.url);
  v_words text := left('Not sent: ' || replace(p_error, p_endpoint.url, v_url), 2000);
begin
  call signalbox.bring_home(array[p_log.id]);
  update public.webhook_logs
  set state = case when v_is_last then 'failed' else 'pending' end,
      is_blocking = signalbox.is_blocking(p_log, case when v_is_last then 'failed' else 'pending' end),
      attempt_count = p_attempt,
      sent_at = v_now,
      completed_at = case when v_is_last then v_now end,
      next_attempt_at = case
        when not v_is_last then v_now + signalbox.backoff(p_endpoint.retry_config, p_attempt - p_log.lost_count)
      end,
      error_message = v_words
  where id = p_log.id;

  insert into public.webhook_attempts (webhook_log_id, attempt, sent_at, settled_at, url, error_message)
  values (p_log.id, p_attempt, v_now, v_now, v_url, v_words);
end
$$;

-- How long an attempt may take. One to an endpoint whose requests have been timing out gets little time, for pg_net holds a
-- whole batch for its slowest request: twice what the endpoint was seen to need, but every third time all that it may have.
create or replace function signalbox.attempt_timeout(p_endpoint public.webhook_configs, p_breaker public.webhook_breakers)
returns integer
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_timeout_ms integer := signalbox.retry_setting(p_endpoint.retry_config, 'timeout_ms')::integer;
begin
  if coalesce(p_breaker.timeouts_in_a_row, 0) % 3 = 0 then
    return v_timeout_ms;
  end if;
  return least(v_timeout_ms, greatest(1500, 2 * p_breaker.settle_ms));
end
$$;

-- The attempt as it leaves: signed, posted, and what of it may be kept: the endpoint's own headers redacted, ours but for the
-- signatures. Raises whatever is wrong with it.
create or replace function signalbox.post(
  p_endpoint public.webhook_configs,
  p_secrets text[],
  p_message_id uuid,
  p_event text,
  p_attempt integer,
  p_payload jsonb,
  p_timeout_ms integer,
  out request_id bigint,
  out url text,
  out headers jsonb,
  out fingerprint text
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_timestamp text := floor(extract(epoch from clock_timestamp()))::bigint::text;
  v_sent jsonb;
begin
  headers := signalbox.message_headers(p_message_id, p_event, p_attempt, v_timestamp);
  v_sent := headers;
  if p_secrets is not null then
    fingerprint := signalbox.secret_fingerprint(p_endpoint.id, p_secrets[1]);
    v_sent := v_sent || signalbox.signature_headers(p_secrets, p_message_id, v_timestamp, p_payload::text);
    headers := headers || jsonb_build_object(
      'webhook-signature', ltrim(repeat(' v1,[redacted]', cardinality(p_secrets))),
      'X-Webhook-Signature', '[redacted]');
  end if;
  if p_endpoint.headers <> '{}' then
    v_sent := signalbox.safe_headers(p_endpoint.headers) || v_sent;
    headers := signalbox.redacted_headers(v_sent);
  end if;
  request_id := net.http_post(
    url := p_endpoint.url,
    body := p_payload,
    headers := v_sent,
    timeout_milliseconds := p_timeout_ms);
  url := signalbox.redacted_url(p_endpoint.url);
end
$$;

drop function if exists signalbox.kept_headers(jsonb, jsonb, integer);
drop function if exists signalbox.reason_to_wait(bigint, text);
drop function if exists signalbox.queue_request(text, jsonb, jsonb, integer);

-- Why a delivery to an endpoint has to wait for the pump, null when it may leave at once; the endpoint is locked as the foreign
-- key of its deliveries will lock it, and null when somebody is deleting or renaming it. Plain reads but for that lock,
-- so that users never wait for each other: transactions that commit at the same time can exceed the bound by as many as
-- they are. The count stops at the bound. What goes at a pace, or to an endpoint that has been timing out, is the pump's,
-- which alone sees what the others send; so is what has a key, as the caller knows.
create or replace function signalbox.reason_to_wait(
  p_config_id bigint,
  out config_id bigint,
  out order_by text,
  out reason text
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_now record;
begin
  select c.id, c.order_by, b.state, b.timeouts_in_a_row, e.epoch, e.stalled_at,
    signalbox.retry_setting(c.retry_config, 'max_per_second') as per_second,
    signalbox.bound_of(c.retry_config, b.in_flight_limit) as bound,
    (
      select count(*)
      from (
        select
        from public.webhook_logs l
        where l.webhook_config_id = c.id
          and l.state = 'in_flight'
        limit signalbox.bound_of(c.retry_config, b.in_flight_limit)) n
    ) as under_way
  into v_now
  from public.webhook_configs c
  left join public.webhook_breakers b on b.endpoint_id = c.id
  left join signalbox.net_epoch e on e.queue_oid = to_regclass('net.http_request_queue')
  where c.id = p_config_id
  for key share of c skip locked;
  config_id := v_now.id;
  order_by := v_now.order_by;
  reason := case
    when config_id is null
    then 'Waiting: the endpoint was being changed when the event was made'
    when v_now.epoch is null
    then signalbox.sender_trouble()
    when v_now.state <> 'closed'
    then 'Waiting: the endpoint is failing, deliveries are held back until a probe succeeds'
    when v_now.timeouts_in_a_row > 0
    then 'Waiting: the endpoint has been timing out, few deliveries at a time are sent to it'
    when v_now.per_second > 0
    then format('Waiting: at most %s a second', v_now.per_second)
    when v_now.under_way >= v_now.bound
    then format('Waiting: %s requests to the endpoint are already under way', v_now.under_way)
    when v_now.stalled_at > clock_timestamp() - interval '1 minute'
    then signalbox.words_of_stall()
  end;
end
$$;

-- Sends a pending delivery that the caller has locked or just made. Never raises and never waits: it runs inside
-- users' transactions. Returns true when the request was queued.
create or replace function signalbox.attempt(p_id bigint)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_log public.webhook_logs := (select l from public.webhook_logs l where l.id = p_id and l.state = 'pending');
  v_endpoint public.webhook_configs;
  v_attempt integer;
  v_refusal text;
  v_epoch uuid;
  v_timeout_ms integer;
  v_sent record;
begin
  if v_log.id is null then
    return false;
  end if;
  v_endpoint := (select c from public.webhook_configs c where c.id = v_log.webhook_config_id);
  v_attempt := coalesce(v_log.attempt_count, 0) + 1;

  v_refusal := signalbox.refusal(v_endpoint, v_log.event_type, v_log.payload::text);
  if v_refusal is not null then
    call signalbox.give_up(p_id, v_refusal);
    return false;
  end if;

  v_epoch := signalbox.sender_epoch();
  if v_epoch is null then
    call signalbox.postpone(p_id, signalbox.sender_trouble(), '0');
    return false;
  end if;

  v_timeout_ms := signalbox.attempt_timeout(v_endpoint,
    (select b from public.webhook_breakers b where b.endpoint_id = v_endpoint.id));
  v_sent := signalbox.post(v_endpoint, signalbox.valid_secrets(v_endpoint), v_log.message_id, v_log.event_type, v_attempt,
    v_log.payload, v_timeout_ms);

  update public.webhook_logs
  set state = 'in_flight',
      net_request_id = v_sent.request_id,
      net_epoch = v_epoch,
      sent_at = clock_timestamp(),
      timeout_ms = v_timeout_ms,
      next_attempt_at = null,
      attempt_count = v_attempt,
      error_message = case when error_message not like 'Waiting%' then error_message end
  where id = p_id;
  if exists (select from signalbox.deliveries_under_way u where u.id = p_id) then
    insert into signalbox.attempts_under_way (webhook_log_id, attempt, sent_at, url, request_headers, secret_fingerprint)
    values (p_id, v_attempt, clock_timestamp(), v_sent.url, v_sent.headers, v_sent.fingerprint);
  else
    insert into public.webhook_attempts (webhook_log_id, attempt, sent_at, url, request_headers, secret_fingerprint)
    values (p_id, v_attempt, clock_timestamp(), v_sent.url, v_sent.headers, v_sent.fingerprint);
  end if;
  return true;
exception
  -- The request id is still in use by a delivery in flight: someone reset pg_net's sequence. The next id is tried.
  when unique_violation then
    call signalbox.postpone(p_id, 'Waiting: pg_net gave out a request id twice', '1 second');
    return false;
  when insufficient_privilege then
    call signalbox.postpone(p_id, format('Waiting: %s', sqlerrm), '1 minute');
    return false;
  when others then
    if to_regproc('net.http_post') is null then -- taken away since the epoch was looked up
      call signalbox.postpone(p_id, signalbox.sender_trouble(), '0');
    else
      call signalbox.record_unsent(v_log, v_endpoint, v_attempt, sqlerrm);
    end if;
    return false;
end
$$;

drop function if exists signalbox.send_at_once(bigint[], text, jsonb, integer);

-- Sends a delivery that was just made, unless something speaks against it: then it waits for the pump, with the reason.
create or replace function signalbox.dispatch(p_id bigint)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_log record;
  v_wait text;
begin
  select l.webhook_config_id, l.event_type, l.order_key
  into v_log
  from public.webhook_logs l
  where l.id = p_id;
  if v_log.event_type <> 'test.webhook' then
    v_wait := (signalbox.reason_to_wait(v_log.webhook_config_id)).reason;
  end if;
  if v_log.order_key is not null then
    v_wait := coalesce(v_wait, signalbox.words_of_key(null));
  end if;
  if v_wait is null then
    return signalbox.attempt(p_id);
  end if;
  update public.webhook_logs
  set error_message = v_wait
  where id = p_id
    and state = 'pending';
  return false;
end
$$;

-- step: settle | The outcome of an attempt
-- needs: webhook-attempts, retry-rules, verdict-rules, failure-kinds, dispatch
-- What an outcome means for those with the same key: one that failed blocks them, its replay sets them free.
create or replace procedure signalbox.settle_key(p_log public.webhook_logs, p_state text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if signalbox.is_blocking(p_log, p_state) then
    call signalbox.tell_key(p_log.webhook_config_id, p_log.order_key);
  elsif p_state = 'delivered' and p_log.replay_of is not null then
    update public.webhook_logs
    set is_blocking = null
    where id = p_log.replay_of
      and is_blocking;
    if found then
      call signalbox.tell_key(p_log.webhook_config_id, p_log.order_key);
    end if;
  end if;
end
$$;

-- Applies one outcome to a delivery in flight that the caller has locked, and afterwards brings home; returns its new state, null
-- when it was no longer in flight. A lost answer is sent again at once, a refused one after its backoff.
create or replace function signalbox.settle(
  p_id bigint,
  p_status integer,
  p_headers jsonb,
  p_body text,
  p_error text,
  p_lost boolean default false
)
returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_log public.webhook_logs := (select l from public.webhook_logs l where l.id = p_id and l.state = 'in_flight');
  v_endpoint public.webhook_configs;
  v_verdict record;
  v_now timestamptz := clock_timestamp();
  v_body text := signalbox.clean_text(p_body);
  v_is_spared boolean;
  v_lost_count integer;
  v_words text;
  v_state text;
  v_wait interval;
begin
  if v_log.id is null then
    return null;
  end if;
  v_endpoint := (select c from public.webhook_configs c where c.id = v_log.webhook_config_id);
  select v.is_delivered, v.is_retryable, v.words
  into v_verdict
  from signalbox.verdict(p_status, p_headers, signalbox.clean_text(p_error, 1000)) v;

  -- An attempt that had less time than the endpoint may take says nothing about the delivery.
  v_is_spared := p_lost or (p_status is null
    and v_log.timeout_ms < signalbox.retry_setting(v_endpoint.retry_config, 'timeout_ms')
    and signalbox.failure_kind(p_status, p_error) = 'timeout');
  v_lost_count := v_log.lost_count + v_is_spared::integer;
  v_words := v_verdict.words;
  if v_verdict.is_delivered then
    v_state := 'delivered';
  elsif not v_verdict.is_retryable then
    v_state := 'failed';
  elsif signalbox.is_last_attempt(v_endpoint.retry_config, v_log.attempt_count, v_lost_count) then
    v_state := 'failed';
    v_words := format('%s: gave up after %s attempts', v_words, v_log.attempt_count);
  else
    v_state := 'pending';
    v_wait := case when p_lost then '0'
      else greatest(
        signalbox.backoff(v_endpoint.retry_config, v_log.attempt_count - v_lost_count),
        signalbox.retry_after(p_headers))
      end;
  end if;

  update public.webhook_logs
  set state = v_state,
      response_status = p_status,
      response_body = v_body,
      error_message = v_words,
      next_attempt_at = v_now + v_wait,
      completed_at = case when v_state <> 'pending' then v_now end,
      is_blocking = signalbox.is_blocking(v_log, v_state),
      lost_count = v_lost_count,
      net_request_id = null,
      net_epoch = null
  where id = p_id;
  update public.webhook_attempts
  set settled_at = v_now,
      response_status = p_status,
      response_headers = signalbox.redacted_headers(p_headers),
      response_body = v_body,
      error_message = v_verdict.words,
      lost = p_lost
  where webhook_log_id = p_id
    and attempt = v_log.attempt_count;
  if v_log.order_key is not null then
    call signalbox.settle_key(v_log, v_state);
  end if;
  return v_state;
end
$$;
