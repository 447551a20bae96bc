-- What the values of some lines come to, in buckets of `bucket` microseconds since 1970 that begin from :from until :until, the
-- newest :most rows of each line first: floor_at says that what is older has yet to be asked for, as what is before it. Rows of one
-- instant are never parted. (An index on created_at alone, by which the rows of all series would be read, is of no use for the order
-- that is asked for.) What is dated ahead of the server's clock, and what no double can hold, is left out. Of a cumulative
-- series there are rates, as in signalbox.metric_rollup, and one more row is looked up.
-- With :rolled the past comes from signalbox.metric_rollup, which is for buckets of an hour and more: all hours that it has been made
-- up to, or where buckets are days all days, and the hours beside them.
-- Without a bucket there is one row with a null line. hidden: rows are stored, and row level security shows us none.
-- Index: system_metrics (metric_type, metric_name, created_at), metric_rollup's primary key. Cost with a year of 20 series, a value
-- each minute: the rows of 24 hours take 60 ms; from the rollup 90 days take 50 ms and a year 20 ms; the newest end takes 2 ms. It
-- does not grow with the history.
-- class: read
-- deadline: 15s
-- supersede: metrics/buckets
with
-- [include _weight]
,
-- [include metrics/_wanted]
,
-- [if rolled]
made as materialized (
  select
    least(
      (select s.complete_until from signalbox.metric_rollup_state s),
      date_bin('1 hour', least(:until::timestamptz, :before::timestamptz), timestamptz '1970-01-01 00:00:00+00')
    ) as until
),
-- [end]
bounds as materialized (
  select
    -- [if rolled]
    greatest(:from::timestamptz, (select m.until from made m)) as lower,
    -- [end]
    -- [unless rolled]
    :from::timestamptz as lower,
    -- [end]
    least(:until::timestamptz, :before::timestamptz, statement_timestamp() + interval '1 microsecond') as upper
),
step as materialized (
  select
    max(f.created_at) as floor_at
  from wanted w
  cross join bounds b
  cross join lateral (
    select
      r.created_at
    from public.system_metrics r
    cross join weight
    where r.metric_type = any (array[w.metric_type])
      and r.metric_name = w.metric_name
      and r.created_at >= b.lower
      and r.created_at < b.upper
    order by
      r.metric_type,
      r.created_at desc
    offset :most::bigint - 1
    limit 1
  ) f
),
read as materialized (
  select
    coalesce(s.floor_at, b.lower) as lower,
    b.upper
  from step s
  cross join bounds b
),
counted as (
  select
    w.line,
    c.bucket_at,
    c.least,
    c.mean,
    c.greatest,
    c.last_value,
    c.weight,
    c.samples,
    c.last_at
  from wanted w
  cross join read s
  cross join lateral (
    select
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
        v.bucket_at,
        v.created_at,
        v.number,
        v.amount,
        v.weight,
        lead(v.bucket_at) over (order by v.created_at, v.id) is distinct from v.bucket_at as is_last
      from (
        -- [include metrics/_values]
      ) v
    ) n
    group by n.bucket_at
  ) c
)
-- [if rolled]
,
rolled as (
  select
    w.line,
    g.bucket_at,
    g.least,
    g.mean,
    g.greatest,
    g.last_value,
    g.weight,
    g.samples,
    g.last_at
  from wanted w
  cross join (
    select
      m.until,
      case
        when :bucket::bigint % 86400000000 = 0
          then greatest(date_bin('1 day', m.until, timestamptz '1970-01-01 00:00:00+00'), :from::timestamptz)
        else :from::timestamptz
      end as days_until
    from made m
    where isfinite(m.until)
      and (select s.floor_at is null from step s)
  ) m
  cross join lateral (
    select
      p.bucket_at,
      min(p.least) as least,
      sum(p.mean * p.weight) / sum(p.weight) as mean,
      max(p.greatest) as greatest,
      max(p.last_value) filter (where p.is_last) as last_value,
      sum(p.weight) as weight,
      sum(p.samples)::bigint as samples,
      max(p.last_at) as last_at
    from (
      select
        h.bucket_at,
        h.least,
        h.mean,
        h.greatest,
        h.last_value,
        h.weight,
        h.samples,
        h.last_at,
        lead(h.bucket_at) over (order by h.last_at) is distinct from h.bucket_at as is_last
      from (
        select
          date_bin(
            :bucket::bigint * interval '1 microsecond', r.bucket_at, timestamptz '1970-01-01 00:00:00+00'
          ) as bucket_at,
          r.least,
          r.mean,
          r.greatest,
          r.last_value,
          r.weight,
          r.samples,
          r.last_at
        from signalbox.metric_rollup r
        where r.metric_type = w.metric_type
          and r.metric_name = w.metric_name
          and r.bucket_seconds = 86400
          and r.bucket_at >= :from::timestamptz
          and r.bucket_at < m.days_until
        union all
        select
          date_bin(
            :bucket::bigint * interval '1 microsecond', r.bucket_at, timestamptz '1970-01-01 00:00:00+00'
          ) as bucket_at,
          r.least,
          r.mean,
          r.greatest,
          r.last_value,
          r.weight,
          r.samples,
          r.last_at
        from signalbox.metric_rollup r
        where r.metric_type = w.metric_type
          and r.metric_name = w.metric_name
          and r.bucket_seconds = 3600
          and r.bucket_at >= m.days_until
          and r.bucket_at < m.until
      ) h
    ) p
    group by p.bucket_at
  ) g
),
summed as (
  select
    p.line,
    p.bucket_at,
    min(p.least) as least,
    sum(p.mean * p.weight) / sum(p.weight) as mean,
    max(p.greatest) as greatest,
    max(p.last_value) filter (where p.is_last) as last_value,
    sum(p.weight) as weight,
    sum(p.samples)::bigint as samples,
    max(p.last_at) as last_at
  from (
    select
      u.line,
      u.bucket_at,
      u.least,
      u.mean,
      u.greatest,
      u.last_value,
      u.weight,
      u.samples,
      u.last_at,
      lead(u.bucket_at) over (partition by u.line order by u.last_at) is distinct from u.bucket_at as is_last
    from (
      select line, bucket_at, least, mean, greatest, last_value, weight, samples, last_at
      from counted
      union all
      select line, bucket_at, least, mean, greatest, last_value, weight, samples, last_at
      from rolled
    ) u
  ) p
  group by
    p.line,
    p.bucket_at
)
-- [end]
select
  c.hidden,
  s.floor_at,
  k.line,
  k.bucket_at,
  k.least,
  k.mean,
  k.greatest,
  k.last_value,
  k.weight,
  k.samples,
  k.last_at
from step s
cross join (
  select
    -- [include metrics/_hidden]
    as hidden
) c
-- [if rolled]
left join summed k on true
-- [end]
-- [unless rolled]
left join counted k on true
-- [end]
order by
  k.line,
  k.bucket_at
