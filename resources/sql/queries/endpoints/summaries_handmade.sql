-- Every endpoint of tables made by hand, also while our indexes on them are missing, with what failed in the last hour and
-- what waits where there are states; never its secret, only whether it has one. unknown_last_hour: no answer was recorded.
-- is_partial: the last hour holds more deliveries than are looked at.
-- Without endpoints there is one row with a null id. hidden: rows are stored, and row level security shows us none.
-- Index: the primary key, backwards over the newest 20,000 deliveries. Cost with 1,000,000 deliveries: 25 ms; it does not
-- grow with the history.
-- class: read
-- deadline: 10s
-- supersede: endpoints/summaries
with newest as materialized (
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
others as (
  select
    n.webhook_config_id,
    count(*) filter (where n.state = 'pending') as pending,
    count(*) filter (where n.state = 'in_flight') as in_flight,
    count(*) filter (
      where n.state = 'unknown'
        and n.created_at > statement_timestamp() - interval '1 hour'
        and n.id > :sample_logs::bigint
    ) as unknown
  from newest n
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
  coalesce(o.pending, 0) as pending,
  coalesce(o.in_flight, 0) as in_flight,
  coalesce(f.failed, 0) as failed_last_hour,
  coalesce(o.unknown, 0) as unknown_last_hour,
  x.is_partial
from context x
left join public.webhook_configs c on true
left join failed f on f.webhook_config_id = c.id
left join others o on o.webhook_config_id = c.id
order by
  c.name,
  c.id
