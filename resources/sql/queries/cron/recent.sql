-- Runs without their texts: the newest 200 of each job, or with `job` the newest `most` of that one, out of the newest 60,000
-- rows of the history up to the id `newest`, walked backwards on the primary key. `tag` is the begin of the message, which keeps
-- what the command did. Cost with 5,000,000 runs and 500 jobs, warm: 130 ms (35,000 rows, read once for each connection), and
-- 15 ms for one job; it does not grow with the history.
-- class: read
-- deadline: 10s
-- supersede: cron/recent
with
-- [include _weight]
,
reach as materialized (
  -- [include cron/_reach]
),
scheduler as (
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
  d.start_time,
  d.end_time,
  d.tag,
  (
    -- [include cron/_abandoned]
  ) as abandoned
from context c
cross join (
  select
    w.runid,
    w.jobid,
    w.job_pid,
    w.status,
    w.start_time,
    w.end_time,
    case when w.status = 'succeeded' then left(w.return_message, 60) end as tag,
    -- [if job]
    1 as place
    -- [end]
    -- [unless job]
    row_number() over (
      partition by w.jobid
      order by w.runid desc
    ) as place
    -- [end]
  from (
    select
      r.runid,
      r.jobid,
      r.job_pid,
      r.status,
      r.start_time,
      r.end_time,
      r.return_message
    from cron.job_run_details r
    cross join weight
    where r.runid <= coalesce(:newest::bigint, (select h.ceiling_runid from reach h))
      and r.runid > (select h.floor_runid from reach h)
    order by r.runid desc
    limit 60000
  ) w
  -- [if job]
  where w.jobid = :job::bigint
  order by w.runid desc
  limit :most::bigint
  -- [end]
) d
where d.place <= 200
