-- One page of deliveries, newest first, by key: those with an id below `before` (or the newest), not below `from`.
-- A page looks at no more than `stretch` ids, so that a rare combination of filters stays cheap; every row carries
-- where it stopped looking and whether anything older is left. Without a delivery there is one row with a null id.
-- Index: the primary key, or for a filter (webhook_config_id, id), (event_type, id), and (id) where the state is failed
-- or open.
-- Cost with 1,000,000 deliveries, stretch 1,000,000, limit 200: unfiltered 0.2 ms, one filter 0.3 ms, a filter that
-- nothing matches 0.1 ms; it does not grow with the history.
-- The state of an old row that is not yet backfilled is read from its answer; a filter on the state does not find it.
-- hidden: rows are stored, and row level security shows us none of them.
-- class: read
-- deadline: 10s
-- supersede: webhooks/page
with bounds as (
  select
    coalesce(:before::bigint, (select max(l.id) + 1 from public.webhook_logs l), 1) as before_id
),
context as materialized (
  select
    b.before_id,
    greatest(b.before_id - :stretch::bigint, :from::bigint) as floor_id,
    (select min(l.id) from public.webhook_logs l) as oldest_id
  from bounds b
)
select
  c.floor_id,
  coalesce(c.oldest_id < c.floor_id, false) as older_exist,
  c.oldest_id is null
    and row_security_active('public.webhook_logs')
    and pg_relation_size('public.webhook_logs') > 0 as hidden,
  r.id,
  r.webhook_config_id,
  left(e.name, 1000) as endpoint_name,
  left(r.event_type, 1000) as event_type,
  coalesce(r.state, case
    when r.response_status between 200 and 299 then 'delivered'
    when r.response_status is not null or r.error_message is not null then 'failed'
    else 'unknown'
  end) as state,
  r.response_status,
  r.attempt_count,
  r.error_message,
  r.created_at,
  r.sent_at,
  r.completed_at,
  r.next_attempt_at,
  r.replay_of
from context c
left join lateral (
  select
    l.id,
    l.webhook_config_id,
    l.event_type,
    l.state,
    l.response_status,
    l.attempt_count,
    left(l.error_message, 1000) as error_message,
    l.created_at,
    l.sent_at,
    l.completed_at,
    l.next_attempt_at,
    l.replay_of
  from public.webhook_logs l
  where l.id < c.before_id
    and l.id >= c.floor_id
    -- [if state]
    and l.state = :state
    -- [end]
    -- [if stateless]
    and l.state is null
    and l.response_status is null
    and l.error_message is null
    -- [end]
    -- [if endpoint]
    and l.webhook_config_id = (select n.id from public.webhook_configs n where n.name = :endpoint)
    -- [end]
    -- [if event]
    and l.event_type = :event
    -- [end]
  order by l.id desc
  limit :limit::integer
) r on true
left join public.webhook_configs e on e.id = r.webhook_config_id
order by r.id desc
