-- How to go about a filter: the bounds of the ids that its time range and that of its cron runs leave, and how far the first
-- `look` entries of each index that could serve it reach: the one that reaches furthest finds its matches soonest. One row for
-- each such index, or one with a null name.
--
-- Ids are given when a row is inserted, created_at is the start of its transaction. A row made at or after `since` has a higher
-- id than any that was inserted before, a row made before `until` a lower one than any that was begun ten minutes later: exact
-- as long as no transaction takes more than ten minutes to its INSERT. The bounds are found by halving the range of ids.
-- Index: the primary key, and those that are tried. Cost with 10,000,000 deliveries: 1 ms for a time range, and 1 ms for
-- 400 entries of all indexes together.
-- class: read
-- deadline: 10s
-- supersede: deliveries/approach
with recursive ends as materialized (
  select
    coalesce((select t.id from public.webhook_logs t order by t.id limit 1), 1) as first_id,
    coalesce((select t.id from public.webhook_logs t order by t.id desc limit 1), 0) as last_id
),
-- The first id whose row was made at or after the moment lies between from_id and to_id.
halving (bound, moment, from_id, to_id) as (
  select
    m.bound,
    m.moment,
    e.first_id,
    e.last_id + 1
  from ends e
  cross join (
    select
      null::text as bound,
      null::timestamptz as moment
    where false
    -- [if since]
    union all
    select
      'low',
      :since::timestamptz - interval '10 minutes'
    -- [end]
    -- [if until]
    union all
    select
      'high',
      :until::timestamptz + interval '10 minutes'
    -- [end]
    -- [if runs]
    -- What a run made is told by cron/_made. One without an end goes on.
    union all
    select
      x.bound,
      x.moment
    from (
      select
        min(d.start_time) - interval '10 minutes 5 seconds' as begins,
        max(d.end_time) + interval '10 minutes 5 seconds' as ends,
        coalesce(bool_or(d.end_time is null), false) as goes_on
      from cron.job_run_details d
      where d.runid = any (:runs::bigint[])
    ) r
    cross join lateral (
      values
        ('low', coalesce(r.begins, 'infinity')),
        ('last', case when r.goes_on then 'infinity' else r.ends end)
    ) x (bound, moment)
    -- [end]
  ) m
  union all
  select
    h.bound,
    h.moment,
    case when p.is_before then p.id + 1 else h.from_id end,
    case when p.is_before then h.to_id else h.from_id + (h.to_id - h.from_id) / 2 end
  from halving h
  left join lateral (
    select
      t.id,
      t.created_at < h.moment as is_before
    from public.webhook_logs t
    where t.id >= h.from_id + (h.to_id - h.from_id) / 2
    order by t.id
    limit 1
  ) p on true
  where h.from_id < h.to_id
),
bounds as materialized (
  select
    coalesce((
      select
        max(h.from_id) - 1
      from halving h
      where h.bound = 'low'
    ), e.first_id - 1) as low_id,
    least(
      -- [unless until]
      e.last_id + 1
      -- [end]
      -- [if until]
      -- Down to the newest row that was made before it; below it nearly all were.
      coalesce((
        select
          n.id + 1
        from (
          select
            t.id,
            t.created_at
          from public.webhook_logs t
          where t.id < (
              select
                max(h.from_id)
              from halving h
              where h.bound = 'high'
            )
          order by t.id desc
          offset 0 -- the time stays out, so that no other index is taken for it
        ) n
        where n.created_at < :until::timestamptz
        limit 1
      ), e.first_id)
      -- [end]
      -- [if runs]
      ,
      (
        select
          case when max(h.moment) = 'infinity' then e.last_id + 1 else max(h.from_id) end
        from halving h
        where h.bound = 'last'
      )
      -- [end]
    ) as high_id
  from ends e
),
-- [include _weight]
,
tried as (
  select
    null::text as name,
    null::text as branch,
    null::bigint as id,
    null::bigint as look
  where false
  -- [if try_states]
  union all
  select
    'states',
    y.branch,
    y.id,
    y.look
  from (
    select
      null::text as branch,
      null::bigint as id,
      null::bigint as look
    where false
    -- [include deliveries/_by_states]
  ) y
  -- [end]
  -- [if try_failure_kinds]
  union all
  select
    'failure_kinds',
    y.branch,
    y.id,
    y.look
  from (
    select
      null::text as branch,
      null::bigint as id,
      null::bigint as look
    where false
    -- [include deliveries/_by_failure_kinds]
  ) y
  -- [end]
  -- [if try_statuses]
  union all
  select
    'statuses',
    y.branch,
    y.id,
    y.look
  from (
    select
      null::text as branch,
      null::bigint as id,
      null::bigint as look
    where false
    -- [include deliveries/_by_statuses]
  ) y
  -- [end]
  -- [if try_attempts]
  union all
  select
    'attempts',
    y.branch,
    y.id,
    y.look
  from (
    select
      null::text as branch,
      null::bigint as id,
      null::bigint as look
    where false
    -- [include deliveries/_by_attempts]
  ) y
  -- [end]
  -- [if try_slow]
  union all
  select
    'slow',
    y.branch,
    y.id,
    y.look
  from (
    select
      null::text as branch,
      null::bigint as id,
      null::bigint as look
    where false
    -- [include deliveries/_by_slow]
  ) y
  -- [end]
  -- [if try_replays]
  union all
  select
    'replays',
    y.branch,
    y.id,
    y.look
  from (
    select
      null::text as branch,
      null::bigint as id,
      null::bigint as look
    where false
    -- [include deliveries/_by_replays]
  ) y
  -- [end]
  -- [if try_events]
  union all
  select
    'events',
    y.branch,
    y.id,
    y.look
  from (
    select
      null::text as branch,
      null::bigint as id,
      null::bigint as look
    where false
    -- [include deliveries/_by_events]
  ) y
  -- [end]
  -- [if try_event_patterns]
  union all
  select
    'event_patterns',
    y.branch,
    y.id,
    y.look
  from (
    select
      null::text as branch,
      null::bigint as id,
      null::bigint as look
    where false
    -- [include deliveries/_by_event_patterns]
  ) y
  -- [end]
  -- [if try_endpoints]
  union all
  select
    'endpoints',
    y.branch,
    y.id,
    y.look
  from (
    select
      null::text as branch,
      null::bigint as id,
      null::bigint as look
    where false
    -- [include deliveries/_by_endpoints]
  ) y
  -- [end]
)
select
  b.low_id,
  b.high_id,
  r.name,
  r.seen,
  r.reached_id
from bounds b
left join (
  select
    n.name,
    sum(n.seen)::bigint as seen,
    -- null when every branch was seen to its end
    -- [unless newer]
    max(n.last_id) filter (where n.seen >= n.look) as reached_id
    -- [end]
    -- [if newer]
    min(n.last_id) filter (where n.seen >= n.look) as reached_id
    -- [end]
  from (
    select
      y.name,
      y.branch,
      y.look,
      count(*) as seen,
      -- [unless newer]
      min(y.id) as last_id
      -- [end]
      -- [if newer]
      max(y.id) as last_id
      -- [end]
    from tried y
    group by
      y.name,
      y.branch,
      y.look
  ) n
  group by n.name
) r on true
