-- What the health rules need of webhook tables made by hand, also while our indexes on them are missing: endpoints, how
-- the last day and the last hour went, and whether a sender is alive. What waits is known where there are states. Marked
-- samples (id up to sample_logs) are left out.
-- What the breaker of its endpoint holds is not due (`breakers`), and nothing was while the server was down.
-- unknown_last_day: no answer was recorded. is_partial: the last day holds more deliveries than are looked at.
-- Index: the primary key, backwards over the newest 20,000 deliveries. Cost with 1,000,000 deliveries: 25 ms; it does not
-- grow with the history.
-- hidden: rows are stored, and row level security shows us none of them.
-- class: read
-- deadline: 15s
-- supersede: health/webhooks
with held as (
  -- [include health/_held]
),
newest as materialized (
  -- [include deliveries/_newest_derived]
),
derived as (
  select
    count(*) filter (where n.state = 'pending') as pending,
    count(*) filter (where n.state = 'in_flight') as in_flight,
    min(n.due_at) filter (
      where n.due_at <= statement_timestamp()
        and n.id > :sample_logs::bigint
        and (n.state = 'in_flight' or n.webhook_config_id = any (array(select h.endpoint_id from held h)) is not true)
    ) as oldest_due,
    count(*) filter (
      where n.state = 'delivered'
        and n.settled_at > statement_timestamp() - interval '1 day'
        and n.id > :sample_logs::bigint
    ) as delivered,
    count(*) filter (
      where n.state = 'unknown'
        and n.created_at > statement_timestamp() - interval '1 day'
        and n.id > :sample_logs::bigint
    ) as unknown
  from newest n
),
failed as (
  select
    count(*) as last_day,
    count(*) filter (where f.settled_at > statement_timestamp() - interval '1 hour') as last_hour
  from (
    -- [include deliveries/_failed_lately]
  ) f
),
workers as (
  -- [include project/_workers]
)
select
  not exists (select from public.webhook_logs l)
    and row_security_active('public.webhook_logs')
    and pg_relation_size('public.webhook_logs') > 0 as hidden,
  (select count(*) from public.webhook_configs c) as endpoints,
  d.pending,
  d.in_flight,
  d.delivered as delivered_last_day,
  f.last_day as failed_last_day,
  f.last_hour as failed_last_hour,
  d.unknown as unknown_last_day,
  (
    select count(*) = 20000 and min(n.created_at) > statement_timestamp() - interval '1 day'
    from newest n
  ) is true as is_partial,
  greatest(d.oldest_due, case when d.oldest_due is not null then pg_postmaster_start_time() end) as oldest_due,
  w.sender,
  left(w.sender_database, 200) as sender_database
from derived d
cross join failed f
cross join workers w
