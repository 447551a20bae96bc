-- How many deliveries were made in each stretch of `width` seconds from `origin`, by outcome, and how many of the range are
-- still open. Only stretches that hold any come back, numbered from the origin; without one there is one row with a null
-- bucket. Where the rollup holds whole hours only, no stretch is shorter than an hour: width is what was used.
-- kinds and statuses: words of signalbox.failure_kind(), '' for what was delivered. Lists are JSON arrays; events are
-- patterns of LIKE. Open deliveries are counted up to 10,001, and only where the filter can hold them (`open_states`).
-- Index: the primary key of webhook_rollup, from `from` to `to`; webhook_logs_open. Cost beside the rollup of 24 million
-- deliveries in 90 days (2.4 million rows): an hour 5 ms, 24 hours 40 ms, 7 days 100 ms, 30 days 550 ms, all of it 720 ms;
-- it grows with endpoints x events x hours of the range, never with the deliveries.
-- class: read
-- deadline: 10s
-- supersede: deliveries/histogram
with counted as materialized (
  select
    r.bucket_start,
    r.bucket_minutes,
    sum(r.calls) filter (where r.outcome = 'delivered') as delivered,
    sum(r.calls) filter (where r.outcome = 'failed') as failed
  from public.webhook_rollup r
  where r.bucket_start >= date_trunc('hour', :from::timestamptz)
    and r.bucket_start < :to::timestamptz
    and (r.bucket_minutes = 60 or r.bucket_start >= :from::timestamptz)
    -- [if endpoints]
    and r.webhook_config_id = any (array(
      select c.id
      from public.webhook_configs c
      where c.name = any (array(select e.value from jsonb_array_elements_text(:endpoints::jsonb) e))))
    -- [end]
    -- [if other_endpoints]
    and r.webhook_config_id <> all (array(
      select c.id
      from public.webhook_configs c
      where c.name = any (array(select e.value from jsonb_array_elements_text(:other_endpoints::jsonb) e))))
    -- [end]
    -- [if events]
    and r.event_type like any (array(select e.value from jsonb_array_elements_text(:events::jsonb) e))
    -- [end]
    -- [if other_events]
    and r.event_type not like all (array(select e.value from jsonb_array_elements_text(:other_events::jsonb) e))
    -- [end]
    -- [if outcomes]
    and r.outcome = any (array(select e.value from jsonb_array_elements_text(:outcomes::jsonb) e))
    -- [end]
    -- [if other_outcomes]
    and r.outcome <> all (array(select e.value from jsonb_array_elements_text(:other_outcomes::jsonb) e))
    -- [end]
    -- [if kinds]
    and r.failure_kind = any (array(select e.value from jsonb_array_elements_text(:kinds::jsonb) e))
    -- [end]
    -- [if other_kinds]
    and r.failure_kind <> all (array(select e.value from jsonb_array_elements_text(:other_kinds::jsonb) e))
    -- [end]
    -- [if statuses]
    and r.failure_kind = any (array(select e.value from jsonb_array_elements_text(:statuses::jsonb) e))
    -- [end]
    -- [if other_statuses]
    and r.failure_kind <> all (array(select e.value from jsonb_array_elements_text(:other_statuses::jsonb) e))
    -- [end]
  group by
    r.bucket_start,
    r.bucket_minutes
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
    greatest(0, floor(extract(epoch from c.bucket_start - :origin::timestamptz) / s.width))::bigint as bucket,
    coalesce(sum(c.delivered), 0)::bigint as delivered,
    coalesce(sum(c.failed), 0)::bigint as failed
  from counted c
  cross join stretch s
  group by 1
)
select
  s.width,
  (
    select count(*)
    from (
      select
      from public.webhook_logs l
      where l.state in ('pending', 'in_flight')
        and l.state = any (array(select e.value from jsonb_array_elements_text(:open_states::jsonb) e))
        and l.created_at >= :from::timestamptz
        and l.created_at < :to::timestamptz
        -- [if endpoints]
        and l.webhook_config_id = any (array(
          select c.id
          from public.webhook_configs c
          where c.name = any (array(select e.value from jsonb_array_elements_text(:endpoints::jsonb) e))))
        -- [end]
        -- [if other_endpoints]
        and l.webhook_config_id <> all (array(
          select c.id
          from public.webhook_configs c
          where c.name = any (array(select e.value from jsonb_array_elements_text(:other_endpoints::jsonb) e))))
        -- [end]
        -- [if events]
        and l.event_type like any (array(select e.value from jsonb_array_elements_text(:events::jsonb) e))
        -- [end]
        -- [if other_events]
        and l.event_type not like all (array(select e.value from jsonb_array_elements_text(:other_events::jsonb) e))
        -- [end]
      limit 10001) o
  ) as open,
  b.bucket,
  b.delivered,
  b.failed
from stretch s
left join bar b on b.delivered <> 0 or b.failed <> 0
order by b.bucket
