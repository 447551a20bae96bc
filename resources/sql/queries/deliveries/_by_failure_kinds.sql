-- By the kind of failure. Index: webhook_logs_failure_kind, webhook_logs_unclassified.
union all
select
  k.kind,
  w.id
from (
  select distinct
    u.kind
  from unnest(:failure_kinds::text[]) u (kind)
) k
cross join lateral (
  select
    l.id
  from public.webhook_logs l
  where l.state = 'failed'
    and signalbox.failure_kind(l.response_status, l.error_message) = k.kind
  -- [include deliveries/_walk]
) w
-- [include deliveries/_by_unclassified]
