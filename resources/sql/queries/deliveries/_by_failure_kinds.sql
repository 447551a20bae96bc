-- By the kind of failure. Index: webhook_logs_failure_kind, webhook_logs_unclassified.
-- To sort by it costs calling the function once for each entry, 7 us.
union all
select
  v.value,
  w.id,
  v.look
from (
  select
    s.value,
    -- [include deliveries/_value_look]
  from (
    select distinct
      u.value
    from unnest(:failure_kinds::text[]) u (value)
  ) s
) v
cross join lateral (
  select
    signalbox.failure_kind(l.response_status, l.error_message) as walk_value,
    l.id
  from public.webhook_logs l
  cross join weight
  where signalbox.failure_kind(l.response_status, l.error_message) = any (array[v.value])
    and l.state = 'failed'
  -- [include deliveries/_walk_of_value]
) w
-- [include deliveries/_by_unclassified]
