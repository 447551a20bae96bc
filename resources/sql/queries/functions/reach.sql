-- How far a stretch of functions/invocations looked: the last of its `stretch` invocations, null where it came to the end.
-- hidden: rows are stored, and row level security shows us none of them.
-- Index: function_invocations_newest, `undone` function_invocations_undone. Cost with a stretch of 10,000: 5 ms.
-- class: read
-- deadline: 10s
-- supersede: functions/reach
with
-- [include _weight]
,
context as (
  select
    not exists (select from public.function_invocations i)
      and row_security_active('public.function_invocations')
      and pg_relation_size('public.function_invocations') > 0 as hidden
)
select
  x.hidden,
  r.created_at,
  r.id
from context x
left join lateral (
  select
    i.created_at,
    i.id
  from public.function_invocations i
  cross join weight
  where (i.created_at, i.id) < (:after_at::timestamptz, :after_id::bigint)
  -- [if undone]
    and i.state <> 'done'
  -- [end]
  order by
    i.created_at desc,
    i.id desc
  limit 1
  offset :stretch::integer - 1
) r on true
