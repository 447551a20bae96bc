-- By the event types that occur and fit a pattern. Index: webhook_logs_event_newest, also for finding out which ones occur.
union all
select
  v.event_type,
  w.id
from (
  with recursive found (event_type) as (
    select
      min(l.event_type)
    from public.webhook_logs l
    union all
    select
      (
        select
          min(l.event_type)
        from public.webhook_logs l
        where l.event_type > f.event_type
      )
    from found f
    where f.event_type is not null
  )
  select
    f.event_type
  from found f
  where f.event_type like any (:event_patterns::text[])
) v
cross join lateral (
  select
    l.id
  from public.webhook_logs l
  where l.event_type = v.event_type
  -- [include deliveries/_walk]
) w
