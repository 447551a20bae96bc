-- What jobs are called, at most 5,000 of them, the newest; a job that nobody named has its number. Index: the primary key of
-- cron.job. Cost with 500 jobs: 0.3 ms.
-- class: read
-- deadline: 10s
-- supersede: cron/job_names
select
  j.jobid,
  left(coalesce(j.jobname, j.jobid::text), 1000) as jobname
from cron.job j
order by j.jobid desc
limit 5000
