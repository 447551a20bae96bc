-- One page of invocations, newest first, behind (after_at, after_id), each with the newest delivery of its message. Looks at no
-- more than `stretch` of them, along function_invocations_newest; `undone`, where only such are wanted that are not done, along
-- function_invocations_undone. functions/reach tells where it ended.
-- Cost with 200,000 invocations and 500,000 deliveries: 200 of the newest 8 ms, a stretch of 10,000 that has none of what is
-- wanted 14 ms; independent of the history.
-- class: read
-- deadline: 10s
-- supersede: functions/invocations
with
-- [include _weight]
,
page as materialized (
  select
    -- [include functions/_kept]
  from (
    select
      -- [include functions/_kept]
    from public.function_invocations i
    cross join weight
    where (i.created_at, i.id) < (:after_at::timestamptz, :after_id::bigint)
    -- [if undone]
      and i.state <> 'done'
    -- [end]
    order by
      i.created_at desc,
      i.id desc
    limit :stretch::integer
  ) i
  where true
  -- [if function]
    and i.function_name = :function::text
  -- [end]
  -- [if state]
    and (
      -- [include functions/_state]
    ) = :state::text
  -- [end]
  -- [if event]
    and starts_with(i.event_type, :event::text)
  -- [end]
  order by
    i.created_at desc,
    i.id desc
  limit :limit::integer
),
-- [include functions/_shown]
