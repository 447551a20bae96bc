-- The numbers in the metadata of the newest rows that the team has set limits for; at most 2,000, each looked up by
-- system_metrics (metric_type, metric_name, created_at): 0.05 ms each. None in a table without that index, which would have to be
-- read for each. Rows of the future are none of the newest.
-- class: read
-- deadline: 10s
-- supersede: health/metric_members
select
  left(t.metric_type, 1000) as metric_type,
  left(t.metric_name, 1000) as metric_name,
  left(t.member, 1000) as member,
  v.number::double precision as number
from (
  select
    w.metric_type,
    w.metric_name,
    w.member
  from signalbox.metric_thresholds w
  where w.member <> ''
    and (w.warn is not null or w.critical is not null)
    and exists (
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
    )
  order by
    w.metric_type,
    w.metric_name,
    w.member
  limit 2000
) t
cross join lateral (
  select
    m.metadata -> t.member as value
  from public.system_metrics m
  where m.metric_type = t.metric_type
    and m.metric_name = t.metric_name
    and m.created_at <= statement_timestamp()
    and m.created_at > '-infinity'
  order by
    m.created_at desc,
    m.id desc
  limit 1
) n
cross join lateral (
  select
    case when jsonb_typeof(n.value) = 'number' then n.value::numeric end as number
) v
where abs(v.number) between 1e-300 and 1e300
  or v.number = 0
order by
  t.metric_type,
  t.metric_name,
  t.member
