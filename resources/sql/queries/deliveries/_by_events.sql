-- By event type. Index: webhook_logs_event_newest.
union all
select
  v.event_type,
  w.id
from (
  select distinct
    u.event_type
  from unnest(:events::text[]) u (event_type)
) v
cross join lateral (
  select
    l.id
  from public.webhook_logs l
  where l.event_type = v.event_type
  -- [include deliveries/_walk]
) w
