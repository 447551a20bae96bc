-- One page of deliveries with low < id < high that a filter matches, newest first, where an index serves a part of the filter:
-- the first `look` entries of each of its branches (one for each value), and `most` of all of them together, are walked, newest
-- first or, with `newer`, oldest first, and what they lead to is tested for the rest of the filter. When a branch was not walked to its end, every row says
-- how far all of them were. Without a delivery there is one row with a null id.
-- Index: the one that the bound by_... names, see the fragments deliveries/_by_...
-- Cost: 400 rows read for a page of 200 when the index answers the whole filter, otherwise at most three times `most`: 1 to 5 ms
-- with 500; it does not grow with the history, nor with what ANALYZE saw (_weight).
-- hidden: rows are stored, and row level security shows us none of them.
-- class: read
-- deadline: 10s
-- supersede: deliveries/page
with recursive bounds as (
  select
    :low::bigint as low_id,
    :high::bigint as high_id
),
-- [include _weight]
,
walk as materialized (
  select
    null::text as branch,
    null::bigint as id,
    null::bigint as look
  where false
  -- [if by_ids]
  -- [include deliveries/_by_ids]
  -- [end]
  -- [if by_messages]
  -- [include deliveries/_by_messages]
  -- [end]
  -- [if by_states]
  -- [include deliveries/_by_states]
  -- [end]
  -- [if by_failure_kinds]
  -- [include deliveries/_by_failure_kinds]
  -- [end]
  -- [if by_statuses]
  -- [include deliveries/_by_statuses]
  -- [end]
  -- [if by_attempts]
  -- [include deliveries/_by_attempts]
  -- [end]
  -- [if by_slow]
  -- [include deliveries/_by_slow]
  -- [end]
  -- [if by_replays]
  -- [include deliveries/_by_replays]
  -- [end]
  -- [if by_events]
  -- [include deliveries/_by_events]
  -- [end]
  -- [if by_event_patterns]
  -- [include deliveries/_by_event_patterns]
  -- [end]
  -- [if by_endpoints]
  -- [include deliveries/_by_endpoints]
  -- [end]
),
reach as (
  select
    -- [unless newer]
    max(b.last_id) as id
    -- [end]
    -- [if newer]
    min(b.last_id) as id
    -- [end]
  from (
    select
      -- [unless newer]
      min(w.id) as last_id
      -- [end]
      -- [if newer]
      max(w.id) as last_id
      -- [end]
    from walk w
    group by
      w.branch,
      w.look
    having count(*) >= w.look
  ) b
)
select
  x.id as reached_id,
  not exists (select from public.webhook_logs t)
    and row_security_active('public.webhook_logs')
    and pg_relation_size('public.webhook_logs') > 0 as hidden,
  -- [include deliveries/_columns]
from reach x
left join lateral (
  select
    f.id,
    f.webhook_config_id,
    f.event_type,
    f.state,
    f.response_status,
    f.attempt_count,
    f.error_message,
    f.created_at,
    f.sent_at,
    f.completed_at,
    f.next_attempt_at,
    -- [if ordering]
    f.is_blocking,
    -- [end]
    f.replay_of
  from (
    select
      w.id
    from walk w
    -- [unless newer]
    where w.id >= coalesce(x.id, w.id)
    order by w.id desc
    -- [end]
    -- [if newer]
    where w.id <= coalesce(x.id, w.id)
    order by w.id
    -- [end]
  ) w
  cross join lateral (
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
      cross join weight
      where t.id = any (array[w.id])
      order by t.id
      offset 0 -- the conditions stay out, so that no other index is taken for them
    ) l
    where true
    -- [include deliveries/_filter]
    offset 0 -- row by row, until the page is full
  ) f
  order by w.id
  -- [unless newer]
    desc
  -- [end]
  limit :limit::integer
) l on true
left join public.webhook_configs e on e.id = l.webhook_config_id
order by l.id desc
