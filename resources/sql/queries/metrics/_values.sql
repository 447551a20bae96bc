-- The values of line `w` in the time of `s`, or the rates: each with its bucket, its share of a mean and the weight there. Beside
-- `weight`.
select
  v.created_at,
  v.id,
  date_bin(
    :bucket::bigint * interval '1 microsecond', v.created_at, timestamptz '1970-01-01 00:00:00+00'
  ) as bucket_at,
  v.number,
  v.number as amount,
  1::double precision as weight
from (
  select
    r.created_at,
    r.id,
    (
      -- [include metrics/_number]
    )::double precision as number
  from public.system_metrics r
  cross join weight
  where not w.is_cumulative
    and r.metric_type = any (array[w.metric_type])
    and r.metric_name = w.metric_name
    and r.created_at >= s.lower
    and r.created_at < s.upper
  order by
    r.metric_type,
    r.created_at desc
  offset 0 -- reckoned once a row
) v
where v.number is not null
union all
select
  g.created_at,
  g.id,
  date_bin(
    :bucket::bigint * interval '1 microsecond', g.created_at, timestamptz '1970-01-01 00:00:00+00'
  ) as bucket_at,
  g.gain / g.seconds as number,
  g.gain as amount,
  g.seconds as weight
from (
  select
    d.created_at,
    d.id,
    (case when d.gain < 1e-200 then 0 else d.gain end)::double precision as gain,
    extract(epoch from d.elapsed)::double precision as seconds
  from (
    select
      k.created_at,
      k.id,
      k.created_at - lag(k.created_at) over o as elapsed,
      greatest(k.value - case when k.value < lag(k.value) over o then 0 else lag(k.value) over o end, 0) as gain
    from (
      (
        select distinct on (c.created_at) -- of one instant the row that came last
          c.created_at,
          c.id,
          c.value
        from (
          select
            r.created_at,
            r.id,
            r.value
          from public.system_metrics r
          cross join weight
          where w.is_cumulative
            and r.metric_type = any (array[w.metric_type])
            and r.metric_name = w.metric_name
            and r.created_at >= s.lower
            and r.created_at < s.upper
            and r.value between -1e300 and 1e300
          order by
            r.metric_type,
            r.created_at desc
          offset 0
        ) c
        order by
          c.created_at,
          c.id desc
      )
      union all
      (
        select
          b.created_at,
          b.id,
          b.value
        from (
          select
            r.metric_type,
            r.created_at,
            r.id,
            r.value
          from public.system_metrics r
          cross join weight
          where w.is_cumulative
            and r.metric_type = any (array[w.metric_type])
            and r.metric_name = w.metric_name
            and r.created_at < s.lower
            and r.created_at > '-infinity'
          order by
            r.metric_type,
            r.created_at desc,
            r.id desc
          limit 1000 -- of a series that is no numbers no more is looked at
        ) b
        where b.value between -1e300 and 1e300
        order by
          b.metric_type,
          b.created_at desc,
          b.id desc
        limit 1
      )
    ) k
    window o as (order by k.created_at)
  ) d
  where d.elapsed is not null
) g
