-- One run with its texts. Index: the primary key; 0.1 ms.
-- class: read
-- deadline: 10s
-- supersede: cron/run
with scheduler as (
  -- [include project/_workers]
),
context as materialized (
  select
    s.scheduler,
    s.scheduler_since
  from scheduler s
)
select
  d.runid,
  d.jobid,
  d.status,
  left(d.command, 262144) as command,
  left(d.return_message, 262144) as return_message,
  length(left(d.command, 262145)) > 262144
    or length(left(d.return_message, 262145)) > 262144 as cut,
  d.database,
  d.username,
  d.job_pid,
  d.start_time,
  d.end_time,
  (
    -- [include cron/_abandoned]
  ) as abandoned
from cron.job_run_details d
cross join context c
where d.runid = :run::bigint
