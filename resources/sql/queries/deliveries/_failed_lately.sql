-- The deliveries that failed in the last day, or hour with `last_hour`, and that no later replay recovered; marked samples
-- (id up to sample_logs) are left out. Stands beside `newest`, which is deliveries/_newest_derived; `windowed`, it reads
-- nothing else.
-- What failed without a time of completion (rows made by hand) did so when it was made; the newest 20,000 of those count.
-- Index: webhook_logs_failed_at; for those without a time the same where there are few, webhook_logs_failed where there are
-- many; (replay_of), for each failure by itself. Cost: 3 ms for each 1,000 that failed, 30 ms for 20,000 without a time.
select
  f.webhook_config_id,
  f.settled_at
from (
  select
    n.id,
    n.webhook_config_id,
    n.replay_of,
    n.settled_at
  from newest n
  where n.state = 'failed'
  -- [unless windowed]
    and n.is_derived
  union all
  select
    l.id,
    l.webhook_config_id,
    l.replay_of,
    l.completed_at
  from public.webhook_logs l
  where l.state = 'failed'
    and l.completed_at > statement_timestamp() - interval '1 day'
  union all
  (
    select
      l.id,
      l.webhook_config_id,
      l.replay_of,
      l.created_at
    from public.webhook_logs l
    where l.state = 'failed'
      and l.completed_at is null
    order by l.id desc
    limit 20000
  )
  -- [end]
) f
where f.id > :sample_logs::bigint
  -- [if last_hour]
  and f.settled_at > statement_timestamp() - interval '1 hour'
  -- [end]
  -- [unless last_hour]
  and f.settled_at > statement_timestamp() - interval '1 day'
  -- [end]
  -- [unless windowed]
  and exists (
    select
    from public.webhook_logs r
    where r.replay_of = coalesce(f.replay_of, f.id)
      and r.id > f.id
      and r.state = 'delivered'
  ) is false -- not as a join, which might read the whole table
  -- [end]
  -- [if windowed]
  and not exists (
    select
    from newest r
    where r.replay_of = coalesce(f.replay_of, f.id)
      and r.id > f.id
      and r.state = 'delivered'
  )
  -- [end]
