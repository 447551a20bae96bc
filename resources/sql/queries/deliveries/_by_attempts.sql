-- By the number of attempts, of those above 1 that occur. Index: webhook_logs_attempts, also for finding out which ones occur.
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
          l.attempt_count
        from public.webhook_logs l
        where l.attempt_count > 1
        order by l.attempt_count
        limit 1
      )
      union all
      select
        (
          select
            l.attempt_count
          from public.webhook_logs l
          where l.attempt_count > 1
              and l.attempt_count > f.value
          order by l.attempt_count
          limit 1
        )
      from found f
      where f.value is not null
    )
    select
      f.value
    from found f
    where f.value >= :attempts_from::bigint
    -- [if attempts_to]
      and f.value <= :attempts_to::bigint
    -- [end]
  ) s
) v
cross join lateral (
  select
    l.attempt_count as walk_value,
    l.id
  from public.webhook_logs l
  cross join weight
  where l.attempt_count = any (array[v.value])
    and l.attempt_count > 1
  -- [include deliveries/_walk_of_value]
) w
