-- module: The rules of webhook delivery
-- part: webhooks
--
-- Small functions without side effects: how long to wait before the next attempt, what an answer means, what a request
-- carries. The engine of the next files only applies them. In PL/pgSQL, because a SQL function with a search_path of its
-- own takes 15 us to start; or as one SQL expression without quotation marks around it, whose names are resolved when the
-- function is made: the planner puts it into the statement that calls it, and it costs nothing.

-- step: retry-rules | When an attempt is repeated, and after how long
-- What retry_config may say, times in ms. max_in_flight is the most requests under way to one endpoint, below which the bound
-- adapts (see signalbox.adapt_limit); max_per_second is 0 for no limit; breaker_failures is how many failures in a row open
-- its circuit breaker, 0 for an endpoint that is not guarded: it is not held back, whatever it does.
create or replace function signalbox.retry_bounds(p_key text)
returns numeric[]
language sql
immutable
-- default, least, most
return case p_key
  when 'max_retries' then array[3, 0, 100]
  when 'retry_delay' then array[1000, 0, 86400000]
  when 'backoff' then array[2, 1, 10]
  when 'max_delay' then array[3600000, 0, 86400000]
  when 'jitter' then array[0.2, 0, 1]
  when 'timeout_ms' then array[5000, 100, 30000]
  when 'max_in_flight' then array[1000, 1, 1000]
  when 'max_per_second' then array[0, 0, 1000]
  when 'breaker_failures' then array[5, 0, 1000]
end;

-- One number of an endpoint's retry_config. A missing or malformed value counts as the default, one out of bounds as
-- the bound: signalbox.retry_problems() tells.
create or replace function signalbox.retry_setting(p_config jsonb, p_key text)
returns numeric
language sql
immutable
return case
  when p_config ->> p_key ~ '^-?[0-9]{1,9}(\.[0-9]{1,9})?$'
  then least(
    greatest((p_config ->> p_key)::numeric, (signalbox.retry_bounds(p_key))[2]),
    (signalbox.retry_bounds(p_key))[3])
  else (signalbox.retry_bounds(p_key))[1]
end;

-- How many requests may be under way: what the endpoint has earned, at most what its configuration says. One that is not
-- guarded has nothing to earn; a new one begins with 100, half a batch of pg_net.
create or replace function signalbox.bound_of(p_config jsonb, p_limit integer)
returns integer
language sql
immutable
return least(
  case when signalbox.retry_setting(p_config, 'breaker_failures') > 0 then coalesce(p_limit, 100) else 1000 end,
  signalbox.retry_setting(p_config, 'max_in_flight'))::integer;

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

-- step: verdict-rules | What an answer means
-- needs: redaction
-- The state of a row from before the state column: a recorded 2xx was a delivery, another status or an error was none.
-- Null where neither was recorded: such a row may have arrived or not, and its state stays unknown. Never pending: what
-- nobody waits for any more is not sent again. Every reading of such rows goes by this rule; queries that must do without
-- this function say it themselves, in resources/sql/queries/deliveries/_state.sql.
do $$
begin
  if to_regprocedure('signalbox.derived_state(integer)') is not null then
    drop function signalbox.derived_state(integer); -- it called failed what is unknown
  end if;
end
$$;

create or replace function signalbox.derived_state(p_response_status integer, p_error_message text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when p_response_status between 200 and 299 then 'delivered'
    when p_response_status is not null or p_error_message is not null then 'failed'
  end;
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
-- Location; a 307 or 308 takes the body along, and looks the same. That is no delivery that one may count on, and sending it
-- again would not make it one. A 201 or 202 may carry a Location of its own.
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
    words := format('The endpoint redirected to %s, or answered 200 with that address: whether the request arrived, and with '
      'its body, cannot be told. Set the endpoint''s URL to its final address', left(signalbox.redacted_url(v_location), 200));
  elsif p_status between 200 and 299 then
    is_delivered := true;
  elsif p_status in (408, 425, 429) or p_status >= 500 then
    is_retryable := true;
    words := format('HTTP %s', p_status);
  elsif p_status = 410 then
    words := 'HTTP 410: the endpoint says that it is gone for good. It was deactivated';
  else
    words := format('HTTP %s: not retried', p_status);
  end if;
end
$$;

-- Whether an outcome speaks against the endpoint as a whole. An answer that merely refuses one event does not.
create or replace function signalbox.is_endpoint_failure(p_status integer)
returns boolean
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return p_status is null or p_status in (408, 425, 429) or p_status >= 500;
end
$$;

-- 'Sun, 06 Nov 1994 08:49:37 GMT', the date of HTTP; null when it is none.
create or replace function signalbox.http_date(p_text text)
returns timestamptz
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_parts text[] := regexp_match(p_text, '^\s*\w{3}, ([0-9]{2}) (\w{3}) ([0-9]{4}) ([0-9]{2}):([0-9]{2}):([0-9]{2}) GMT\s*$');
  v_months constant text[] := array['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
begin
  return make_timestamptz(v_parts[3]::integer, array_position(v_months, v_parts[2]), v_parts[1]::integer,
    v_parts[4]::integer, v_parts[5]::integer, v_parts[6]::float8, 'UTC');
exception
  when datetime_field_overflow then
    return null;
end
$$;

-- Retry-After, in seconds or as a date, at most an hour; anything else counts as absent.
create or replace function signalbox.retry_after(p_headers jsonb)
returns interval
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_value text := signalbox.header_value(p_headers, 'retry-after');
  v_seconds numeric := coalesce(
    substring(v_value from '^\s*([0-9]{1,9})\s*$')::numeric,
    extract(epoch from signalbox.http_date(v_value) - clock_timestamp()),
    0);
begin
  return make_interval(secs => least(greatest(v_seconds, 0), 3600)::float8);
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

-- step: failure-kinds | Why a delivery failed, in one word
-- For grouping and filtering only; what a person reads is the delivery's own message.
-- Lists sort by it: in plpgsql a call takes 7 us, in sql, which a SET clause keeps from being inlined, 20.
-- What has no status is known by the words of libcurl, which pg_net records (curl_easy_strerror, before and after 8.9).
do $$
declare
  v_answer text;
begin
  -- an index by its former answers would miss rows: it is made anew by the step search-indexes
  if to_regprocedure('signalbox.failure_kind(integer, text)') is not null then
    execute 'select signalbox.failure_kind(null, ''Transferred a partial file'')' into v_answer;
    if v_answer <> 'closed' then
      drop index if exists public.webhook_logs_failure_kind;
    end if;
  end if;
end
$$;

create or replace function signalbox.failure_kind(p_status integer, p_error text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when p_error like 'Answer lost%' then 'lost'
    when p_error like 'The endpoint redirected%' or p_error ilike '%number of redirects%' or p_status between 300 and 399 then 'redirect'
    when p_error like 'The endpoint was %' then 'endpoint_off'
    when p_error like 'The payload has%' then 'too_large'
    when p_error like 'Not sent:%' then 'not_sent'
    when p_status in (401, 403, 404, 408, 410, 425, 429) then 'http_' || p_status
    when p_status between 400 and 499 then 'http_4xx'
    when p_status >= 500 then 'http_5xx'
    when p_status is not null then 'http_other'
    when p_error ilike any (array['%timeout%', '%timed out%']) then 'timeout'
    when p_error ilike any (array['%resolve%', '%host not found%']) then 'dns'
    when p_error ilike any (array['%ssl%', '%tls%', '%certificate%']) then 'tls'
    when p_error ilike any (array['%couldn''t connect%', '%could not connect%', '%refused%']) then 'refused'
    when p_error ilike any (array['%returned nothing%', '%closed%', '%reset%', '%failed sending data%',
      '%failure when receiving data%', '%partial file%']) then 'closed'
    else 'other'
  end;
end
$$;

-- step: signing | What a request carries, and how it is signed
-- needs: endpoint-changes, secret-rules
-- pgcrypto lives in public on Debian and in extensions on Supabase: found when called, so that moving or installing
-- it later needs nothing here.
create or replace function signalbox.pgcrypto_schema()
returns text
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
begin
  if v_schema is null then
    raise exception 'extension pgcrypto is not installed, the request cannot be signed';
  end if;
  return v_schema;
end
$$;

-- Where it lies now, or most likely will.
create or replace function signalbox.pgcrypto_schema_or_usual()
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce((
    select n.nspname::text
    from pg_catalog.pg_extension e
    join pg_catalog.pg_namespace n on n.oid = e.extnamespace
    where e.extname = 'pgcrypto'), 'extensions');
end
$$;

drop function if exists signalbox.hmacs_sha256(bytea[], bytea[]);

create or replace function signalbox.found_signature_headers(
  p_secrets text[],
  p_message_id uuid,
  p_timestamp text,
  p_body text
)
returns jsonb
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_headers jsonb;
begin
  execute format($statement$
    select jsonb_build_object(
      'webhook-signature',
      string_agg('v1,' || encode(%1$I.hmac($2, signalbox.signing_key(s.secret), 'sha256'), 'base64'), ' ' order by s.place),
      'X-Webhook-Signature', encode(%1$I.hmac(convert_to($3, 'UTF8'), convert_to($1[1], 'UTF8'), 'sha256'), 'hex'))
    from unnest($1) with ordinality as s (secret, place)
    $statement$, signalbox.pgcrypto_schema())
  into v_headers
  using p_secrets, convert_to(concat_ws('.', p_message_id, p_timestamp, p_body), 'UTF8'), p_body;
  return v_headers;
end
$$;

-- The key that secrets are encrypted under: a setting of this database or of the role that owns this installation,
-- looked up in the catalogue, because sessions of other roles run with other settings and may set any of their own.
-- What stands in the server's configuration comes last.
create or replace function signalbox.secret_key()
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(
    (select substr(s.setting, length('signalbox.secret_key=') + 1)
      from pg_catalog.pg_db_role_setting d
      cross join lateral unnest(d.setconfig) as s (setting)
      where d.setdatabase in (0, (select b.oid from pg_catalog.pg_database b where b.datname = current_database()))
        and d.setrole in (0, (select p.proowner from pg_catalog.pg_proc p
          where p.oid = to_regprocedure('signalbox.secret_key()')))
        and s.setting like 'signalbox.secret\_key=%'
      order by d.setrole desc, d.setdatabase desc
      limit 1),
    nullif(current_setting('signalbox.secret_key', true), ''));
end
$$;

-- A secret as it stands in the table is the text itself, 'enc:<base64>' for one encrypted under secret_key(), or
-- 'vault:<name>' for one kept in Supabase Vault. What is raised here never quotes a secret: it is kept as the reason of a
-- delivery that could not be signed.
create or replace function signalbox.resolve_secret(p_secret text)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_key text;
  v_secret text;
begin
  if p_secret like 'vault:%' then
    if to_regclass('vault.decrypted_secrets') is not null then
      execute format('select s.decrypted_secret from %s s where s.name = $1', 'vault.decrypted_secrets')
      into v_secret
      using substr(p_secret, 7);
    end if;
    if v_secret is null then
      raise exception 'the vault holds no secret named %', substr(p_secret, 7);
    end if;
    return v_secret;
  elsif p_secret like 'enc:%' then
    v_key := signalbox.secret_key();
    if v_key is null then
      raise exception 'the secret is encrypted, and signalbox.secret_key is not set for this database';
    end if;
    begin
      execute format('select %I.pgp_sym_decrypt($1, $2)', signalbox.pgcrypto_schema())
      into v_secret
      using decode(substr(p_secret, 5), 'base64'), v_key;
    exception
      when external_routine_invocation_exception or invalid_parameter_value then
        raise exception 'the secret was encrypted under another signalbox.secret_key, or is damaged';
    end;
    return v_secret;
  end if;
  return p_secret;
end
$$;

-- Tells secrets apart without telling them: salted with the endpoint, so that one secret at two endpoints looks different.
create or replace function signalbox.secret_fingerprint(p_endpoint_id bigint, p_secret text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return left(encode(sha256(convert_to(p_endpoint_id || ':', 'UTF8') || signalbox.signing_key(p_secret)), 'hex'), 8);
end
$$;

-- All secrets that sign now, the current one first; null when there is none. A predecessor that cannot be read any more
-- is left out: the current one signs alone.
create or replace function signalbox.valid_secrets(p_endpoint public.webhook_configs)
returns text[]
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_secrets text[];
  v_previous text;
begin
  if p_endpoint.secret is null then
    return null;
  end if;
  v_secrets := array[p_endpoint.secret];
  if p_endpoint.secret like any ('{vault:%,enc:%}') then
    v_secrets := array[signalbox.resolve_secret(p_endpoint.secret)];
  end if;
  for v_previous in
    select p.secret
    from signalbox.previous_secrets p
    where p.endpoint_id = p_endpoint.id
      and p.valid_until > statement_timestamp()
    order by p.valid_until desc
    limit 4
  loop
    begin
      v_secrets := v_secrets || signalbox.resolve_secret(v_previous);
    exception
      when others then
        null;
    end;
  end loop;
  return v_secrets;
end
$$;

drop function if exists signalbox.signature_headers(text, uuid, text, text);

-- Standard Webhooks (over id.timestamp.body, one signature for each secret) and, for receivers of the old form, the bare
-- hex digest of the body under the current one. Where pgcrypto lies is written into the function: looking it up takes 60 us
-- a signature. Should it be moved or installed later, it is looked up all the same.
do $$
begin
  execute format($function$
    create or replace function signalbox.signature_headers(p_secrets text[], p_message_id uuid, p_timestamp text, p_body text)
    returns jsonb
    language plpgsql
    stable
    set search_path = pg_catalog, pg_temp
    as $body$
    declare
      v_signed bytea := convert_to(concat_ws('.', p_message_id, p_timestamp, p_body), 'UTF8');
      v_secret text;
      v_signatures text := '';
    begin
      foreach v_secret in array p_secrets
      loop
        v_signatures := v_signatures || ' v1,'
          || encode(%1$I.hmac(v_signed, signalbox.signing_key(v_secret), 'sha256'), 'base64');
      end loop;
      return jsonb_build_object(
        'webhook-signature', ltrim(v_signatures),
        'X-Webhook-Signature',
        encode(%1$I.hmac(convert_to(p_body, 'UTF8'), convert_to(p_secrets[1], 'UTF8'), 'sha256'), 'hex'));
    exception
      when undefined_function or invalid_schema_name then
        return signalbox.found_signature_headers(p_secrets, p_message_id, p_timestamp, p_body);
    end
    $body$
    $function$, signalbox.pgcrypto_schema_or_usual());
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
      and lower(h.name) not in ('content-type', 'content-length', 'host', 'traceparent', 'webhook-id', 'webhook-timestamp', 'webhook-signature')
      and lower(h.name) not like 'x-webhook-%');
end
$$;

drop function if exists signalbox.request_headers(public.webhook_configs, uuid, text, integer, text);
drop function if exists signalbox.request_headers(public.webhook_configs, text[], uuid, text, integer, text);

-- W3C Trace Context: the trace is the message, through all attempts and replays; the span is the attempt.
create or replace function signalbox.trace_parent(p_message_id uuid, p_attempt integer)
returns text
language sql
volatile
return concat('00-', replace(p_message_id::text, '-', ''), '-', substr(encode(
  sha256(convert_to(concat_ws(':', p_message_id, p_attempt, clock_timestamp()), 'UTF8')), 'hex'), 1, 16), '-01');

-- What every request carries besides its signatures and the endpoint's own headers.
create or replace function signalbox.message_headers(p_message_id uuid, p_event text, p_attempt integer, p_timestamp text)
returns jsonb
language sql
volatile
return jsonb_build_object(
  'Content-Type', 'application/json',
  'traceparent', signalbox.trace_parent(p_message_id, p_attempt),
  'webhook-id', p_message_id,
  'webhook-timestamp', p_timestamp,
  'X-Webhook-Event', regexp_replace(p_event, '[[:cntrl:]]', '', 'g'),
  'X-Webhook-Timestamp', p_timestamp,
  'X-Webhook-Attempt', p_attempt::text);

-- step: event-matching | Which endpoint wants which event
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

create or replace function signalbox.any_pattern_matches(p_patterns text[], p_event text)
returns boolean
language plpgsql
immutable
strict
set search_path = pg_catalog, pg_temp
as $$
declare
  v_pattern text;
begin
  foreach v_pattern in array p_patterns
  loop
    if strpos(v_pattern, '*') > 0 and signalbox.event_matches(v_pattern, p_event) then
      return true;
    end if;
  end loop;
  return false;
end
$$;

create or replace function signalbox.is_subscribed(p_patterns text[], p_event text)
returns boolean
language sql
stable
return coalesce(p_event = any (p_patterns), false)
  or (coalesce(strpos(array_to_string(p_patterns, ' '), '*'), 0) > 0 and signalbox.any_pattern_matches(p_patterns, p_event));
