-- The job that cron/job_create made where its answer was lost: the one that is just so and newer than all that were there
-- before. No row: there is none. Index: the primary key. Cost: 0.1 ms.
-- class: read
-- deadline: 10s
select
  j.jobid
from cron.job j
where j.jobid > :floor::bigint
  and
  -- [include cron/_wanted_job]
order by j.jobid desc
limit 1
