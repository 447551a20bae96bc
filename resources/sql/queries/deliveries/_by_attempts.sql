-- By the number of attempts, of those above 1 that occur. Index: webhook_logs_attempts, also for finding out which ones occur.
union all
select
  n.attempts::text,
  w.id
from (
  with recursive found (attempts) as (
    select
      min(l.attempt_count)
    from public.webhook_logs l
    where l.attempt_count > 1
    union all
    select
      (
        select
          min(l.attempt_count)
        from public.webhook_logs l
        where l.attempt_count > 1
          and l.attempt_count > f.attempts
      )
    from found f
    where f.attempts is not null
  )
  select
    f.attempts
  from found f
  where f.attempts >= :attempts_from::bigint
  -- [if attempts_to]
    and f.attempts <= :attempts_to::bigint
  -- [end]
) n
cross join lateral (
  select
    l.id
  from public.webhook_logs l
  where l.attempt_count = n.attempts
    and l.attempt_count > 1
  -- [include deliveries/_walk]
) w
