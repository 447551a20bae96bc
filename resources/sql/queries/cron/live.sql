-- What runs now: runs without a final status whose backend is there, the newest 1,000 at most, with up to ten backends that
-- each of them waits for: a row for each, or one with a null blocker_pid. The command comes with the first.
-- Looks at the ids in `open` and at those after `newest`; without them, at the newest 60,000, backwards on the primary key.
-- A backend is the run's when it has its number, database and role, and did not begin over a minute later; a role that may
-- not see others' activity is not told when it began (hidden). Cost with 5,000,000 runs, warm: 1 ms, and 15 ms without `open`.
-- class: read
-- deadline: 10s
-- supersede: cron/live
with
-- [include _weight]
,
reach as materialized (
  -- [include cron/_reach]
),
candidates as materialized (
  -- [unless newest]
  select
    w.runid
  from (
    select
      r.runid,
      r.status
    from cron.job_run_details r
    cross join weight
    where r.runid > (select h.floor_runid from reach h)
      and r.runid < (select h.ceiling_runid from reach h)
    order by r.runid desc
    limit 60000
  ) w
  where w.status in ('starting', 'connecting', 'sending', 'running')
  order by w.runid desc
  limit 1000
  -- [end]
  -- [if newest]
  select
    o.runid
  from unnest(:open::bigint[]) o (runid)
  union
  select
    w.runid
  from (
    select
      r.runid,
      r.status
    from cron.job_run_details r
    where r.runid > greatest(:newest::bigint, (select h.floor_runid from reach h))
      and r.runid < (select h.ceiling_runid from reach h)
    order by r.runid desc
    limit 60000
  ) w
  where w.status in ('starting', 'connecting', 'sending', 'running')
  -- [end]
),
runs as materialized (
  select
    d.runid,
    d.jobid,
    d.command,
    d.database,
    d.username,
    d.job_pid,
    d.start_time,
    a.backend_start,
    a.wait_event_type,
    a.wait_event,
    a.backend_start is null as hidden
  from candidates n
  cross join lateral (
    select
      r.runid,
      r.jobid,
      r.status,
      r.command,
      r.database,
      r.username,
      r.job_pid,
      r.start_time
    from cron.job_run_details r
    where r.runid = any (array[n.runid])
    order by r.runid
    limit 1
  ) d
  join pg_catalog.pg_stat_activity a on a.pid = d.job_pid
    and a.datname = d.database
    and a.usename = d.username
    and (a.backend_start > d.start_time + interval '1 minute') is not true
  where d.status in ('sending', 'running', 'starting', 'connecting')
  order by d.runid desc
  limit 1000
)
select
  d.runid,
  d.jobid,
  left(j.jobname, 1000) as jobname,
  case when b.place is null or b.place = 1 then left(d.command, 65536) end as command,
  d.database,
  d.username,
  d.job_pid,
  d.start_time,
  d.backend_start,
  d.wait_event_type,
  d.wait_event,
  d.hidden,
  b.pid as blocker_pid,
  o.usename as blocker_username,
  left(o.application_name, 200) as blocker_application,
  o.state as blocker_state,
  left(o.query, 65536) as blocker_query,
  o.xact_start as blocker_xact_start
from runs d
left join cron.job j on j.jobid = d.jobid
left join lateral (
  select
    p.pid,
    row_number() over (
      order by p.pid
    ) as place
  from (
    select distinct
      u.pid
    from unnest(case when d.hidden or d.wait_event_type = 'Lock' then pg_blocking_pids(d.job_pid) end) u (pid)
    order by u.pid
    limit 10
  ) p
) b on true
left join pg_catalog.pg_stat_activity o on o.pid = b.pid
order by
  d.runid desc,
  b.place
