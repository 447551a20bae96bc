-- The circuit breaker of a delivery's endpoint; no row while the endpoint has none. Indexes: the primary keys. Cost:
-- 0.1 ms.
-- class: read
-- deadline: 10s
-- supersede: deliveries/breaker
select
  b.state,
  b.since,
  b.opened_at,
  b.next_probe_at,
  b.consecutive_failures,
  b.last_success_at
from public.webhook_logs l
join public.webhook_breakers b on b.endpoint_id = l.webhook_config_id
where l.id = :id::bigint
