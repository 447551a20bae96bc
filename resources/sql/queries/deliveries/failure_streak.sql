-- Since when a delivery's endpoint had been failing in the same way when the delivery was settled, and whether it has
-- accepted anything since. As in signalbox.issue_stretches() the failures of one kind with less than two hours between them
-- are one stretch, whatever was accepted in between, and it began when the first attempt of the first of them failed. Looks
-- at no more than 1,000 deliveries of the endpoint on either side of it, by webhook_logs
-- (webhook_config_id, id desc). Cost: 2 ms, 20 ms where an endpoint's deliveries lie far apart, independent of the
-- history. The array, the first sort key and the weight leave the planner no other index: by the primary key a rare endpoint
-- took half a second among 500,000 deliveries.
-- failures: that were given up; waiting: that are to be tried again.
-- class: read
-- deadline: 10s
-- supersede: deliveries/failure_streak
with subject as (
  select
    l.id,
    l.webhook_config_id,
    -- [include deliveries/_failure_class]
    as failure_class,
    coalesce(l.completed_at, l.sent_at, l.created_at) as settled_at
  from public.webhook_logs l
  where l.id = :id::bigint
),
-- [include _weight]
,
earlier as materialized (
  select
    e.id,
    e.state,
    e.created_at,
    e.completed_at,
    e.state = 'delivered' and e.completed_at <= s.settled_at as is_success,
    coalesce(e.state in ('failed', 'pending') and e.failure_class = s.failure_class, false) as is_same_failure
  from subject s
  cross join lateral (
    select
      l.id,
      -- [include deliveries/_state]
      as state,
      -- [include deliveries/_failure_class]
      as failure_class,
      l.created_at,
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
same as (
  select
    e.id,
    e.state,
    e.created_at - lag(e.created_at) over (order by e.id) < interval '2 hours' as goes_on
  from earlier e
  where e.is_same_failure
),
stretch as (
  select
    min(f.id) as first_id,
    count(*) filter (where f.state = 'failed') as failures,
    count(*) filter (where f.state = 'pending') as waiting
  from same f
  where f.id >= (
    select
      max(b.id)
    from same b
    where b.goes_on is not true
  )
),
success as (
  select
    max(e.id) as id,
    max(e.completed_at) as completed_at
  from earlier e
  cross join stretch k
  where e.is_success
    and e.id < k.first_id
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
  k.waiting,
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
cross join stretch k
