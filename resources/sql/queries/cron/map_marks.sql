-- What the run map marks beside runs, from :from until :until: at most 1,000 moments, the newest. kind is
-- deliveries_failed, by endpoint and stretch of `stretch` seconds: from the rollup (`rollup`), out of its newest 20,000 rows
-- of failures in the span, or where there is none (`logs`) out of the newest 20,000 deliveries, as their answer tells;
-- breaker_opened (`breakers`): the last time that each did;
-- endpoint_changed (`changes`): what was changed in one second is one, out of the newest 5,000 columns that changed;
-- schedule_changed: the log of schedules (`log`) sees a job with another schedule, switched on or off, or a new job; not what
-- it saw at its very first look; out of its newest 5,000 rows;
-- migrated (`ledger`): the steps of one release that were applied in the same ten minutes, as far as the ledger, which knows
-- only when each was last, has them;
-- scheduler_started, server_started: of the processes that are there now, and with `log` of those that its newest 10,000
-- looks saw.
-- count: of deliveries, of steps.
-- Index: webhook_rollup_failed, and primary keys backwards. Cost beside 52,000 rows of failures in 30 days, 50,000 changes of
-- endpoints and 840 looks: 60 ms for 30 days, 20 ms for one; it does not grow with any history.
-- class: read
-- deadline: 10s
-- supersede: cron/map_marks
with scheduler as (
  -- [include project/_workers]
),
-- [if log]
look as materialized (
  select
    k.looked_from,
    k.server_started_at,
    k.scheduler_started_at
  from signalbox.cron_looks k
  order by k.id desc
  limit 10000
),
-- [end]
start as (
  select
    'server_started' as kind,
    pg_postmaster_start_time() as at
  union
  select
    'scheduler_started',
    s.scheduler_since
  from scheduler s
  -- [if log]
  union
  select
    'server_started',
    k.server_started_at
  from look k
  union
  select
    'scheduler_started',
    k.scheduler_started_at
  from look k
  -- [end]
),
mark as (
  select
    t.kind,
    t.at,
    null::text as what,
    1::bigint as count
  from start t
  -- [if rollup]
  union all
  select
    'deliveries_failed',
    greatest(min(f.bucket_start), :from::timestamptz),
    (select c.name::text from public.webhook_configs c where c.id = f.webhook_config_id),
    sum(f.calls)::bigint
  from (
    select
      r.bucket_start,
      r.webhook_config_id,
      r.calls
    from public.webhook_rollup r
    where r.outcome = 'failed'
      and r.bucket_start >= date_trunc('hour', :from::timestamptz)
      and r.bucket_start < :until::timestamptz
      and (r.bucket_minutes = 60 or r.bucket_start >= :from::timestamptz)
    order by r.bucket_start desc
    limit 20000
  ) f
  group by
    f.webhook_config_id,
    date_bin(:stretch::bigint * interval '1 second', f.bucket_start, timestamptz '1970-01-01 00:00:00+00')
  having sum(f.calls) > 0
  -- [end]
  -- [if logs]
  union all
  select
    'deliveries_failed',
    min(f.created_at),
    (select c.name::text from public.webhook_configs c where c.id = f.webhook_config_id),
    count(*)
  from (
    select
      l.webhook_config_id,
      l.created_at,
      -- [include deliveries/_state]
      as state
    from (
      select
        h.webhook_config_id,
        h.created_at,
        h.state,
        h.response_status,
        h.error_message
      from (
        -- [include deliveries/_handmade]
      ) h
      order by h.id desc
      limit 20000
    ) l
    where l.created_at >= :from::timestamptz
      and l.created_at < :until::timestamptz
  ) f
  where f.state = 'failed'
  group by
    f.webhook_config_id,
    date_bin(:stretch::bigint * interval '1 second', f.created_at, timestamptz '1970-01-01 00:00:00+00')
  -- [end]
  -- [if breakers]
  union all
  select
    'breaker_opened',
    b.opened_at,
    (select c.name::text from public.webhook_configs c where c.id = b.endpoint_id),
    1
  from public.webhook_breakers b
  where b.opened_at is not null
  -- [end]
  -- [if changes]
  union all
  select
    'endpoint_changed',
    min(g.changed_at),
    g.endpoint_name,
    1
  from (
    select
      c.endpoint_name,
      c.changed_at
    from public.webhook_endpoint_changes c
    order by c.id desc
    limit 5000
  ) g
  where g.changed_at >= :from::timestamptz
    and g.changed_at < :until::timestamptz
  group by
    g.endpoint_name,
    date_trunc('second', g.changed_at)
  -- [end]
  -- [if log]
  union all
  select
    'schedule_changed',
    s.seen_from,
    coalesce(s.jobname, s.jobid::text),
    1
  from (
    select
      j.jobid,
      j.jobname,
      j.seen_from
    from signalbox.job_schedules j
    order by j.id desc
    limit 5000
  ) s
  where s.seen_from > (select min(k.looked_from) from look k)
  -- [end]
  -- [if ledger]
  union all
  select
    'migrated',
    min(g.applied_at),
    g.release,
    count(*)
  from (
    select
      l.release,
      l.applied_at
    from signalbox.migration_ledger l
    where l.outcome = 'done'
      and l.applied_at >= :from::timestamptz
      and l.applied_at < :until::timestamptz
    limit 5000
  ) g
  group by
    g.release,
    date_bin(interval '10 minutes', g.applied_at, timestamptz '1970-01-01 00:00:00+00')
  -- [end]
)
select
  m.kind,
  m.at,
  left(m.what, 1000) as what,
  m.count
from mark m
where m.at >= :from::timestamptz
  and m.at < :until::timestamptz
order by m.at desc
limit 1000
