-- Every endpoint with what waits for it and what failed in the last hour and was not recovered by a replay; never its
-- secret, only whether it has one. Deliveries whose state is not stored yet count as what their answer tells:
-- unknown_last_hour where it tells nothing. is_partial: the last hour holds more of them than are looked at.
-- Without endpoints there is one row with a null id. hidden: rows are stored, and row level security shows us none.
-- Index: those of the open and of the failed deliveries (partial, so their size is that of the queue), and see
-- deliveries/_newest_derived for those without a state. Cost with 1,000,000 deliveries: 0.4 ms, and 4 ms for each 10,000
-- that wait or failed in the last hour; 40 ms more beside many that are not classified, or have no times. It does not grow
-- with the history.
-- class: read
-- deadline: 10s
-- supersede: endpoints/summaries
with waiting as (
  select
    l.webhook_config_id,
    count(*) filter (where l.state = 'pending') as pending,
    count(*) filter (where l.state = 'in_flight') as in_flight
  from public.webhook_logs l
  where l.state in ('pending', 'in_flight')
  group by l.webhook_config_id
),
newest as materialized (
  -- [include deliveries/_newest_derived]
),
failed as (
  select
    f.webhook_config_id,
    count(*) as failed
  from (
    -- [include deliveries/_failed_lately]
  ) f
  group by f.webhook_config_id
),
unknown as (
  select
    n.webhook_config_id,
    count(*) as unknown
  from newest n
  where n.is_derived
    and n.state = 'unknown'
    and n.created_at > statement_timestamp() - interval '1 hour'
    and n.id > :sample_logs::bigint
  group by n.webhook_config_id
),
context as (
  select
    not exists (select from public.webhook_configs c)
      and row_security_active('public.webhook_configs')
      and pg_relation_size('public.webhook_configs') > 0 as hidden,
    (
      select count(*) = 20000 and min(n.created_at) > statement_timestamp() - interval '1 hour'
      from newest n
    ) is true as is_partial
)
select
  x.hidden,
  c.id,
  left(c.name, 1000) as name,
  left(c.url, 4096) as url,
  to_jsonb(c.events[1:100]) as events,
  c.is_active,
  c.secret is not null as has_secret,
  coalesce(w.pending, 0) as pending,
  coalesce(w.in_flight, 0) as in_flight,
  coalesce(f.failed, 0) as failed_last_hour,
  coalesce(u.unknown, 0) as unknown_last_hour,
  x.is_partial
from context x
left join public.webhook_configs c on true
left join waiting w on w.webhook_config_id = c.id
left join failed f on f.webhook_config_id = c.id
left join unknown u on u.webhook_config_id = c.id
order by
  c.name,
  c.id
