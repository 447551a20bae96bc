-- By status, of those but 200 that occur. Index: webhook_logs_status, also for finding out which ones occur.
union all
select
  v.value::text,
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
          l.response_status
        from public.webhook_logs l
        where l.response_status <> 200
        order by l.response_status
        limit 1
      )
      union all
      select
        (
          select
            l.response_status
          from public.webhook_logs l
          where l.response_status <> 200
              and l.response_status > f.value
          order by l.response_status
          limit 1
        )
      from found f
      where f.value is not null
    )
    select
      f.value
    from found f
    where f.value <@ :statuses::int4multirange
  ) s
) v
cross join lateral (
  select
    l.response_status as walk_value,
    l.id
  from public.webhook_logs l
  cross join weight
  where l.response_status = any (array[v.value])
    and l.response_status <> 200
  -- [include deliveries/_walk_of_value]
) w
