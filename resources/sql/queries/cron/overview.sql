-- Every job, and what is needed to read the list: the zone that pg_cron counts in, its version, whether its scheduler is
-- alive, and whether row level security keeps other roles' jobs from us. That is one row, the only one with `stands`; after it
-- comes a row for each job, and runs. What the client reads costs as much as what the server does: nothing is said twice.
-- At first each job's row has its newest run, out of the newest 60,000 rows of the history, walked backwards on
-- the primary key: the table has no other index, and on Supabase nobody may add one. Beside a job a minute that is well over
-- two weeks, so that a weekly job keeps its last run; looked_back_to is when the oldest row of the walk began, null
-- when there is none before it.
-- With newest (the id up to which runs are known) runs have rows of their own: those that came since, the oldest `most` of
-- them, and those of `open`, which have to be looked at again. `stands` is false when one of the runs in `known` has gone:
-- then the history is not the one that was read. oldest_runid is the first id from `oldest` on.
-- Cost with 5,000,000 runs and 500 jobs, warm: 14 ms at first, 9 of them for the walk, and 1.6 ms from then on; it does not grow with the history.
-- With `grace` the jobs have what was set for them, in seconds. Which run is abandoned is said by cron/_abandoned. The zone's
-- setting is hidden from roles without pg_read_all_settings: it is its default then.
-- class: read
-- deadline: 10s
-- supersede: cron/overview
with reach as materialized (
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
listed as (
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
  from cron.job j
  -- [if grace]
  left join signalbox.job_grace g on g.jobid = j.jobid
  -- [end]
  left join cron.job_run_details d on d.jobid = j.jobid
    and d.runid = any (array(select n.runid from newest n)) -- an array, which the planner takes for ten: never all is read
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
),
listed as (
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
  null::bigint as job_jobid,
  null::text as job_jobname,
  null::text as job_schedule,
  null::text as job_command,
  null::text as job_database,
  null::text as job_username,
  null::boolean as job_active,
  null::bigint as job_grace,
  null::bigint as run_runid,
  null::bigint as run_jobid,
  null::text as run_status,
  null::text as run_command,
  null::text as run_return_message,
  null::boolean as run_cut,
  null::text as run_database,
  null::text as run_username,
  null::integer as run_job_pid,
  null::timestamptz as run_start_time,
  null::timestamptz as run_end_time,
  null::boolean as run_abandoned
from context c
cross join looked l
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
  null,
  null,
  null,
  d.job_jobid,
  left(d.job_jobname, 1000),
  left(d.job_schedule, 1000),
  left(d.job_command, 65536),
  d.job_database,
  d.job_username,
  d.job_active,
  d.job_grace,
  d.runid,
  d.jobid,
  d.status,
  left(d.command, 1000),
  left(d.return_message, 4096),
  length(left(d.command, 1001)) > 1000
    or length(left(d.return_message, 4097)) > 4096,
  d.database,
  d.username,
  d.job_pid,
  d.start_time,
  d.end_time,
  (
    -- [include cron/_abandoned]
  )
from listed d
cross join context c
