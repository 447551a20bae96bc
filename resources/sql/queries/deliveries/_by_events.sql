-- By event type. Index: webhook_logs_event_newest.
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
    from unnest(:events::text[]) u (value)
  ) s
) v
cross join lateral (
  select
    l.event_type as walk_value,
    l.id
  from public.webhook_logs l
  cross join weight
  where l.event_type = any (array[v.value])
  -- [include deliveries/_walk_of_value]
) w
