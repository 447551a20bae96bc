-- When the oldest and the newest delivery between two ids were made; null when there is none.
-- Index: the primary key. Cost: under 0.1 ms.
-- class: read
-- deadline: 10s
-- supersede: deliveries/span
select
  (
    select
      l.created_at
    from public.webhook_logs l
    where l.id > :low::bigint
      and l.id < :high::bigint
    order by l.id
    limit 1
  ) as oldest,
  (
    select
      l.created_at
    from public.webhook_logs l
    where l.id > :low::bigint
      and l.id < :high::bigint
    order by l.id desc
    limit 1
  ) as newest
