-- How many deliveries were made in each stretch of `width` seconds from `origin`, by outcome, and how many of the range are
-- still open. Only stretches that hold any come back, numbered from the origin; without one there is one row with a null
-- bucket. Where the rollup holds whole hours only, no stretch is shorter than an hour: width is what was used.
-- Deliveries from before the rollup that are not added to it yet (`import`), those without a state, and
-- all of a table made by hand count as what their answer tells, the newest 20,000 of each: is_partial when that was not all.
-- `windowed`, where our indexes are missing, only the newest 20,000 deliveries are looked at for what is not in the rollup.
-- unknown: where it tells nothing; not in the buckets.
-- recovered: of the failed ones, those that a later replay delivered (`recoveries`), where at most 5,000 failed since `from`;
-- null where nothing tells.
-- has_samples: the range holds deliveries up to `sample_logs`, which are marked sample history.
-- counted_kinds and counted_statuses: words of signalbox.failure_kind(), '' for what was delivered. These lists are JSON
-- arrays, events are patterns of LIKE, and they narrow what comes from the rollup; those of deliveries/_traits, bound to the
-- same, narrow the rest. Open deliveries are counted up to 10,001, and only where the filter can hold them (`open_states`).
-- Index: the primary key of webhook_rollup, from `from` to `to`; webhook_logs_open. Cost beside the rollup of 24 million
-- deliveries in 90 days (2.4 million rows): an hour 5 ms, 24 hours 40 ms, 7 days 100 ms, 30 days 550 ms, all of it 720 ms;
-- it grows with endpoints x events x hours of the range, never with the deliveries. 40 ms more for each 20,000 that are
-- not in the rollup.
-- class: read
-- deadline: 10s
-- supersede: deliveries/histogram
with counted as materialized (
  -- [unless handmade]
  select
    r.bucket_start,
    r.bucket_minutes,
    sum(r.calls) filter (where r.outcome = 'delivered') as delivered,
    sum(r.calls) filter (where r.outcome = 'failed') as failed
  from public.webhook_rollup r
  where r.bucket_start >= date_trunc('hour', :from::timestamptz)
    and r.bucket_start < :to::timestamptz
    and (r.bucket_minutes = 60 or r.bucket_start >= :from::timestamptz)
    -- [if counted_endpoints]
    and r.webhook_config_id = any (array(
      select c.id
      from public.webhook_configs c
      where c.name = any (array(select e.value from jsonb_array_elements_text(:counted_endpoints::jsonb) e))))
    -- [end]
    -- [if other_endpoints]
    and r.webhook_config_id <> all (array(
      select c.id
      from public.webhook_configs c
      where c.name = any (array(select e.value from jsonb_array_elements_text(:other_endpoints::jsonb) e))))
    -- [end]
    -- [if counted_events]
    and r.event_type like any (array(select e.value from jsonb_array_elements_text(:counted_events::jsonb) e))
    -- [end]
    -- [if other_events]
    and r.event_type not like all (array(select e.value from jsonb_array_elements_text(:other_events::jsonb) e))
    -- [end]
    -- [if counted_outcomes]
    and r.outcome = any (array(select e.value from jsonb_array_elements_text(:counted_outcomes::jsonb) e))
    -- [end]
    -- [if other_outcomes]
    and r.outcome <> all (array(select e.value from jsonb_array_elements_text(:other_outcomes::jsonb) e))
    -- [end]
    -- [if counted_kinds]
    and r.failure_kind = any (array(select e.value from jsonb_array_elements_text(:counted_kinds::jsonb) e))
    -- [end]
    -- [if other_kinds]
    and r.failure_kind <> all (array(select e.value from jsonb_array_elements_text(:other_kinds::jsonb) e))
    -- [end]
    -- [if counted_statuses]
    and r.failure_kind = any (array(select e.value from jsonb_array_elements_text(:counted_statuses::jsonb) e))
    -- [end]
    -- [if other_statuses]
    and r.failure_kind <> all (array(select e.value from jsonb_array_elements_text(:other_statuses::jsonb) e))
    -- [end]
  group by
    r.bucket_start,
    r.bucket_minutes
  -- [end]
  -- [if handmade]
  select
    null::timestamptz as bucket_start,
    60::smallint as bucket_minutes,
    0::numeric as delivered,
    0::numeric as failed
  where false
  -- [end]
),
-- What the rollup does not hold. settled_here: nor will it, or not yet.
uncounted as materialized (
  select
    null::bigint as id,
    null::bigint as webhook_config_id,
    null::text as event_type,
    null::text as state,
    null::integer as response_status,
    null::text as error_message,
    null::timestamptz as created_at,
    null::text as part,
    null::boolean as settled_here
  where false
  -- [if handmade]
  union all
  (
    select
      h.id,
      h.webhook_config_id,
      h.event_type,
      h.state,
      h.response_status,
      h.error_message,
      h.created_at,
      'handmade',
      true
    from (
      -- [include deliveries/_handmade]
    ) h
    order by h.id desc
    limit 20000
  )
  -- [end]
  -- [unless handmade]
  -- [if import]
  union all
  select
    b.id,
    b.webhook_config_id,
    b.event_type,
    b.state,
    b.response_status,
    b.error_message,
    b.created_at,
    'import',
    b.settled_here
  from signalbox.rollup_import i
  cross join lateral (
    select
      t.id,
      t.webhook_config_id,
      t.event_type,
      t.state,
      t.response_status,
      t.error_message,
      t.created_at,
      coalesce(t.completed_at, t.created_at, '-infinity') < i.boundary_at as settled_here
    from public.webhook_logs t
    where t.id > i.walked_to_id
      and t.id <= i.boundary_id
    order by t.id desc
    limit 20000
  ) b
  where i.walked_to_id < i.boundary_id
  -- [end]
  union all
  select
    n.id,
    n.webhook_config_id,
    n.event_type,
    n.state,
    n.response_status,
    n.error_message,
    n.created_at,
    'unclassified',
    n.settled_here
  from (
    select
      t.id,
      t.webhook_config_id,
      t.event_type,
      t.state,
      t.response_status,
      t.error_message,
      t.created_at,
      -- [if import]
      t.id > (select i.boundary_id from signalbox.rollup_import i) as settled_here
      -- [end]
      -- [unless import]
      false as settled_here
      -- [end]
    from public.webhook_logs t
    -- [unless windowed]
    where t.state is null
    -- [end]
    order by t.id desc
    limit 20000
  ) n
  where n.state is null
  -- [end]
),
derived as materialized (
  select
    l.created_at,
    count(*) filter (where l.settled_here and l.outcome = 'delivered') as delivered,
    count(*) filter (where l.settled_here and l.outcome = 'failed') as failed,
    count(*) filter (where l.part <> 'import' and l.outcome = 'unknown') as unknown
  from (
    select
      l.created_at,
      l.part,
      l.settled_here,
      -- [include deliveries/_state]
      as outcome
    from uncounted l
    where l.created_at >= :from::timestamptz
      and l.created_at < :to::timestamptz
    -- [include deliveries/_traits]
  ) l
  group by l.created_at
),
stretch as (
  select
    case
      when exists (select from counted c where c.bucket_minutes = 60) then greatest(:width::bigint, 3600)
      else :width::bigint
    end as width
),
bar as (
  select
    greatest(0, floor(extract(epoch from c.at - :origin::timestamptz) / s.width))::bigint as bucket,
    coalesce(sum(c.delivered), 0)::bigint as delivered,
    coalesce(sum(c.failed), 0)::bigint as failed
  from (
    select
      r.bucket_start as at,
      r.delivered,
      r.failed
    from counted r
    union all
    select
      d.created_at,
      d.delivered,
      d.failed
    from derived d
  ) c
  cross join stretch s
  group by 1
)
select
  s.width,
  -- [if handmade]
  0::bigint as open,
  -- [end]
  -- [unless handmade]
  (
    select count(*)
    from (
      select
      from (
        select
          o.webhook_config_id,
          o.event_type,
          o.state,
          o.created_at
        from public.webhook_logs o
        -- [if windowed]
        order by o.id desc
        limit 20000
        -- [end]
      ) l
      where l.state in ('pending', 'in_flight')
        and l.state = any (array(select e.value from jsonb_array_elements_text(:open_states::jsonb) e))
        and l.created_at >= :from::timestamptz
        and l.created_at < :to::timestamptz
        -- [if counted_endpoints]
        and l.webhook_config_id = any (array(
          select c.id
          from public.webhook_configs c
          where c.name = any (array(select e.value from jsonb_array_elements_text(:counted_endpoints::jsonb) e))))
        -- [end]
        -- [if other_endpoints]
        and l.webhook_config_id <> all (array(
          select c.id
          from public.webhook_configs c
          where c.name = any (array(select e.value from jsonb_array_elements_text(:other_endpoints::jsonb) e))))
        -- [end]
        -- [if counted_events]
        and l.event_type like any (array(select e.value from jsonb_array_elements_text(:counted_events::jsonb) e))
        -- [end]
        -- [if other_events]
        and l.event_type not like all (array(select e.value from jsonb_array_elements_text(:other_events::jsonb) e))
        -- [end]
      limit 10001) o
  ) as open,
  -- [end]
  (select coalesce(sum(d.unknown), 0)::bigint from derived d) as unknown,
  -- [unless recoveries]
  null::bigint as recovered,
  -- [end]
  -- [if recoveries]
  (
    select
      case when coalesce(max(x.looked_at), 0) <= 5000 then count(*) filter (where x.is_recovered) end
    from (
      select
        l.looked_at,
        -- [include deliveries/_recovered]
        as is_recovered
      from (
        select
          f.id,
          f.webhook_config_id,
          f.event_type,
          f.state,
          f.response_status,
          f.error_message,
          f.created_at,
          f.replay_of,
          count(*) over () as looked_at
        from (
          select
            t.id,
            t.webhook_config_id,
            t.event_type,
            t.state,
            t.response_status,
            t.error_message,
            t.created_at,
            t.replay_of
          from public.webhook_logs t
          where t.state = 'failed'
            and t.completed_at >= :from::timestamptz
          limit 5001
        ) f
      ) l
      where l.created_at >= :from::timestamptz
        and l.created_at < :to::timestamptz
      -- [include deliveries/_traits]
    ) x
  ) as recovered,
  -- [end]
  exists (
    select
    from public.webhook_logs t
    where t.id <= :sample_logs::bigint
      and t.created_at >= :from::timestamptz
      and t.created_at < :to::timestamptz
  ) as has_samples,
  exists (
    select
    from uncounted u
    group by u.part
    having count(*) = 20000 and min(u.created_at) > :from::timestamptz
  ) as is_partial,
  b.bucket,
  b.delivered,
  b.failed
from stretch s
left join bar b on b.delivered <> 0 or b.failed <> 0
order by b.bucket
