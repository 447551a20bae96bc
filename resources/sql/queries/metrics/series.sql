-- Which series there are, each with its newest value and the one before, by type and name; at most 2,000. Rows without a time count
-- for none, and those of the future and of no finite time never are the newest: from_the_future tells that there are some, dated
-- more than a minute ahead of the server's clock.
-- unit, cumulative and members, which are the numbers beside the value, as the newest row's metadata has them. newest_rate: of a
-- cumulative series, in one a second, from the two newest rows.
-- With an index on (metric_type, metric_name, created_at) in either direction a loose index scan reads a few rows a series:
-- 20 series in 10,500,000 rows take 8 ms beside other builds. Without it (tables made by hand) only the newest 50,000 rows are
-- looked at, backwards on the primary key: 60 ms. Neither grows with the history.
-- Without a series there is one row with a null type. hidden: rows are stored, and row level security shows us none.
-- A value that no double can hold reads as null.
-- class: read
-- deadline: 10s
-- supersede: metrics/series
with recursive context as materialized (
  select
    -- [include metrics/_indexed]
    as indexed,
    -- [include metrics/_hidden]
    as hidden
),
loose as (
  (
    select
      m.metric_type,
      m.metric_name
    from public.system_metrics m
    where (select c.indexed from context c)
    order by
      m.metric_type,
      m.metric_name
    limit 1
  )
  union all
  select
    following.metric_type,
    following.metric_name
  from loose
  cross join lateral (
    select
      m.metric_type,
      m.metric_name
    from public.system_metrics m
    where (m.metric_type, m.metric_name) > (loose.metric_type, loose.metric_name)
    order by
      m.metric_type,
      m.metric_name
    limit 1
  ) following
),
newest_of_loose as (
  select
    l.metric_type,
    l.metric_name,
    coalesce(n.id, f.id) as id,
    n.created_at,
    n.value,
    -- [if metadata]
    n.metadata,
    -- [end]
    p.created_at as previous_at,
    p.value as previous_value,
    f.created_at > statement_timestamp() + interval '1 minute' as from_the_future
  from (
    select
      metric_type,
      metric_name
    from loose
    limit 2000
  ) l
  cross join lateral (
    select
      m.id,
      m.created_at
    from public.system_metrics m
    where m.metric_type = l.metric_type
      and m.metric_name = l.metric_name
      and m.created_at is not null
    order by m.created_at desc
    limit 1
  ) f
  left join lateral (
    select
      m.id,
      m.created_at,
      -- [if metadata]
      m.metadata,
      -- [end]
      m.value
    from public.system_metrics m
    where m.metric_type = l.metric_type
      and m.metric_name = l.metric_name
      and m.created_at <= statement_timestamp()
      and m.created_at > '-infinity'
    order by
      m.created_at desc,
      m.id desc
    limit 1
  ) n on true
  left join lateral (
    select
      m.created_at,
      m.value
    from public.system_metrics m
    where m.metric_type = l.metric_type
      and m.metric_name = l.metric_name
      and m.created_at < n.created_at
      and m.created_at > '-infinity'
    order by
      m.created_at desc,
      m.id desc
    limit 1
  ) p on true
),
tail as materialized (
  select
    m.metric_type,
    m.metric_name,
    m.id,
    m.created_at <= statement_timestamp() and m.created_at > '-infinity' as is_past,
    m.created_at > statement_timestamp() + interval '1 minute' as is_future
  from public.system_metrics m
  where not (select c.indexed from context c)
    and m.created_at is not null
  order by m.id desc
  limit 50000
),
newest_ids as materialized (
  select
    t.metric_type,
    t.metric_name,
    max(t.id) filter (where t.is_past) as id,
    max(t.id) as any_id,
    bool_or(t.is_future) as from_the_future
  from tail t
  group by
    t.metric_type,
    t.metric_name
  limit 2000
),
newest_of_tail as (
  select
    n.metric_type,
    n.metric_name,
    coalesce(n.id, n.any_id) as id,
    m.created_at,
    m.value,
    -- [if metadata]
    m.metadata,
    -- [end]
    p.created_at as previous_at,
    p.value as previous_value,
    n.from_the_future
  from newest_ids n
  left join public.system_metrics m on m.id = n.id
  left join (
    select
      t.metric_type,
      t.metric_name,
      max(t.id) as id
    from tail t
    join newest_ids i on i.metric_type = t.metric_type and i.metric_name = t.metric_name and t.id < i.id
    where t.is_past
    group by
      t.metric_type,
      t.metric_name
  ) b on b.metric_type = n.metric_type and b.metric_name = n.metric_name
  left join public.system_metrics p on p.id = b.id and p.created_at < m.created_at
),
series as (
  select
    metric_type,
    metric_name,
    id,
    created_at,
    value,
    -- [if metadata]
    metadata,
    -- [end]
    previous_at,
    previous_value,
    from_the_future
  from newest_of_loose
  union all
  select
    metric_type,
    metric_name,
    id,
    created_at,
    value,
    -- [if metadata]
    metadata,
    -- [end]
    previous_at,
    previous_value,
    from_the_future
  from newest_of_tail
)
select
  c.hidden,
  left(s.metric_type, 1000) as metric_type,
  left(s.metric_name, 1000) as metric_name,
  s.id as newest_id,
  s.created_at as newest_at,
  (
    case when s.value between -1e300 and 1e300 then case when abs(s.value) < 1e-200 then 0 else s.value end end
  )::double precision as newest_value,
  s.previous_at,
  coalesce(s.from_the_future, false) as from_the_future,
  -- [if metadata]
  left(s.metadata ->> 'unit', 100) as unit,
  coalesce(s.metadata @> '{"cumulative": true}', false) as cumulative,
  case
    when s.metadata @> '{"cumulative": true}'
      and s.value between -1e300 and 1e300
      and s.previous_value between -1e300 and 1e300
      then (
        select
          (case when g.gain < 1e-200 then 0 else g.gain end)::double precision
            / extract(epoch from s.created_at - s.previous_at)::double precision
        from (
          select
            greatest(s.value - case when s.value < s.previous_value then 0 else s.previous_value end, 0) as gain
        ) g
      )
  end as newest_rate,
  case
    when jsonb_typeof(s.metadata) = 'object'
      then (
        select
          jsonb_object_agg(f.name, f.value)
        from (
          select
            e.name,
            e.value
          from jsonb_each(s.metadata) e (name, value)
          cross join lateral (
            select
              case when jsonb_typeof(e.value) = 'number' then abs(e.value::numeric) end as size
          ) n
          where (n.size = 0 or n.size between 1e-300 and 1e300)
            and octet_length(e.name) <= 1000
          order by e.name
          limit 20
        ) f
      )
  end as members
  -- [end]
  -- [unless metadata]
  null::text as unit,
  false as cumulative,
  null::double precision as newest_rate,
  null::jsonb as members
  -- [end]
from context c
left join series s on true
order by
  s.metric_type,
  s.metric_name
