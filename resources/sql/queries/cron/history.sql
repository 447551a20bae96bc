-- One page of a job's runs, newest first. cron.job_run_details has no index on the job, so a page looks at the
-- 100,000 newest run ids before the cursor, backwards on the primary key, and stops at the limit. Every row carries
-- where the page stopped looking and whether anything older is left; without a run there is one row with a null runid.
-- The cost does not grow with the history: with 1,000,000 runs a page of 100 takes 0.4 ms for a busy job and 8 ms for one
-- that ran 8 times in that stretch (warm).
-- Which run is abandoned is said by cron/_abandoned.
-- class: read
-- deadline: 10s
-- supersede: cron/history
with stretch as (
  select
    b.before_runid,
    b.before_runid - 100000 as floor_runid
  from (
    select
      coalesce(:before::bigint, (select max(d.runid) + 1 from cron.job_run_details d), 1) as before_runid
  ) b
),
scheduler as (
  -- [include project/_workers]
),
context as materialized (
  select
    s.before_runid,
    s.floor_runid,
    w.scheduler,
    w.scheduler_since,
    coalesce((select min(d.runid) from cron.job_run_details d) < s.floor_runid, false) as older_exist,
    (
      select
        max(t.runid)
      from (
        select
          d.runid,
          d.start_time
        from cron.job_run_details d
        order by d.runid desc
        limit 1000
      ) t
      where t.start_time < statement_timestamp() - interval '1 minute'
    ) as settled_runid
  from stretch s
  cross join scheduler w
)
select
  c.floor_runid,
  c.older_exist,
  d.runid,
  d.jobid,
  d.status,
  left(d.command, 65536) as command,
  left(d.return_message, 65536) as return_message,
  d.database,
  d.username,
  d.job_pid,
  d.start_time,
  d.end_time,
  (
    -- [include cron/_abandoned]
  ) as abandoned
from context c
left join lateral (
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
  from cron.job_run_details r
  where r.jobid = :job::bigint
    and r.runid < c.before_runid
    and r.runid >= c.floor_runid
  order by r.runid desc
  limit :limit::integer
) d on true
order by d.runid desc
