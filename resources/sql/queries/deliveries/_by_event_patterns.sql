-- By the event types that occur and fit a pattern. Index: webhook_logs_event_newest, also for finding out which ones occur.
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
    with recursive found (value) as (
      (
        select
          l.event_type
        from public.webhook_logs l
        order by l.event_type
        limit 1
      )
      union all
      select
        (
          select
            l.event_type
          from public.webhook_logs l
          where l.event_type > f.value
          order by l.event_type
          limit 1
        )
      from found f
      where f.value is not null
    )
    select
      f.value
    from found f
    where f.value like any (:event_patterns::text[])
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
