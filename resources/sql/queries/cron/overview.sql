-- Every job, and what is needed to read the list: the zone that pg_cron counts in, its version, whether its scheduler is
-- alive, and whether row level security keeps other roles' jobs from us. Beside them, as rows of their own, runs: a row has a
-- job_jobid or a run_runid, or neither when there are no jobs, so that "no jobs" and "jobs hidden" can be told apart.
-- At first these are the newest run of each job, out of the newest 60,000 rows of the history, walked backwards on
-- the primary key: the table has no other index, and on Supabase nobody may add one. Beside a job a minute that is well over
-- two weeks, so that a weekly job keeps its last run; looked_back_to is when the oldest row of the walk began, null
-- when there is none before it.
-- With newest (the id up to which runs are known) they are the runs that came since, the oldest `most` of them, and those of
-- `open`, which have to be looked at again. `stands` is false when one of the runs in `known` has gone: then the history is
-- not the one that was read. oldest_runid is the first id from `oldest` on.
-- Cost with 5,000,000 runs and 500 jobs, warm: 25 ms at first and 1.4 ms from then on; it does not grow with the history.
-- With `grace` the jobs have what was set for them, in seconds. Which run is abandoned is said by cron/_abandoned. The zone's setting is hidden from roles without pg_read_all_settings:
-- it is its default then.
-- class: read
-- deadline: 10s
-- supersede: cron/overview
with
-- [unless newest]
-- [include _weight]
,
-- [end]
reach as materialized (
  -- [include cron/_reach]
),
scheduler as (
  -- [include project/_workers]
),
context as materialized (
  select
    coalesce(
      case when pg_has_role('pg_read_all_settings', 'usage') then nullif(current_setting('cron.timezone', true), '') end,
      case when e.extversion ~ '^1\.[0-4]([.-]|$)' then 'UTC' else 'GMT' end
    ) as time_zone,
    e.extversion as cron_version,
    s.scheduler,
    s.scheduler_database,
    s.scheduler_since,
    row_security_active('cron.job') as others_hidden,
    pg_relation_size('cron.job') > 0 as has_stored_jobs,
    r.last_runid,
    r.floor_runid
  from scheduler s
  cross join reach r
  left join pg_catalog.pg_extension e on e.extname = 'pg_cron'
),
-- [unless newest]
newest as materialized (
  select
    t.jobid,
    max(t.runid) as runid,
    min(t.runid) as first_runid
  from (
    select
      d.runid,
      d.jobid
    from cron.job_run_details d
    where d.runid > (select r.floor_runid from reach r)
      and d.runid < (select r.ceiling_runid from reach r)
    order by d.runid desc
    limit (select 60000) -- hidden from the planner, who then wants the first rows soon, and so the order of the key
  ) t
  group by t.jobid
),
looked as materialized (
  select
    true as stands,
    f.newest_runid,
    null::bigint as oldest_runid,
    case
      when c.floor_runid > 0
        or (
          select
            d.runid
          from cron.job_run_details d
          where d.runid < f.runid
          order by d.runid desc
          limit 1
        ) is not null
        then (
          select
            coalesce(d.start_time, d.end_time)
          from cron.job_run_details d
          where d.runid >= (select min(n.first_runid) from newest n)
            and d.runid < (select min(n.first_runid) + 1000 from newest n)
            and isfinite(coalesce(d.start_time, d.end_time))
          order by d.runid
          limit 1
        )
    end as looked_back_to
  from context c
  cross join (
    select
      min(n.first_runid) as runid,
      max(n.runid) as newest_runid
    from newest n
  ) f
),
runs as (
  select
    d.runid,
    d.jobid,
    d.status,
    d.command,
    d.return_message,
    d.database,
    d.username,
    d.job_pid,
    d.start_time,
    d.end_time
  from newest n
  join cron.job j on j.jobid = n.jobid
  cross join lateral (
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
  ) d
)
-- [end]
-- [if newest]
looked as materialized (
  select
    (
      select
        count(*)
      from cron.job_run_details r
      where r.runid = any (:known::bigint[])
    ) = cardinality(:known::bigint[]) as stands,
    null::bigint as newest_runid,
    (
      select
        r.runid
      from cron.job_run_details r
      where r.runid >= :oldest::bigint
        and r.runid < (select h.ceiling_runid from reach h)
      order by r.runid
      limit 1
    ) as oldest_runid,
    null::timestamptz as looked_back_to
),
runs as (
  (
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
    where r.runid > greatest(:newest::bigint, (select h.floor_runid from reach h))
      and r.runid < (select h.ceiling_runid from reach h)
    order by r.runid
    limit :most::bigint
  )
  union all
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
  where r.runid = any (:open::bigint[])
)
-- [end]
select
  c.time_zone,
  c.cron_version,
  c.scheduler,
  left(c.scheduler_database, 200) as scheduler_database,
  c.others_hidden,
  c.has_stored_jobs,
  c.last_runid,
  l.stands,
  l.newest_runid,
  l.oldest_runid,
  l.looked_back_to,
  d.job_jobid,
  left(d.job_jobname, 1000) as job_jobname,
  left(d.job_schedule, 1000) as job_schedule,
  left(d.job_command, 65536) as job_command,
  d.job_database,
  d.job_username,
  d.job_active,
  d.job_grace,
  d.runid as run_runid,
  d.jobid as run_jobid,
  d.status as run_status,
  left(d.command, 1000) as run_command,
  left(d.return_message, 4096) as run_return_message,
  length(left(d.command, 1001)) > 1000
    or length(left(d.return_message, 4097)) > 4096 as run_cut,
  d.database as run_database,
  d.username as run_username,
  d.job_pid as run_job_pid,
  d.start_time as run_start_time,
  d.end_time as run_end_time,
  (
    -- [include cron/_abandoned]
  ) as run_abandoned
from context c
cross join looked l
left join (
  select
    j.jobid as job_jobid,
    j.jobname as job_jobname,
    j.schedule as job_schedule,
    j.command as job_command,
    j.database as job_database,
    j.username as job_username,
    j.active as job_active,
    -- [if grace]
    extract(epoch from g.grace)::bigint as job_grace,
    -- [end]
    -- [unless grace]
    null::bigint as job_grace,
    -- [end]
    null::bigint as runid,
    null::bigint as jobid,
    null::text as status,
    null::text as command,
    null::text as return_message,
    null::text as database,
    null::text as username,
    null::integer as job_pid,
    null::timestamptz as start_time,
    null::timestamptz as end_time
  from cron.job j
  -- [if grace]
  left join signalbox.job_grace g on g.jobid = j.jobid
  -- [end]
  union all
  select
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
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
  from runs r
) d on true
