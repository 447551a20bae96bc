-- What became of the invocations of the last day, function by function, at most 50 of them; and when the last one was done and
-- the last one failed, looked for among the newest 5,000 of each. An invocation counts by the start of its last attempt.
-- hidden: rows are stored, and row level security shows us none of them. Without a function there is one row with a null name.
-- Index: function_invocations_started: from name to name, then the day. Cost with 200,000 invocations in 90 days, 2,200 a
-- day: 17 ms with its planning, and 4 ms for each further 1,000 of the day, of which no more than 20,000 a function are
-- counted; it does not grow with the history.
-- class: read
-- deadline: 10s
-- supersede: functions/figures
with recursive
-- [include _weight]
,
name (function_name, place) as (
  select
    (
      select
        i.function_name
      from public.function_invocations i
      order by i.function_name
      limit 1
    ),
    1
  union all
  select
    (
      select
        i.function_name
      from public.function_invocations i
      where i.function_name > n.function_name
      order by i.function_name
      limit 1
    ),
    n.place + 1
  from name n
  where n.function_name is not null
    and n.place < 50
),
context as (
  select
    not exists (select from public.function_invocations i)
      and row_security_active('public.function_invocations')
      and pg_relation_size('public.function_invocations') > 0 as hidden
)
select
  x.hidden,
  left(n.function_name, 200) as function_name,
  coalesce(d.done, 0) as done,
  coalesce(d.failed, 0) as failed,
  coalesce(d.refused, 0) as refused,
  coalesce(d.under_way, 0) as under_way,
  coalesce(d.broken_off, 0) as broken_off,
  coalesce(d.repeats, 0) as repeats,
  d.p50_us,
  d.p95_us,
  g.finished_at as last_done_at,
  f.failed_at as last_failed_at,
  left(f.error, 2000) as last_error
from context x
left join name n on n.function_name is not null
left join lateral (
  select
    count(*) filter (where y.state = 'done') as done,
    count(*) filter (where y.state = 'failed') as failed,
    count(*) filter (where y.state = 'refused') as refused,
    count(*) filter (where y.state = 'running') as under_way,
    count(*) filter (where y.state = 'broken_off') as broken_off,
    sum(y.repeats)::bigint as repeats,
    percentile_cont(0.5) within group (order by y.took_us) filter (where y.state = 'done') as p50_us,
    percentile_cont(0.95) within group (order by y.took_us) filter (where y.state = 'done') as p95_us
  from (
    select
      -- [include functions/_state]
      as state,
      i.repeats,
      (extract(epoch from i.finished_at - i.started_at) * 1000000)::double precision as took_us
    from public.function_invocations i
    cross join weight
    where i.function_name = any (array[n.function_name])
      and i.started_at > statement_timestamp() - interval '1 day'
    order by
      i.function_name,
      i.started_at desc
    limit 20000
  ) y
) d on true
left join lateral (
  select
    w.finished_at
  from (
    select
      i.function_name,
      i.state,
      i.started_at,
      i.finished_at
    from public.function_invocations i
    cross join weight
    where i.function_name = any (array[n.function_name])
    order by
      i.function_name,
      i.started_at desc
    limit 5000
  ) w
  where w.state = 'done'
  order by
    w.function_name,
    w.started_at desc
  limit 1
) g on true
left join lateral (
  select
    coalesce(w.finished_at, w.started_at) as failed_at,
    w.error
  from (
    select
      i.function_name,
      i.state,
      i.started_at,
      i.finished_at,
      i.error
    from public.function_invocations i
    cross join weight
    where i.function_name = any (array[n.function_name])
    order by
      i.function_name,
      i.started_at desc
    limit 5000
  ) w
  where w.state in ('failed', 'refused')
  order by
    w.function_name,
    w.started_at desc
  limit 1
) f on true
order by n.function_name
