-- Pauses a job. No row: it is paused, or gone. Index: the primary key. Cost: 1 ms.
-- class: write
-- deadline: 15s
select
  cron.alter_job(j.jobid, active => false)::text as done
from cron.job j
where j.jobid = :job::bigint
  and j.active
