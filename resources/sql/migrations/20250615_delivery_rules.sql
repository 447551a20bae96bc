-- migration: The rules of webhook delivery
--
-- Small functions without side effects: which endpoint wants an event, how long to wait before the next attempt, what
-- an answer means, what the request carries. The engine of the next file only applies them.

-- step: event-matching | Which endpoint wants which event
call signalbox.begin_step('The matching of event types');

-- 'booking.*.cancelled': * is one dot-separated segment, ** one or more; '*' alone is every event.
create or replace function signalbox.event_matches(p_pattern text, p_event text)
returns boolean
language sql
immutable
strict
set search_path = ''
as $$
  select p_pattern = p_event
    or p_pattern = '*'
    or (strpos(p_pattern, '*') > 0
      and p_event ~ ('^' || replace(replace(replace(
        regexp_replace(p_pattern, '([][\\.+?^$(){}|])', '\\\1', 'g'),
        '**', e'\x01'), '*', '[^.]+'), e'\x01', '.+') || '$'))
$$;

create or replace function signalbox.is_subscribed(p_patterns text[], p_event text)
returns boolean
language sql
immutable
strict
set search_path = ''
as $$
  select p_event = any (p_patterns)
    or exists (
      select
      from unnest(p_patterns) as s (pattern)
      where signalbox.event_matches(s.pattern, p_event))
$$;

call signalbox.end_step();

-- step: retry-rules | When an attempt is repeated, and after how long
call signalbox.begin_step('The rules of repetition');

-- One number of retry_config, kept within bounds; a missing or malformed value counts as the default.
create or replace function signalbox.retry_number(p_config jsonb, p_key text, p_default numeric, p_least numeric, p_most numeric)
returns numeric
language sql
immutable
set search_path = ''
as $$
  select case
    when p_config ->> p_key ~ '^-?[0-9]{1,9}(\.[0-9]{1,9})?$'
    then least(greatest((p_config ->> p_key)::numeric, p_least), p_most)
    else p_default
  end
$$;

create or replace function signalbox.retry_policy(
  p_config jsonb,
  out max_retries integer,
  out retry_delay_ms numeric,
  out growth numeric,
  out max_delay_ms numeric,
  out jitter numeric,
  out timeout_ms integer
)
language sql
immutable
set search_path = ''
as $$
  select
    signalbox.retry_number(p_config, 'max_retries', 3, 0, 100)::integer,
    signalbox.retry_number(p_config, 'retry_delay', 1000, 0, 86400000),
    signalbox.retry_number(p_config, 'backoff', 2, 1, 10),
    signalbox.retry_number(p_config, 'max_delay', 3600000, 0, 86400000),
    signalbox.retry_number(p_config, 'jitter', 0.2, 0, 1),
    signalbox.retry_number(p_config, 'timeout_ms', 5000, 100, 30000)::integer
$$;

-- The wait after p_attempts attempts: retry_delay * backoff^(n-1), at most max_delay, give or take the jitter that
-- keeps a crowd of failed deliveries from coming back all at once.
create or replace function signalbox.backoff(p_config jsonb, p_attempts integer)
returns interval
language sql
volatile
set search_path = ''
as $$
  select make_interval(secs => (
    least(p.max_delay_ms, p.retry_delay_ms * power(p.growth, least(greatest(p_attempts, 1) - 1, 30)))
      / 1000 * (1 + p.jitter * (2 * random()::numeric - 1)))::float8)
  from signalbox.retry_policy(p_config) p
$$;

-- Attempts that count against max_retries: an answer that got lost is not the endpoint's fault, up to five times.
create or replace function signalbox.counted_attempts(p_attempt_count integer, p_lost_count integer)
returns integer
language sql
immutable
set search_path = ''
as $$
  select p_attempt_count - least(p_lost_count, 5)
$$;

call signalbox.end_step();

-- step: verdict-rules | What an answer means
call signalbox.begin_step('The meaning of answers');

-- The state of a row from before the state column: a recorded 2xx was a delivery, everything else was not. Never
-- pending: what nobody waits for any more is not sent again.
create or replace function signalbox.derived_state(p_response_status integer)
returns text
language sql
immutable
set search_path = ''
as $$
  select case
    when p_response_status between 200 and 299 then 'delivered'
    else 'failed'
  end
$$;

create or replace function signalbox.header_value(p_headers jsonb, p_name text)
returns text
language sql
immutable
set search_path = ''
as $$
  select h.value
  from jsonb_each_text(case when jsonb_typeof(p_headers) = 'object' then p_headers else '{}' end) as h (name, value)
  where lower(h.name) = lower(p_name)
  limit 1
$$;

-- pg_net follows redirects: a 302 becomes a GET without the body and is recorded as 200 with the first answer's
-- Location. That is no delivery, and sending it again would not make it one. A 201 or 202 may carry a Location of its own.
create or replace function signalbox.verdict(
  p_status integer,
  p_headers jsonb,
  p_error text,
  out is_delivered boolean,
  out is_retryable boolean,
  out words text
)
language plpgsql
immutable
set search_path = ''
as $$
declare
  v_location text := signalbox.header_value(p_headers, 'location');
begin
  is_delivered := false;
  is_retryable := false;
  if p_status is null then
    is_retryable := true;
    words := coalesce(p_error, 'No answer was recorded');
  elsif p_status = 200 and v_location is not null then
    words := format('The endpoint redirected to %s, where the request may have arrived without its body. '
      'Set the endpoint''s URL to its final address', left(v_location, 200));
  elsif p_status between 200 and 299 then
    is_delivered := true;
  elsif p_status in (408, 425, 429) or p_status >= 500 then
    is_retryable := true;
    words := format('HTTP %s', p_status);
  else
    words := format('HTTP %s: not retried', p_status);
  end if;
end
$$;

-- Retry-After in seconds, at most an hour; anything else counts as absent.
create or replace function signalbox.retry_after(p_headers jsonb)
returns interval
language sql
immutable
set search_path = ''
as $$
  select make_interval(secs => least(coalesce(substring(
    signalbox.header_value(p_headers, 'retry-after') from '^\s*([0-9]{1,6})\s*$')::integer, 0), 3600))
$$;

-- The first p_length characters of an answer. pg_net stores bytes unchecked, and invalid UTF-8 would poison every
-- later read: such text is kept with its odd bytes written out.
create or replace function signalbox.clean_text(p_text text, p_length integer default 16384)
returns text
language plpgsql
stable
set search_path = ''
as $$
begin
  perform convert_to(p_text, 'UTF8'), convert_from(textsend(p_text), getdatabaseencoding());
  return left(p_text, p_length);
exception
  when others then
    return left(encode(substring(textsend(p_text) from 1 for p_length), 'escape'), p_length);
end
$$;

call signalbox.end_step();

-- step: signing | What a request carries, and how it is signed
call signalbox.begin_step('The headers and signatures of requests');

-- pgcrypto lives in public on Debian and in extensions on Supabase: found when called, so that moving or installing
-- it later needs nothing here.
create or replace function signalbox.hmac_sha256(p_message bytea, p_key bytea)
returns bytea
language plpgsql
stable
set search_path = ''
as $$
declare
  v_schema text := (
    select n.nspname::text
    from pg_catalog.pg_extension e
    join pg_catalog.pg_namespace n on n.oid = e.extnamespace
    where e.extname = 'pgcrypto');
  v_digest bytea;
begin
  if v_schema is null then
    raise exception 'extension pgcrypto is not installed, the request cannot be signed';
  end if;
  execute format('select %I.hmac($1, $2, ''sha256'')', v_schema)
  into v_digest
  using p_message, p_key;
  return v_digest;
end
$$;

-- A secret is the text itself, or 'vault:<name>' for one kept in Supabase Vault.
create or replace function signalbox.resolve_secret(p_secret text)
returns text
language plpgsql
stable
set search_path = ''
as $$
declare
  v_vault regclass := to_regclass('vault.decrypted_secrets');
  v_secret text;
begin
  if p_secret not like 'vault:%' then
    return p_secret;
  end if;
  if v_vault is not null then
    execute format('select s.decrypted_secret from %s s where s.name = $1', v_vault)
    into v_secret
    using substr(p_secret, 7);
  end if;
  if v_secret is null then
    raise exception 'the vault holds no secret named %', substr(p_secret, 7);
  end if;
  return v_secret;
end
$$;

-- Standard Webhooks (over id.timestamp.body) and, for receivers of the old form, the bare hex digest of the body.
create or replace function signalbox.signature_headers(p_secret text, p_message_id uuid, p_timestamp text, p_body text)
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
declare
  v_key bytea := case
    when p_secret like 'whsec\_%' then decode(substr(p_secret, 7), 'base64')
    else convert_to(p_secret, 'UTF8')
  end;
  v_signed bytea := convert_to(concat_ws('.', p_message_id, p_timestamp, p_body), 'UTF8');
begin
  return jsonb_build_object(
    'webhook-signature', 'v1,' || translate(encode(signalbox.hmac_sha256(v_signed, v_key), 'base64'), e'\n', ''),
    'X-Webhook-Signature', encode(signalbox.hmac_sha256(convert_to(p_body, 'UTF8'), convert_to(p_secret, 'UTF8')), 'hex'));
end
$$;

-- The endpoint's own headers without what would break the request: odd names, control characters (pg_net passes a line
-- break through, which injects headers) and names that are ours to set.
create or replace function signalbox.safe_headers(p_headers jsonb)
returns jsonb
language sql
immutable
set search_path = ''
as $$
  select coalesce(jsonb_object_agg(h.name, regexp_replace(h.value, '[[:cntrl:]]', '', 'g')), '{}')
  from jsonb_each_text(case when jsonb_typeof(p_headers) = 'object' then p_headers else '{}' end) as h (name, value)
  where h.value is not null
    and h.name ~ '^[!#$%&''*+.^_`|~0-9A-Za-z-]+$'
    and lower(h.name) not in ('content-type', 'content-length', 'host', 'webhook-id', 'webhook-timestamp', 'webhook-signature')
    and lower(h.name) not like 'x-webhook-%'
$$;

create or replace function signalbox.request_headers(
  p_endpoint public.webhook_configs,
  p_message_id uuid,
  p_event text,
  p_attempt integer,
  p_body text
)
returns jsonb
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_timestamp text := floor(extract(epoch from clock_timestamp()))::bigint::text;
  v_headers jsonb := signalbox.safe_headers(p_endpoint.headers) || jsonb_build_object(
    'Content-Type', 'application/json',
    'webhook-id', p_message_id,
    'webhook-timestamp', v_timestamp,
    'X-Webhook-Event', regexp_replace(p_event, '[[:cntrl:]]', '', 'g'),
    'X-Webhook-Timestamp', v_timestamp,
    'X-Webhook-Attempt', p_attempt::text);
begin
  if p_endpoint.secret is not null then
    v_headers := v_headers || signalbox.signature_headers(
      signalbox.resolve_secret(p_endpoint.secret), p_message_id, v_timestamp, p_body);
  end if;
  return v_headers;
end
$$;

call signalbox.end_step();
