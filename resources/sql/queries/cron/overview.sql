-- Every job with its newest run, and what is needed to read the list: the zone that pg_cron counts in, whether its
-- scheduler is alive, and whether row level security keeps other roles' jobs from us. Without jobs there is one row
-- with a null jobid, so that "no jobs" and "jobs hidden" can be told apart.
-- Newest runs come from the newest 60,000 rows of the history, walked backwards on the primary key: the table has no
-- other index, and on Supabase nobody may add one. Beside a job a minute that is well over two weeks, so that a weekly
-- job keeps its last run. The cost does not grow with the history: 1,000,000 runs, 14 jobs,
-- 40 ms on a busy machine and 1,500 buffers.
-- With known_jobs and known_runs, the newest run of each job as an earlier answer told it, only what came after the newest of
-- them is walked: 1 ms. When one of them has gone, the history is not the one that was read then, and is read anew.
-- Which run is abandoned is said by cron/_abandoned, for this and for cron/history.
-- pg_settings hides the settings of pg_cron from roles without pg_read_all_settings; the zone is its default then.
-- class: read
-- deadline: 10s
-- supersede: cron/overview
with
-- [include _weight]
,
-- [if known_runs]
known as materialized (
  select
    case when count(d.runid) = count(*) then max(k.runid) else 0 end as runid
  from unnest(:known_jobs::bigint[], :known_runs::bigint[]) k (jobid, runid)
  left join lateral (
    select
      r.runid,
      r.jobid
    from cron.job_run_details r
    cross join weight
    where r.runid = any (array[k.runid])
    order by r.runid
    limit 1
  ) d on d.jobid = k.jobid
),
-- [end]
newest as (
  select
    t.jobid,
    max(t.runid) as runid
  from (
    (
      select
        d.runid,
        d.jobid
      from cron.job_run_details d
      cross join weight
      -- [if known_runs]
      where d.runid > (select k.runid from known k)
      -- [end]
      order by d.runid desc
      limit 60000
    )
    -- [if known_runs]
    union all
    select
      k.runid,
      k.jobid
    from unnest(:known_jobs::bigint[], :known_runs::bigint[]) k (jobid, runid)
    where (select n.runid from known n) > 0
    -- [end]
  ) t
  group by t.jobid
),
scheduler as (
  -- [include project/_workers]
),
context as (
  select
    coalesce(
      (select nullif(p.setting, '') from pg_catalog.pg_settings p where p.name = 'cron.timezone'),
      case
        when (select e.extversion ~ '^1\.[0-4]([.-]|$)' from pg_catalog.pg_extension e where e.extname = 'pg_cron')
          then 'UTC'
        else 'GMT'
      end) as time_zone,
    s.scheduler,
    s.scheduler_database,
    s.scheduler_since,
    row_security_active('cron.job') as others_hidden,
    pg_relation_size('cron.job') > 0 as has_stored_jobs,
    (
      select max(t.runid)
      from (
        select
          d.runid,
          d.start_time
        from cron.job_run_details d
        order by d.runid desc
        limit 2000) t
      where t.start_time < statement_timestamp() - interval '1 minute') as settled_runid
  from scheduler s
)
select
  c.time_zone,
  c.scheduler,
  left(c.scheduler_database, 200) as scheduler_database,
  c.others_hidden,
  c.has_stored_jobs,
  j.jobid,
  left(j.jobname, 1000) as jobname,
  left(j.schedule, 1000) as schedule,
  left(j.command, 65536) as command,
  j.database,
  j.username,
  j.active,
  d.runid as run_runid,
  d.jobid as run_jobid,
  d.status as run_status,
  left(d.command, 1000) as run_command,
  left(d.return_message, 4096) as run_return_message,
  d.database as run_database,
  d.username as run_username,
  d.job_pid as run_job_pid,
  d.start_time as run_start_time,
  d.end_time as run_end_time,
  (
    -- [include cron/_abandoned]
  ) as run_abandoned
from context c
left join cron.job j on true
left join newest n on n.jobid = j.jobid
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
  cross join weight
  where r.runid = any (array[n.runid])
  order by r.runid
  limit 1 -- one by one: the planner expects many jobs, and might read the whole history for them
) d on true
order by
  j.jobname nulls last,
  j.jobid
