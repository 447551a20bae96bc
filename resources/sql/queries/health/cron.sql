-- What the health rules need of pg_cron beside cron/overview: how many runs of the last day failed. Marked samples (runid
-- up to sample_runs) are left out.
-- Ids and times grow together, so the day begins behind the newest run that is older: found backwards on the primary
-- key, like the runs that are counted then, and never further back than 100,000 ids. A run that never started has no
-- time and counts by its place. Cost with 1,000,000 runs, 2,160 a day: 1.9 ms, and 23 ms where row level security shows none of
-- them; it does not grow with the history.
-- class: read
-- deadline: 10s
-- supersede: health/cron
with reach as materialized (
  -- [include cron/_reach]
),
newest as materialized (
  select
    d.runid,
    greatest(d.runid - 100000, (select r.floor_runid from reach r)) as floor_runid
  from cron.job_run_details d
  where d.runid > (select r.floor_runid from reach r)
    and d.runid < (select r.ceiling_runid from reach r)
  order by d.runid desc
  limit 1
),
yesterday as (
  select
    d.runid
  from cron.job_run_details d
  where d.runid > (select n.floor_runid from newest n)
    and coalesce(d.start_time, d.end_time) <= statement_timestamp() - interval '1 day'
    and coalesce(d.start_time, d.end_time) > '-infinity'
  order by d.runid desc
  limit 1
)
select
  count(*) as failed_last_day
from cron.job_run_details d
where d.runid > greatest(
    (select n.floor_runid from newest n),
    (select y.runid from yesterday y),
    :sample_runs::bigint
  )
  and d.runid <= (select n.runid from newest n) -- a range, which the planner takes for small, and so walks alone
  and d.status = 'failed'
