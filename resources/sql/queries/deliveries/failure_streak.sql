-- How long a delivery's endpoint had been failing in the same way when the delivery was settled, and whether it has
-- accepted anything since. Looks at no more than 1,000 deliveries of the endpoint on either side of it, by webhook_logs
-- (webhook_config_id, id desc). Cost: 2 ms, 20 ms where an endpoint's deliveries lie far apart, independent of the
-- history. The array, the first sort key and the weight leave the planner no other index: by the primary key a rare endpoint
-- took half a second among 500,000 deliveries.
-- A delivery that was accepted later than this one failed, after retries, does not end the streak.
-- class: read
-- deadline: 10s
-- supersede: deliveries/failure_streak
with subject as (
  select
    l.id,
    l.webhook_config_id,
    l.response_status,
    coalesce(l.completed_at, l.sent_at, l.created_at) as settled_at
  from public.webhook_logs l
  where l.id = :id::bigint
),
-- [include _weight]
,
earlier as materialized (
  select
    e.id,
    e.state = 'delivered' and e.completed_at <= s.settled_at as is_success,
    coalesce(e.state in ('failed', 'pending')
      and e.response_status is not distinct from s.response_status
      and coalesce(e.response_status::text, e.error_message) is not null, false) as is_same_failure,
    e.completed_at
  from subject s
  cross join lateral (
    select
      l.id,
      -- [include deliveries/_state]
      as state,
      l.response_status,
      l.error_message,
      coalesce(l.completed_at, l.created_at) as completed_at -- nobody recorded when, in tables made by hand
    from public.webhook_logs l
    cross join weight
    where l.webhook_config_id = any (array[s.webhook_config_id])
      and l.id <= s.id
    order by
      l.webhook_config_id,
      l.id desc
    limit 1000
  ) e
),
success as (
  select
    max(e.id) as id,
    max(e.completed_at) as completed_at
  from earlier e
  where e.is_success
),
streak as (
  select
    min(e.id) as first_id,
    count(*) as failures
  from earlier e
  cross join success u
  where e.is_same_failure
    and e.id > coalesce(u.id, 0)
)
select
  (
    select
      coalesce(min(a.settled_at), min(l.completed_at), min(l.created_at))
    from public.webhook_logs l
    left join public.webhook_attempts a on a.webhook_log_id = l.id and a.response_status is not distinct from l.response_status
    where l.id = k.first_id
  ) as since,
  k.failures,
  u.id is null and (select count(*) from earlier e) >= 1000 as reaches_further,
  u.completed_at as last_success_at,
  (
    select
      min(n.completed_at)
    from (
      select
        -- [include deliveries/_state]
        as state,
        coalesce(l.completed_at, l.created_at) as completed_at
      from public.webhook_logs l
      cross join weight
      where l.webhook_config_id = any (array[s.webhook_config_id])
        and l.id > s.id
      order by
        l.webhook_config_id desc,
        l.id
      limit 1000
    ) n
    where n.state = 'delivered'
      and n.completed_at > s.settled_at
  ) as recovered_at
from subject s
cross join success u
cross join streak k
