-- migration: The webhook delivery engine
--
-- webhook_logs is the outbox: pending -> in_flight -> delivered | failed, or back to pending for another attempt.
-- An event is sent inside the transaction that made it (pg_net posts after commit, a rollback sends nothing); the pump
-- takes in the answers, notices lost ones, and sends what is due. Everything works on locked rows under SKIP LOCKED,
-- so any number of pumps may run at once.
--
-- Cost, indexes: emitting reads webhook_configs (a few rows), one row of webhook_breakers and at most max_in_flight
-- entries of webhook_logs_endpoint_in_flight, and inserts three rows.

-- step: sender | All that knows pg_net, or what stands in for it
call signalbox.begin_step('The seam to pg_net');

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

create or replace function signalbox.queue_request(p_url text, p_body jsonb, p_headers jsonb, p_timeout_ms integer)
returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  return net.http_post(url := p_url, body := p_body, headers := p_headers, timeout_milliseconds := p_timeout_ms);
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
      format('Let a superuser run: grant usage on schema net to %1$I; grant all on all tables in schema net to %1$I',
        current_user));
end
$$;

call signalbox.end_step();

-- step: redaction | What of a request may be kept
call signalbox.begin_step('The redaction of what is recorded');

-- Values of headers that carry credentials are replaced, of the request and of the answer alike. Of signatures the
-- scheme stays, so that it shows how many there were.
create or replace function signalbox.redacted_headers(p_headers jsonb)
returns jsonb
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  if jsonb_typeof(p_headers) is distinct from 'object' then
    return null;
  end if;
  return (
    select coalesce(jsonb_object_agg(h.name, case
        when lower(h.name) = 'webhook-signature' then to_jsonb(regexp_replace(h.value, ',[^ ]+', ',[redacted]', 'g'))
        when h.name ~* 'auth|cookie|key|token|secret|signature|passw|credential|session|jwt' then '"[redacted]"'
        else to_jsonb(h.value)
      end), '{}')
    from jsonb_each_text(p_headers) as h (name, value));
end
$$;

-- What is kept of the headers of a request: the endpoint's own ones redacted, ours but for the signatures.
create or replace function signalbox.kept_headers(p_sent jsonb, p_own jsonb, p_signatures integer)
returns jsonb
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_own <> '{}' then
    return signalbox.redacted_headers(p_sent);
  elsif p_signatures > 0 then
    return p_sent || jsonb_build_object(
      'webhook-signature', ltrim(repeat(' v1,[redacted]', p_signatures)), 'X-Webhook-Signature', '[redacted]');
  end if;
  return p_sent;
end
$$;

-- A URL without its credentials: user and password, and parameters named like one.
create or replace function signalbox.redacted_url(p_url text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return regexp_replace(
    regexp_replace(p_url, '://[^/?#@]*@', '://[redacted]@'),
    '([?&][^=&#]*(?:auth|key|token|secret|sig|passw|credential|code|jwt)[^=&#]*=)[^&#]*', '\1[redacted]', 'gi');
end
$$;

call signalbox.end_step();

-- step: dispatch | One attempt of one delivery
call signalbox.begin_step('The dispatch of an attempt');

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

create or replace procedure signalbox.give_up(p_id bigint, p_words text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.webhook_logs
  set state = 'failed',
      completed_at = clock_timestamp(),
      next_attempt_at = null,
      error_message = p_words
  where id = p_id;
end
$$;

-- Why this delivery can never be sent as it is; null when it can.
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
    when octet_length(p_body) >= 65536
    then format('The payload has %s bytes; pg_net cannot send 65536 or more', octet_length(p_body))
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
  update public.webhook_logs
  set state = case when v_is_last then 'failed' else 'pending' end,
      attempt_count = p_attempt,
      sent_at = v_now,
      completed_at = case when v_is_last then v_now end,
      next_attempt_at = case when not v_is_last then v_now + signalbox.backoff(p_endpoint.retry_config, p_attempt) end,
      error_message = v_words
  where id = p_log.id;

  insert into public.webhook_attempts (webhook_log_id, attempt, sent_at, settled_at, url, error_message)
  values (p_log.id, p_attempt, v_now, v_now, v_url, v_words);
end
$$;

-- Why a delivery has to wait for the pump although it is due; null when it may leave at once. Plain reads, so that users
-- never wait for each other: transactions that commit at the same time can exceed max_in_flight by as many as they are.
-- The count stops at the bound and reads webhook_logs_endpoint_in_flight only.
create or replace function signalbox.reason_to_wait(p_config_id bigint, p_event text)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_most integer;
begin
  if p_event = 'test.webhook' then
    return null;
  end if;
  if exists (select from public.webhook_breakers b where b.endpoint_id = p_config_id and b.state <> 'closed') then
    return 'Waiting: the endpoint is failing, deliveries are held back until a probe succeeds';
  end if;
  v_most := signalbox.retry_setting(
    (select c.retry_config from public.webhook_configs c where c.id = p_config_id), 'max_in_flight')::integer;
  if v_most <= (
    select count(*)
    from (
      select
      from public.webhook_logs l
      where l.webhook_config_id = p_config_id
        and l.state = 'in_flight'
      limit v_most) n)
  then
    return format('Waiting: %s requests to the endpoint are already under way', v_most);
  end if;
  return null;
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
  v_secrets text[];
  v_headers jsonb;
  v_epoch uuid;
  v_request bigint;
  v_timeout_ms integer;
  v_now timestamptz := clock_timestamp();
begin
  if v_log.id is null then
    return false;
  end if;
  v_endpoint := (select c from public.webhook_configs c where c.id = v_log.webhook_config_id);
  v_attempt := v_log.attempt_count + case when v_log.sent_at is null then 0 else 1 end;

  v_refusal := signalbox.refusal(v_endpoint, v_log.event_type, v_log.payload::text);
  if v_refusal is not null then
    call signalbox.give_up(p_id, v_refusal);
    return false;
  end if;

  v_epoch := signalbox.sender_epoch();
  if v_epoch is null then
    call signalbox.postpone(p_id,
      case when to_regclass('net.http_request_queue') is null
        then 'Waiting: extension pg_net is not installed'
        else 'Waiting for the webhook pump to take up its work'
      end, '0');
    return false;
  end if;

  v_timeout_ms := signalbox.retry_setting(v_endpoint.retry_config, 'timeout_ms')::integer;
  v_secrets := signalbox.valid_secrets(v_endpoint);
  v_headers := signalbox.request_headers(v_endpoint, v_secrets, v_log.message_id, v_log.event_type, v_attempt,
    v_log.payload::text);
  v_request := signalbox.queue_request(v_endpoint.url, v_log.payload, v_headers, v_timeout_ms);

  update public.webhook_logs
  set state = 'in_flight',
      net_request_id = v_request,
      net_epoch = v_epoch,
      sent_at = v_now,
      timeout_ms = v_timeout_ms,
      next_attempt_at = null,
      attempt_count = v_attempt,
      error_message = case when error_message not like 'Waiting:%' then error_message end
  where id = p_id;
  insert into public.webhook_attempts (webhook_log_id, attempt, sent_at, url, request_headers, secret_fingerprint)
  values (p_id, v_attempt, v_now, signalbox.redacted_url(v_endpoint.url),
    signalbox.kept_headers(v_headers, v_endpoint.headers, cardinality(v_secrets)),
    signalbox.secret_fingerprint(v_endpoint.id, v_secrets[1]));
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
    call signalbox.record_unsent(v_log, v_endpoint, v_attempt, sqlerrm);
    return false;
end
$$;

-- Sends a delivery that was just made, unless something speaks against it: then it waits for the pump, with the reason.
create or replace function signalbox.dispatch(p_id bigint)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_wait text := (
    select signalbox.reason_to_wait(l.webhook_config_id, l.event_type)
    from public.webhook_logs l
    where l.id = p_id);
begin
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

call signalbox.end_step();

-- step: settle | The outcome of an attempt
call signalbox.begin_step('The settling of attempts');

-- Applies one outcome to a delivery in flight that the caller has locked; returns its new state, null when it was no
-- longer in flight. A lost answer is sent again at once, a refused one after its backoff.
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

  v_lost_count := v_log.lost_count + p_lost::integer;
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
  return v_state;
end
$$;

call signalbox.end_step();
