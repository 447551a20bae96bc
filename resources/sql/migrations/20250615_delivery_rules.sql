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
set search_path = pg_catalog, pg_temp
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
language plpgsql
immutable
strict
set search_path = pg_catalog, pg_temp
as $$
declare
  v_pattern text;
begin
  if p_event = any (p_patterns) then
    return true;
  end if;
  foreach v_pattern in array p_patterns
  loop
    if strpos(v_pattern, '*') > 0 and signalbox.event_matches(v_pattern, p_event) then
      return true;
    end if;
  end loop;
  return false;
end
$$;

call signalbox.end_step();

-- step: retry-rules | When an attempt is repeated, and after how long
call signalbox.begin_step('The rules of repetition');

-- One number of an endpoint's retry_config, times in ms. A missing or malformed value counts as the default, one out of
-- bounds as the bound.
create or replace function signalbox.retry_setting(p_config jsonb, p_key text)
returns numeric
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_text text := p_config ->> p_key;
  v_default_least_most numeric[] := case p_key
    when 'max_retries' then array[3, 0, 100]
    when 'retry_delay' then array[1000, 0, 86400000]
    when 'backoff' then array[2, 1, 10]
    when 'max_delay' then array[3600000, 0, 86400000]
    when 'jitter' then array[0.2, 0, 1]
    when 'timeout_ms' then array[5000, 100, 30000]
  end;
begin
  if v_text ~ '^-?[0-9]{1,9}(\.[0-9]{1,9})?$' then
    return least(greatest(v_text::numeric, v_default_least_most[2]), v_default_least_most[3]);
  end if;
  return v_default_least_most[1];
end
$$;

-- The wait after p_attempts attempts: retry_delay * backoff^(n-1), at most max_delay, give or take the jitter that
-- keeps a crowd of failed deliveries from coming back all at once.
create or replace function signalbox.backoff(p_config jsonb, p_attempts integer)
returns interval
language plpgsql
volatile
set search_path = pg_catalog, pg_temp
as $$
declare
  v_growth numeric := power(signalbox.retry_setting(p_config, 'backoff'), least(greatest(p_attempts, 1) - 1, 30));
  v_wait_ms numeric := least(
    signalbox.retry_setting(p_config, 'retry_delay') * v_growth,
    signalbox.retry_setting(p_config, 'max_delay'));
  v_jitter numeric := signalbox.retry_setting(p_config, 'jitter') * (2 * random() - 1)::numeric;
begin
  return make_interval(secs => (v_wait_ms * (1 + v_jitter) / 1000)::float8);
end
$$;

-- Attempts that count against max_retries: an answer that got lost is not the endpoint's fault, up to five times.
create or replace function signalbox.is_last_attempt(p_config jsonb, p_attempt_count integer, p_lost_count integer)
returns boolean
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return p_attempt_count - least(p_lost_count, 5) > signalbox.retry_setting(p_config, 'max_retries');
end
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
set search_path = pg_catalog, pg_temp
as $$
  select case
    when p_response_status between 200 and 299 then 'delivered'
    else 'failed'
  end
$$;

create or replace function signalbox.header_value(p_headers jsonb, p_name text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  if jsonb_typeof(p_headers) is distinct from 'object' then
    return null;
  end if;
  return (
    select h.value
    from jsonb_each_text(p_headers) as h (name, value)
    where lower(h.name) = lower(p_name)
    limit 1);
end
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
set search_path = pg_catalog, pg_temp
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
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_seconds integer := substring(signalbox.header_value(p_headers, 'retry-after') from '^\s*([0-9]{1,6})\s*$')::integer;
begin
  return make_interval(secs => least(coalesce(v_seconds, 0), 3600));
end
$$;

-- The first p_length characters of an answer. pg_net stores bytes unchecked, and invalid UTF-8 would poison every
-- later read: such text is kept with its odd bytes written out.
create or replace function signalbox.clean_text(p_text text, p_length integer default 16384)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
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
set search_path = pg_catalog, pg_temp
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
set search_path = pg_catalog, pg_temp
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
set search_path = pg_catalog, pg_temp
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
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_headers = '{}' or jsonb_typeof(p_headers) is distinct from 'object' then
    return '{}'::jsonb;
  end if;
  return (
    select coalesce(jsonb_object_agg(h.name, regexp_replace(h.value, '[[:cntrl:]]', '', 'g')), '{}')
    from jsonb_each_text(p_headers) as h (name, value)
    where h.value is not null
      and h.name ~ '^[!#$%&''*+.^_`|~0-9A-Za-z-]+$'
      and lower(h.name) not in ('content-type', 'content-length', 'host', 'webhook-id', 'webhook-timestamp', 'webhook-signature')
      and lower(h.name) not like 'x-webhook-%');
end
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
set search_path = pg_catalog, pg_temp
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
