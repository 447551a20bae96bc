-- The original of a delivery, the other replays of it, and what its endpoint had to answer in the same minute; at most 50
-- replays and 20 neighbours, the latter looked for among the 100 deliveries of the endpoint on either side. Indexes: the
-- primary key, (replay_of), and (webhook_config_id, id desc), to which the array, the first sort key and the weight bind the
-- planner.
-- Cost: 1 ms, 2 ms where an endpoint's deliveries lie far apart, independent of the history.
-- class: read
-- deadline: 10s
-- supersede: deliveries/related
with subject as (
  select
    l.id,
    l.webhook_config_id,
    coalesce(l.replay_of, l.id) as root_id,
    date_trunc('minute', coalesce(l.completed_at, l.sent_at, l.created_at)) as minute
  from public.webhook_logs l
  where l.id = :id::bigint
),
-- [include _weight]
,
neighbour as (
  select
    n.id
  from subject s
  cross join lateral (
    (
      select
        l.id,
        coalesce(l.completed_at, l.sent_at, l.created_at) as settled_at
      from public.webhook_logs l
      cross join weight
      where l.webhook_config_id = any (array[s.webhook_config_id])
        and l.id < s.id
      order by
        l.webhook_config_id,
        l.id desc
      limit 100
    )
    union all
    (
      select
        l.id,
        coalesce(l.completed_at, l.sent_at, l.created_at) as settled_at
      from public.webhook_logs l
      cross join weight
      where l.webhook_config_id = any (array[s.webhook_config_id])
        and l.id > s.id
      order by
        l.webhook_config_id desc,
        l.id
      limit 100
    )
  ) n
  where date_trunc('minute', n.settled_at) = s.minute
  order by abs(n.id - s.id)
  limit 20
),
chosen as (
  select
    'original' as relation,
    s.root_id as id
  from subject s
  where s.root_id <> s.id
  union all
  (
    select
      'replay' as relation,
      r.id
    from subject s
    cross join lateral (
      select
        l.id
      from public.webhook_logs l
      cross join weight
      where l.replay_of = any (array[s.root_id])
      order by l.replay_of
      offset 0 -- they are few: sorted here, the newest might be looked for among all deliveries
    ) r
    where r.id <> s.id
    order by r.id desc
    limit 50
  )
  union all
  select
    'same_minute' as relation,
    n.id
  from neighbour n
)
select
  c.relation,
  l.id,
  l.webhook_config_id,
  left(e.name, 1000) as endpoint_name,
  left(l.event_type, 1000) as event_type,
  -- [include deliveries/_state]
  as state,
  l.response_status,
  l.attempt_count,
  left(l.error_message, 1000) as error_message,
  l.created_at,
  l.sent_at,
  l.completed_at,
  l.next_attempt_at,
  l.replay_of,
  -- [include deliveries/_recovered]
  as is_recovered,
  -- [include deliveries/_blocking]
  as is_blocking
from (
  select
    d.id,
    min(d.relation) as relation -- a replay in the same minute is shown once, as a replay
  from chosen d
  group by d.id
) c
cross join lateral (
  select
    d.id,
    d.webhook_config_id,
    d.event_type,
    d.state,
    d.response_status,
    d.attempt_count,
    d.error_message,
    d.created_at,
    d.sent_at,
    d.completed_at,
    d.next_attempt_at,
    -- [if ordering]
    d.is_blocking,
    -- [end]
    d.replay_of
  from public.webhook_logs d
  cross join weight
  where d.id = any (array[c.id])
  order by d.id
  limit 1
) l
left join public.webhook_configs e on e.id = l.webhook_config_id
order by
  c.relation,
  l.id desc
