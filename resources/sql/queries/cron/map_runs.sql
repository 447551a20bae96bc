-- The runs of a range of ids without their texts: who asks makes sure that these are few (see cron/map_reach). What is not
-- reckoned here costs least: 58,000 runs are 15 ms, in stretches of time 45 ms. Index: the primary key.
-- class: read
-- deadline: 10s
-- supersede: cron/map_runs
select
  d.runid,
  d.jobid,
  d.status,
  d.start_time,
  d.end_time
from cron.job_run_details d
where d.runid >= :low::bigint
  and d.runid < :high::bigint
