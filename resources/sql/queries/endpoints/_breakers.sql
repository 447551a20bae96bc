-- How each endpoint is doing by its breaker (`breakers`); no row where the database has none.
breaker (endpoint_id, state, opened_at, next_probe_at, last_success_at, last_failure_at, failures, rejections,
  last_rejection_at, last_error, redirected_to, in_flight_limit, limit_reason) as (
  select
    null::bigint,
    null::text,
    null::timestamptz,
    null::timestamptz,
    null::timestamptz,
    null::timestamptz,
    0::bigint,
    0::bigint,
    null::timestamptz,
    null::text,
    null::text,
    null::integer,
    null::text
  where false
-- [if breakers]
  union all
  select
    b.endpoint_id,
    b.state,
    b.opened_at,
    b.next_probe_at,
    b.last_success_at,
    b.last_failure_at,
    b.consecutive_failures::bigint,
    -- an earlier installation does not have them
    (to_jsonb(b) ->> 'rejections_in_a_row')::bigint,
    (to_jsonb(b) ->> 'last_rejection_at')::timestamptz,
    left(b.last_error, 500),
    left(b.redirected_to, 200),
    (to_jsonb(b) ->> 'in_flight_limit')::integer,
    left(to_jsonb(b) ->> 'limit_reason', 500)
  from public.webhook_breakers b
-- [end]
)
