-- What became of the deliveries of every endpoint over some days, and the times below which half and 95 % of the
-- delivered ones settled. From the rollup and what still waits to be added to it, to the hour.
-- unknown: deliveries whose state is not stored and whose answer tells nothing; in neither number. is_partial: the days
-- hold more than is looked at of deliveries without a state, or from before the rollup (`import`) and not added yet.
-- Index: the primary key of webhook_rollup, and see deliveries/_newest_derived. Cost with 4 endpoints and 10 events that are never silent: 10 ms for a day,
-- 45 ms for a week, 0.2 s for 30 days; it grows with endpoints x events x hours, never with the deliveries.
-- class: read
-- deadline: 10s
-- supersede: endpoints/statistics
with settled as materialized (
  select
    s.config_id,
    s.outcome,
    s.bin,
    sum(s.calls)::bigint as calls
  from signalbox.settled_calls(
    date_trunc('hour', statement_timestamp() - make_interval(days => :days::integer))) s
  group by
    s.config_id,
    s.outcome,
    s.bin
),
delivered as (
  select
    s.config_id,
    sum(s.calls)::bigint as calls,
    array_agg(s.bin order by s.bin) as bins,
    array_agg(s.calls order by s.bin) as calls_by_bin
  from settled s
  where s.outcome = 'delivered'
  group by s.config_id
),
failed as (
  select
    s.config_id,
    sum(s.calls)::bigint as calls
  from settled s
  where s.outcome = 'failed'
  group by s.config_id
),
newest as materialized (
  -- [include deliveries/_newest_derived]
),
unknown as (
  select
    n.webhook_config_id,
    count(*) as calls
  from newest n
  where n.is_derived
    and n.state = 'unknown'
    and n.created_at >= date_trunc('hour', statement_timestamp() - make_interval(days => :days::integer))
  group by n.webhook_config_id
),
context as (
  select
    (
      select count(*) = 20000 and bool_or(n.is_derived) and min(n.created_at) > statement_timestamp() - make_interval(days => :days::integer)
      from newest n
    ) is true
    -- [if import]
    or exists (
      select
      from signalbox.rollup_import i
      where i.walked_to_id < i.boundary_id
        and (
          select t.created_at
          from public.webhook_logs t
          where t.id > i.walked_to_id
            and t.id <= i.boundary_id
          order by t.id desc
          offset 20000
          limit 1
        ) >= statement_timestamp() - make_interval(days => :days::integer)
    )
    -- [end]
    as is_partial
)
select
  c.id as endpoint_id,
  coalesce(d.calls, 0) as delivered,
  coalesce(f.calls, 0) as failed,
  (1000 * extract(epoch from signalbox.settle_percentile(d.bins, d.calls_by_bin, 0.5)))::float8 as p50_ms,
  (1000 * extract(epoch from signalbox.settle_percentile(d.bins, d.calls_by_bin, 0.95)))::float8 as p95_ms,
  coalesce(u.calls, 0) as unknown,
  x.is_partial
from context x
cross join public.webhook_configs c
left join delivered d on d.config_id = c.id
left join failed f on f.config_id = c.id
left join unknown u on u.webhook_config_id = c.id
order by c.id
