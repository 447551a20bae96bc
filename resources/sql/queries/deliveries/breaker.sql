-- The circuit breaker of a delivery's endpoint; no row while the endpoint has none. Indexes: the primary keys. Cost:
-- 0.1 ms.
-- class: read
-- deadline: 10s
-- supersede: deliveries/breaker
select
  b.state as breaker_state,
  b.opened_at,
  b.next_probe_at,
  b.last_success_at,
  b.last_failure_at,
  b.consecutive_failures::bigint as failures_in_a_row,
  -- an earlier installation does not have them
  coalesce((to_jsonb(b) ->> 'rejections_in_a_row')::bigint, 0) as rejections_in_a_row,
  (to_jsonb(b) ->> 'last_rejection_at')::timestamptz as last_rejection_at,
  left(b.last_error, 500) as last_error,
  left(b.redirected_to, 200) as redirected_to,
  (to_jsonb(b) ->> 'in_flight_limit')::integer as in_flight_limit,
  left(to_jsonb(b) ->> 'limit_reason', 500) as limit_reason
from public.webhook_logs l
join public.webhook_breakers b on b.endpoint_id = l.webhook_config_id
where l.id = :id::bigint
