-- The limits that the team set, by series; at most 2,000. A limit that no number can hold reads as null.
-- Index: the primary key. Cost: 1 ms for 2,000.
-- class: read
-- deadline: 10s
-- supersede: metrics/thresholds
select
  left(t.metric_type, 1000) as metric_type,
  left(t.metric_name, 1000) as metric_name,
  left(t.member, 1000) as member,
  t.is_below,
  case when t.warn between -1e300 and 1e300 then t.warn end as warn,
  case when t.critical between -1e300 and 1e300 then t.critical end as critical
from signalbox.metric_thresholds t
order by
  t.metric_type,
  t.metric_name,
  t.member
limit 2000
