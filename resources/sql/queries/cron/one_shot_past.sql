-- What ran under the key of a job that was made to run a command once and is gone by now. No row: nothing did, as far as the
-- newest 20,000 runs tell. Index: the primary key, backwards. Cost: 45 ms; it does not grow with the history.
-- class: read
-- deadline: 10s
with context as materialized (
  -- [include project/_workers]
)
select
  d.runid,
  d.jobid,
  d.status,
  left(d.command, 65536) as command,
  left(d.return_message, 65536) as return_message,
  length(left(d.command, 65537)) > 65536
    or length(left(d.return_message, 65537)) > 65536 as cut,
  d.database,
  d.username,
  d.job_pid,
  d.start_time,
  d.end_time,
  (
    -- [include cron/_abandoned]
  ) as abandoned
from context c
cross join lateral (
  -- [include cron/_one_shot_past]
) d
