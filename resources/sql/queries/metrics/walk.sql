-- The same as metrics/buckets from a table without an index by which the rows of a series are found: the :most rows with the
-- greatest ids below :before_id, of all lines in one pass. floor_id is where the next step goes on, and floor_at the latest time
-- among the :context rows before it, which tell what a rate is counted from: what is older than that has yet to be walked, as far as
-- ids and times grow together. Both are null when no row is left. A series is cumulative where the newest of these rows says so.
-- Index: the primary key. Cost with 10,500,000 rows: 5,000 ids take 25 ms, 40,000 take 150 ms; it does not grow with the history.
-- class: read
-- deadline: 15s
-- supersede: metrics/buckets
with wanted as materialized (
  select
    l.line,
    l.metric_type,
    l.metric_name,
    l.member
  from unnest(:types::text[], :names::text[], :members::text[]) with ordinality
    as l (metric_type, metric_name, member, line)
),
step as materialized (
  select
    (
      select
        r.id
      from public.system_metrics r
      where r.id < :before_id::bigint
      order by r.id desc
      offset :most::bigint - 1
      limit 1
    ) as floor_id,
    (
      select
        r.id
      from public.system_metrics r
      where r.id < :before_id::bigint
      order by r.id desc
      offset :most::bigint + :context::bigint - 1
      limit 1
    ) as context_id
),
beyond as materialized (
  select
    s.floor_id,
    coalesce(
      max(r.created_at) filter (where isfinite(r.created_at) and r.created_at <= statement_timestamp()),
      :until::timestamptz
    ) as floor_at
  from step s
  join public.system_metrics r on r.id < s.floor_id and r.id >= coalesce(s.context_id, -9223372036854775808)
  group by s.floor_id
),
walked as materialized (
  select
    w.line,
    r.id,
    r.created_at,
    -- [include metrics/_number]
    as number,
    -- [if metadata]
    w.member = '' and coalesce(r.metadata @> '{"cumulative": true}', false) as is_cumulative
    -- [end]
    -- [unless metadata]
    false as is_cumulative
    -- [end]
  from step s
  join public.system_metrics r
    on r.id < :before_id::bigint
    and r.id >= coalesce(s.context_id, -9223372036854775808)
  join wanted w on w.metric_type = r.metric_type and w.metric_name = r.metric_name
  where r.created_at <= statement_timestamp()
    and r.created_at > '-infinity'
),
cumulative as materialized (
  select
    m.line
  from walked m
  join (
    select
      line,
      max(id) as id
    from walked
    group by line
  ) n on n.line = m.line and n.id = m.id
  where m.is_cumulative
),
valued as (
  select
    m.line,
    m.id,
    m.created_at,
    m.number::double precision as number,
    m.number::double precision as amount,
    1::double precision as weight
  from walked m
  where m.number is not null
    and m.line not in (select c.line from cumulative c)
  union all
  select
    g.line,
    g.id,
    g.created_at,
    g.gain / g.seconds as number,
    g.gain as amount,
    g.seconds as weight
  from (
    select
      d.line,
      d.id,
      d.created_at,
      (case when d.gain < 1e-200 then 0 else d.gain end)::double precision as gain,
      extract(epoch from d.elapsed)::double precision as seconds
    from (
      select
        k.line,
        k.id,
        k.created_at,
        k.created_at - lag(k.created_at) over o as elapsed,
        greatest(k.number - case when k.number < lag(k.number) over o then 0 else lag(k.number) over o end, 0) as gain
      from (
        select distinct on (m.line, m.created_at) -- of one instant the row that came last
          m.line,
          m.created_at,
          m.id,
          m.number
        from walked m
        where m.number is not null
          and m.line in (select c.line from cumulative c)
        order by
          m.line,
          m.created_at,
          m.id desc
      ) k
      window o as (partition by k.line order by k.created_at)
    ) d
    where d.elapsed is not null
  ) g
),
counted as (
  select
    n.line,
    n.bucket_at,
    min(n.number) as least,
    sum(n.amount) / sum(n.weight) as mean,
    max(n.number) as greatest,
    max(n.number) filter (where n.is_last) as last_value,
    sum(n.weight) as weight,
    count(*) as samples,
    max(n.created_at) as last_at
  from (
    select
      b.line,
      b.bucket_at,
      b.created_at,
      b.number,
      b.amount,
      b.weight,
      lead(b.bucket_at) over (partition by b.line order by b.created_at, b.id) is distinct from b.bucket_at as is_last
    from (
      select
        v.line,
        v.id,
        date_bin(
          :bucket::bigint * interval '1 microsecond', v.created_at, timestamptz '1970-01-01 00:00:00+00'
        ) as bucket_at,
        v.created_at,
        v.number,
        v.amount,
        v.weight
      from valued v
      where v.created_at >= :from::timestamptz
        and v.created_at < :until::timestamptz
        and v.id >= coalesce((select s.floor_id from step s), -9223372036854775808)
    ) b
  ) n
  group by
    n.line,
    n.bucket_at
)
select
  c.hidden,
  b.floor_id,
  b.floor_at,
  k.line,
  k.bucket_at,
  k.least,
  k.mean,
  k.greatest,
  k.last_value,
  k.weight,
  k.samples,
  k.last_at
from (
  select
    -- [include metrics/_hidden]
    as hidden
) c
left join beyond b on true
left join counted k on true
order by
  k.line,
  k.bucket_at
