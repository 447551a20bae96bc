-- One page of deliveries, newest first, by key: those with an id below `before` (or the newest), not below `from`.
-- A page looks at no more than `stretch` ids, so that a rare combination of filters stays cheap; every row carries
-- where it stopped looking and whether anything older is left. Without a delivery there is one row with a null id.
-- For tables made by hand, which know no state: it is read from the answer, and what says nothing is unknown.
-- Index: the primary key; no filter has one, hence a short stretch. With 1,000,000 deliveries and a stretch of 100,000 a
-- page takes 0.4 ms, or 24 ms when a filter matches nothing; it does not grow with the history.
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
  r.state,
  r.response_status,
  r.attempt_count,
  r.error_message,
  r.created_at,
  null::timestamptz as sent_at,
  r.completed_at,
  null::timestamptz as next_attempt_at,
  null::bigint as replay_of
from context c
left join lateral (
  select
    l.id,
    l.webhook_config_id,
    l.event_type,
    s.state,
    l.response_status,
    l.attempt_count,
    left(l.error_message, 1000) as error_message,
    l.created_at,
    l.completed_at
  from public.webhook_logs l
  cross join lateral (
    select
      case
        when l.response_status between 200 and 299 then 'delivered'
        when l.response_status is not null or l.error_message is not null then 'failed'
        else 'unknown'
      end as state
  ) s
  where l.id < c.before_id
    and l.id >= c.floor_id
    -- [if state]
    and s.state = :state
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
