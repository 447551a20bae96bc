-- Which series there are, each with its newest value and the time of the one before, by type and name; at most 500. Rows
-- without a time count for none, and those of the future and of no finite time never are the newest: from_the_future tells
-- that there are some, dated more than a minute ahead of the server's clock.
-- With an index on (metric_type, metric_name, created_at) in either direction a loose index scan reads a few rows a series:
-- 20 series in 1,000,000 rows take 2 ms. Without it (tables made by hand) only the newest 50,000 rows are
-- looked at, backwards on the primary key: 35 ms. Neither grows with the history.
-- Without a series there is one row with a null type. hidden: rows are stored, and row level security shows us none.
-- A value that no double can hold reads as null.
-- class: read
-- deadline: 10s
-- supersede: metrics/series
with recursive context as materialized (
  select
    exists (
      select
      from pg_catalog.pg_index i
      where i.indrelid = 'public.system_metrics'::regclass
        and i.indisvalid
        and i.indpred is null
        and (
          select
            array_agg(a.attname::text order by k.position)
          from unnest(i.indkey::smallint[]) with ordinality as k (number, position)
          join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
          where k.position <= 3
        ) = array['metric_type', 'metric_name', 'created_at']
    ) as indexed,
    not exists (select from public.system_metrics m)
      and row_security_active('public.system_metrics')
      and pg_relation_size('public.system_metrics') > 0 as hidden
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
    p.created_at as previous_at,
    f.created_at > statement_timestamp() + interval '1 minute' as from_the_future
  from (
    select
      metric_type,
      metric_name
    from loose
    limit 500
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
      m.value
    from public.system_metrics m
    where m.metric_type = l.metric_type
      and m.metric_name = l.metric_name
      and m.created_at <= statement_timestamp()
      and m.created_at > '-infinity'
    order by m.created_at desc
    limit 1
  ) n on true
  left join lateral (
    select
      m.created_at
    from public.system_metrics m
    where m.metric_type = l.metric_type
      and m.metric_name = l.metric_name
      and m.created_at < n.created_at
      and m.created_at > '-infinity'
    order by m.created_at desc
    limit 1
  ) p on true
),
newest_of_tail as (
  select
    n.metric_type,
    n.metric_name,
    coalesce(n.id, n.any_id) as id,
    m.created_at,
    m.value,
    null::timestamptz as previous_at,
    n.from_the_future
  from (
    select
      t.metric_type,
      t.metric_name,
      max(t.id) filter (where t.created_at <= statement_timestamp() and t.created_at > '-infinity') as id,
      max(t.id) as any_id,
      bool_or(t.created_at > statement_timestamp() + interval '1 minute') as from_the_future
    from (
      select
        m.metric_type,
        m.metric_name,
        m.created_at,
        m.id
      from public.system_metrics m
      where not (select c.indexed from context c)
        and m.created_at is not null
      order by m.id desc
      limit 50000
    ) t
    group by
      t.metric_type,
      t.metric_name
    limit 500
  ) n
  left join public.system_metrics m on m.id = n.id
),
series as (
  select
    metric_type,
    metric_name,
    id,
    created_at,
    value,
    previous_at,
    from_the_future
  from newest_of_loose
  union all
  select
    metric_type,
    metric_name,
    id,
    created_at,
    value,
    previous_at,
    from_the_future
  from newest_of_tail
)
select
  c.hidden,
  left(s.metric_type, 1000) as metric_type,
  left(s.metric_name, 1000) as metric_name,
  s.id as newest_id,
  s.created_at as newest_at,
  case when abs(s.value) < 1e300 then s.value::double precision end as newest_value,
  s.previous_at,
  coalesce(s.from_the_future, false) as from_the_future
from context c
left join series s on true
order by
  s.metric_type,
  s.metric_name
