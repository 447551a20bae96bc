-- By status, of those but 200 that occur. Index: webhook_logs_status, also for finding out which ones occur.
union all
select
  s.status::text,
  w.id
from (
  with recursive found (status) as (
    select
      min(l.response_status)
    from public.webhook_logs l
    where l.response_status <> 200
    union all
    select
      (
        select
          min(l.response_status)
        from public.webhook_logs l
        where l.response_status <> 200
          and l.response_status > f.status
      )
    from found f
    where f.status is not null
  )
  select
    f.status
  from found f
  where f.status <@ :statuses::int4multirange
) s
cross join lateral (
  select
    l.id
  from public.webhook_logs l
  where l.response_status = s.status
    and l.response_status <> 200
  -- [include deliveries/_walk]
) w
