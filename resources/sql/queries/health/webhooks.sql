-- What the health rules need of the webhooks: endpoints, the queue, how the last day and the last hour went, since when
-- something should have been sent or answered, and whether a sender is alive. Marked samples (id up to sample_logs) are
-- left out of everything but the queue.
-- What failed and was delivered by a later replay is recovered, and no failure any more.
-- Deliveries whose state is not stored yet count as what their answer tells: unknown_last_day where it tells nothing.
-- is_partial: the last day holds more of them than are looked at.
-- An attempt in flight is due when its time is up; a waiting one at next_attempt_at, unless the breaker of its endpoint holds
-- it (`breakers`). Nothing was due while the server was down.
-- Index: those of the open and the failed deliveries (partial), and (created_at) for what was delivered: counted among
-- the deliveries of the last two days, as a retry comes at most hours later; (replay_of) for the replays of what failed;
-- see deliveries/_newest_derived for those without a state.
-- Cost with 1,000,000 deliveries: 1 ms beside 10 ms for each 30,000 of two days, and 3 ms for each 1,000 that failed in a
-- day; 60 ms more beside many that are not classified, or have no times. It does not grow with the history.
-- hidden: rows are stored, and row level security shows us none of them.
-- class: read
-- deadline: 15s
-- supersede: health/webhooks
with held as (
  -- [include health/_held]
),
queue as (
  select
    count(*) filter (where l.state = 'pending') as pending,
    count(*) filter (where l.state = 'in_flight') as in_flight,
    min(case l.state
      when 'pending' then l.next_attempt_at
      else l.sent_at + make_interval(secs => coalesce(l.timeout_ms, 5000) / 1000.0)
    end) filter (
      where l.id > :sample_logs::bigint
        and (l.state = 'in_flight' or l.webhook_config_id = any (array(select h.endpoint_id from held h)) is not true)
    ) as oldest_due
  from public.webhook_logs l
  where l.state in ('pending', 'in_flight')
),
newest as materialized (
  -- [include deliveries/_newest_derived]
),
derived as (
  select
    count(*) filter (where n.state = 'delivered' and n.settled_at > statement_timestamp() - interval '1 day')
      as delivered,
    count(*) filter (where n.state = 'unknown' and n.created_at > statement_timestamp() - interval '1 day') as unknown
  from newest n
  where n.is_derived
    and n.id > :sample_logs::bigint
),
failed as (
  select
    count(*) as last_day,
    count(*) filter (where f.settled_at > statement_timestamp() - interval '1 hour') as last_hour
  from (
    -- [include deliveries/_failed_lately]
  ) f
),
delivered as (
  select
    count(*) as last_day
  from public.webhook_logs l
  where l.created_at > statement_timestamp() - interval '2 days'
    and l.state = 'delivered'
    and coalesce(l.completed_at, l.created_at) > statement_timestamp() - interval '1 day'
    and l.id > :sample_logs::bigint
),
workers as (
  -- [include project/_workers]
)
select
  not exists (select from public.webhook_logs l)
    and row_security_active('public.webhook_logs')
    and pg_relation_size('public.webhook_logs') > 0 as hidden,
  (select count(*) from public.webhook_configs c) as endpoints,
  q.pending,
  q.in_flight,
  d.last_day + u.delivered as delivered_last_day,
  f.last_day as failed_last_day,
  f.last_hour as failed_last_hour,
  u.unknown as unknown_last_day,
  (
    select count(*) = 20000 and min(n.created_at) > statement_timestamp() - interval '1 day'
    from newest n
  ) is true as is_partial,
  case
    when q.oldest_due <= statement_timestamp() then greatest(q.oldest_due, pg_postmaster_start_time())
  end as oldest_due,
  w.sender,
  left(w.sender_database, 200) as sender_database
from queue q
cross join failed f
cross join delivered d
cross join derived u
cross join workers w
