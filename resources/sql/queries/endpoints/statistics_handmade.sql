-- What became of the deliveries of every endpoint of tables made by hand over some days, to the hour, and the times within
-- which half and 95 % of the delivered ones were completed. Of the newest 20,000 deliveries: is_partial when the days hold
-- more. unknown: no answer was recorded; in neither number.
-- Index: the primary key. Cost with 1,000,000 deliveries: 20 ms; it does not grow with the history.
-- class: read
-- deadline: 10s
-- supersede: endpoints/statistics
with newest as materialized (
  -- [include deliveries/_newest_derived]
),
recent as (
  select
    n.webhook_config_id,
    n.state,
    n.settled_at - n.created_at as settled_in
  from newest n
  where n.created_at >= date_trunc('hour', statement_timestamp() - make_interval(days => :days::integer))
),
outcome as (
  select
    r.webhook_config_id,
    count(*) filter (where r.state = 'delivered') as delivered,
    count(*) filter (where r.state = 'failed') as failed,
    count(*) filter (where r.state = 'unknown') as unknown,
    percentile_cont(array[0.5, 0.95]) within group (order by 1000 * extract(epoch from r.settled_in)::float8)
      filter (where r.state = 'delivered') as settled_ms
  from recent r
  group by r.webhook_config_id
),
context as (
  select
    count(*) = 20000 and min(n.created_at) > statement_timestamp() - make_interval(days => :days::integer) as is_partial
  from newest n
)
select
  c.id as endpoint_id,
  coalesce(o.delivered, 0) as delivered,
  coalesce(o.failed, 0) as failed,
  o.settled_ms[1] as p50_ms,
  o.settled_ms[2] as p95_ms,
  coalesce(o.unknown, 0) as unknown,
  coalesce(x.is_partial, false) as is_partial
from context x
cross join public.webhook_configs c
left join outcome o on o.webhook_config_id = c.id
order by c.id
