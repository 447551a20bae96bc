-- One page of deliveries with low < id < high along the primary key, newest first; `newer` takes those next to low instead of
-- those next to high. For filters that no index serves: a page looks at no more than `stretch` ids, and every row says how
-- far it looked when more are left beyond. Without a delivery there is one row with a null id.
-- Index: the primary key; with by_payload webhook_logs_payload, gin (payload jsonb_path_ops), where somebody made it.
-- Cost with 10,000,000 deliveries, limit 200: unfiltered 0.6 ms; a filter that nothing matches 5 ms with a stretch of 4,000,
-- 120 ms with one of 100,000; it does not grow with the history.
-- hidden: rows are stored, and row level security shows us none of them.
-- class: read
-- deadline: 10s
-- supersede: deliveries/page
with ends as materialized (
  -- The stretch begins at a row that is there, however many ids are missing before it.
  select
    -- [unless newer]
    :low::bigint as low_id,
    (
      select
        t.id + 1
      from public.webhook_logs t
      where t.id < :high::bigint
        and t.id > :low::bigint
      order by t.id desc
      limit 1
    ) as high_id
    -- [end]
    -- [if newer]
    (
      select
        t.id - 1
      from public.webhook_logs t
      where t.id > :low::bigint
        and t.id < :high::bigint
      order by t.id
      limit 1
    ) as low_id,
    :high::bigint as high_id
    -- [end]
),
looked as materialized (
  select
    -- [unless newer]
    greatest(b.low_id, b.high_id - 1 - :stretch::bigint) as low_id,
    b.high_id,
    (
      select
        t.id
      from public.webhook_logs t
      where t.id > b.low_id
        and t.id < b.high_id - :stretch::bigint
      order by t.id desc
      limit 1
    ) is not null as is_more_left
    -- [end]
    -- [if newer]
    b.low_id,
    least(b.high_id, b.low_id + 1 + :stretch::bigint) as high_id,
    (
      select
        t.id
      from public.webhook_logs t
      where t.id < b.high_id
        and t.id > b.low_id + :stretch::bigint
      order by t.id
      limit 1
    ) is not null as is_more_left
    -- [end]
  from ends b
)
-- [unless by_payload]
,
-- [include _weight]
-- [end]
select
  -- [unless newer]
  case when c.is_more_left then c.low_id + 1 end as reached_id,
  -- [end]
  -- [if newer]
  case when c.is_more_left then c.high_id - 1 end as reached_id,
  -- [end]
  not exists (select from public.webhook_logs t)
    and row_security_active('public.webhook_logs')
    and pg_relation_size('public.webhook_logs') > 0 as hidden,
  -- [include deliveries/_columns]
from looked c
left join lateral (
  select
    l.id,
    l.webhook_config_id,
    l.event_type,
    l.state,
    l.response_status,
    l.attempt_count,
    l.error_message,
    l.created_at,
    l.sent_at,
    l.completed_at,
    l.next_attempt_at,
    -- [if ordering]
    l.is_blocking,
    -- [end]
    l.replay_of
  from (
    -- [include deliveries/_source]
    -- [unless by_payload]
    cross join weight
    -- [end]
    where t.id > c.low_id
      and t.id < c.high_id
    -- [if by_payload]
      and t.payload @> :payload::jsonb
    -- [end]
    order by
    -- [if by_payload]
      0 +
    -- [end]
      t.id
    -- [unless newer]
      desc
    -- [end]
    offset 0 -- the conditions stay out, so that no other index is taken for them
  ) l
  where true
  -- [include deliveries/_filter]
  order by l.id
  -- [unless newer]
    desc
  -- [end]
  limit :limit::integer
) l on true
left join public.webhook_configs e on e.id = l.webhook_config_id
order by l.id desc
