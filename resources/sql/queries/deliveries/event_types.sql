-- The event types that occur, in alphabetical order, at most 1,000. Each is found by the index from the one before it.
-- Index: webhook_logs_event_newest; where it is missing (tables made by hand), the primary key over the newest 20,000.
-- Cost with 10,000,000 deliveries: 0.5 ms for a dozen; it does not grow with the history.
-- class: read
-- deadline: 10s
-- supersede: deliveries/event_types
-- [unless handmade]
with recursive found (event_type, place) as (
  (
    select
      l.event_type,
      1
    from public.webhook_logs l
    order by l.event_type
    limit 1
  )
  union all
  select
    (
      select
        l.event_type
      from public.webhook_logs l
      where l.event_type > f.event_type
      order by l.event_type
      limit 1
    ),
    f.place + 1
  from found f
  where f.event_type is not null
    and f.place < 1000
)
select
  left(f.event_type, 1000) as event_type
from found f
where f.event_type is not null
order by f.place
-- [end]
-- [if handmade]
select distinct
  left(n.event_type, 1000) as event_type
from (
  select
    l.event_type
  from public.webhook_logs l
  order by l.id desc
  limit 20000
) n
order by event_type
limit 1000
-- [end]
