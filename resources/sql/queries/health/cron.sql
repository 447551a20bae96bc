-- What the health rules need of pg_cron beside cron/overview: the jobs that run now, and the runs of the last day that
-- failed. Marked samples (runid up to sample_runs) are left out.
-- The last day is found in the newest 50,000 runs, backwards on the primary key. A run that never started has no time: it
-- counts when its id is not below that of the oldest run of the day. Cost with
-- 1,000,000 runs: 25 ms; it does not grow with the history.
-- class: read
-- deadline: 10s
-- supersede: health/cron
with tail as materialized (
  select
    d.runid,
    d.status,
    d.job_pid,
    coalesce(d.start_time, d.end_time) as at
  from cron.job_run_details d
  where d.runid > :sample_runs::bigint
  order by d.runid desc
  limit 50000
),
day as (
  select
    min(t.runid) as first_runid
  from tail t
  where t.at > statement_timestamp() - interval '1 day'
)
select
  count(*) filter (
    where t.status in ('starting', 'connecting', 'sending', 'running')
      and t.job_pid in (select a.pid from pg_catalog.pg_stat_activity a)
  ) as running,
  count(*) filter (
    where t.status = 'failed'
      and coalesce(t.at > statement_timestamp() - interval '1 day', t.runid >= d.first_runid)
  ) as failed_last_day
from tail t
cross join day d
