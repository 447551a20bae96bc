-- The runs of the last 30 hours, and what was under way then, without texts, out of the newest 100,000 ids of the history.
-- With `newest` (the id up to which runs are known) those that came since, and those of `open`, which were not over.
-- Index: the primary key. Cost with 1,000,000 runs, 72,000 of them of the span, warm: 36 to 70 ms at
-- first, and 0.7 ms from then on; it does not grow with the history.
-- class: read
-- deadline: 10s
-- supersede: cron/record_runs
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
)
select
  d.runid,
  d.jobid,
  d.status,
  d.start_time,
  d.end_time
from cron.job_run_details d
-- [unless newest]
where d.runid > (select n.floor_runid from newest n)
  and d.runid <= (select n.runid from newest n)
  and (
    d.start_time > statement_timestamp() - interval '30 hours'
    or d.end_time > statement_timestamp() - interval '30 hours'
    or d.status in ('starting', 'connecting', 'sending', 'running')
  )
-- [end]
-- [if newest]
where d.runid > greatest(:newest::bigint, (select n.floor_runid from newest n))
  and d.runid <= (select n.runid from newest n)
union all
select
  o.runid,
  o.jobid,
  o.status,
  o.start_time,
  o.end_time
from cron.job_run_details o
where o.runid = any (:open::bigint[])
-- [end]
