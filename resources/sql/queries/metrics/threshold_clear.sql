-- Forgets the limits of a line, so that the program's own are in force again; none where there were none. Cost: 1 ms.
-- class: write
-- deadline: 10s
delete from signalbox.metric_thresholds t
where t.metric_type = :type
  and t.metric_name = :name
  and t.member = :member
returning
  t.metric_name
