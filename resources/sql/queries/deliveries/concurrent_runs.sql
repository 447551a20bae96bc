-- The cron runs that were under way when a delivery was made, newest first. pg_cron keeps no index but the one on runid,
-- so only the newest 5,000 runs are looked at: 7 ms, independent of the history; an older delivery has none. Where it is known
-- which backend made it, a run of another one is not its cause.
-- class: read
-- deadline: 10s
-- supersede: deliveries/concurrent_runs
select
  d.runid,
  d.jobid,
  left(j.jobname, 1000) as job_name,
  d.start_time
from public.webhook_logs l
join cron.job_run_details d on d.start_time <= l.created_at
  and (d.end_time >= l.created_at or d.end_time is null and d.status in ('running', 'sending'))
left join cron.job j on j.jobid = d.jobid
where l.id = :id::bigint
  and d.runid > (select max(n.runid) - 5000 from cron.job_run_details n)
  and d.start_time > l.created_at - interval '1 day'
  -- [if makers]
  and (l.made_by_pid is null or d.job_pid = l.made_by_pid)
  -- [end]
order by d.runid desc
limit 5
