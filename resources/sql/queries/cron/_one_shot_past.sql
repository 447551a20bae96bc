-- What ran under a key among the newest 20,000 runs, whether its job is still there or not.
select
  r.runid,
  r.jobid,
  r.status,
  r.command,
  r.return_message,
  r.database,
  r.username,
  r.job_pid,
  r.start_time,
  r.end_time
from (
  select
    n.runid,
    n.jobid,
    n.status,
    n.command,
    n.return_message,
    n.database,
    n.username,
    n.job_pid,
    n.start_time,
    n.end_time
  from cron.job_run_details n
  order by n.runid desc
  limit 20000
) r
where starts_with(r.command, '/* signalbox once ' || :key::text || ' ')
order by r.runid desc
limit 1
