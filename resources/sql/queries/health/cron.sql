-- What the health rules need of pg_cron beside cron/overview: how many runs of the last day failed. Marked samples (runid
-- up to sample_runs) are left out.
-- Ids and times grow together, so the day begins behind the newest run that is older: found backwards on the primary
-- key, like the runs that are counted then, and never further back than 100,000 ids. A run that never started has no
-- time and counts by its place. Cost with 1,000,000 runs, 2,160 a day: 0.8 ms; it does not grow with the
-- history.
-- class: read
-- deadline: 10s
-- supersede: health/cron
with newest as (
  select
    max(d.runid) as runid
  from cron.job_run_details d
),
yesterday as (
  select
    d.runid
  from cron.job_run_details d
  where d.runid > (select n.runid - 100000 from newest n)
    and coalesce(d.start_time, d.end_time) <= statement_timestamp() - interval '1 day'
    and coalesce(d.start_time, d.end_time) > '-infinity'
  order by d.runid desc
  limit 1
)
select
  count(*) as failed_last_day
from cron.job_run_details d
where d.runid > greatest(
    (select n.runid - 100000 from newest n),
    (select y.runid from yesterday y),
    :sample_runs::bigint
  )
  and d.runid <= (select n.runid from newest n) -- a range, which the planner takes for small, and so walks alone
  and d.status = 'failed'
