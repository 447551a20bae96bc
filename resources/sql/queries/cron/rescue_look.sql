-- How it is with pg_cron's scheduler, what may be in its way, and what this role may do about it: one row. With `log` also what our
-- log of looks says. The history is looked at in its newest 1,000 ids only, backwards on the primary key. A stuck COPY writes
-- the end of its run anew all the time, so that one which ended seconds ago under the process that is there still does.
-- next_runid is read from the sequence itself, as pg_sequence_last_value() knows nothing of one that never gave a number.
-- Index: the primary key of the history, cron_looks_until. Cost with 1,000,000 runs, warm: 2 ms.
-- class: read
-- deadline: 10s
-- supersede: cron/rescue_look
with reach as materialized (
  -- [include cron/_reach]
),
newest as materialized (
  select
    d.runid
  from cron.job_run_details d
  where d.runid > (select r.floor_runid from reach r)
    and d.runid < (select r.ceiling_runid from reach r)
  order by d.runid desc
  limit 1
),
latest as materialized (
  select
    d.runid,
    d.jobid,
    d.username,
    left(d.return_message, 500) as return_message,
    d.start_time,
    d.end_time
  from cron.job_run_details d
  where d.runid > (select n.runid - 1000 from newest n)
    and d.runid <= (select n.runid from newest n)
  order by d.runid desc
  limit 1000
),
scheduler as materialized (
  -- [include project/_workers]
),
settings as (
  select
    case when p.may_read then nullif(current_setting('cron.timezone', true), '') end as time_zone,
    case when p.may_read then nullif(current_setting('cron.log_run', true), '')::boolean end as log_run,
    case when p.may_read then nullif(current_setting('cron.launch_active_jobs', true), '')::boolean end as launch_active_jobs,
    case when p.may_read then current_setting('shared_preload_libraries', true) end as preloaded
  from (
    select
      pg_has_role('pg_read_all_settings', 'usage') as may_read
  ) p
),
wedged as (
  select
    l.runid,
    l.jobid,
    l.username,
    l.end_time
  from latest l
  cross join scheduler s
  where l.return_message = 'COPY not supported'
    and l.end_time > statement_timestamp() - interval '10 seconds'
    and (l.start_time < s.scheduler_since) is not true
  order by l.runid desc
  limit 1
)
select
  clock_timestamp() as now,
  pg_postmaster_start_time() as server_started_at,
  s.scheduler,
  s.scheduler_database,
  s.scheduler_since,
  coalesce(g.time_zone, case when e.extversion ~ '^1\.[0-4]([.-]|$)' then 'UTC' else 'GMT' end) as time_zone,
  e.extversion as cron_version,
  q.last_value + q.is_called::integer as next_runid,
  (select n.runid from newest n) as newest_runid,
  (select max(l.start_time) from latest l where isfinite(l.start_time)) as last_started_at,
  r.is_filtered as runs_filtered,
  row_security_active('cron.job') as jobs_filtered,
  g.launch_active_jobs,
  g.log_run,
  g.preloaded,
  w.runid as wedged_runid,
  w.jobid as wedged_jobid,
  w.username as wedged_username,
  w.end_time as wedged_end_time,
  (
    select
      l.return_message
    from latest l
    where l.end_time > statement_timestamp() - interval '1 hour'
      and l.return_message ~ 'undefined symbol|version mismatch'
    order by l.runid desc
    limit 1
  ) as replaced_words,
  current_user as role,
  u.rolsuper as is_superuser,
  has_sequence_privilege('cron.runid_seq', 'update') as may_set_sequence,
  has_sequence_privilege('cron.runid_seq', 'usage') as may_count_sequence,
  has_table_privilege('cron.job_run_details', 'delete') as may_delete_runs,
  has_table_privilege('cron.job_run_details', 'update') as may_lock_runs,
  has_database_privilege(current_database(), 'create') as may_create_schema,
  has_table_privilege('cron.job', 'delete') as may_delete_jobs,
  coalesce(
    has_function_privilege(to_regprocedure('cron.alter_job(bigint, text, text, text, text, boolean)'), 'execute'),
    false) as may_alter_jobs,
  -- [if log]
  (
    select
      max(k.looked_until)
    from signalbox.cron_looks k
    where k.looked_until > statement_timestamp() - interval '7 days'
      and k.scheduler = 'alive'
  ) as seen_alive_until
  -- [end]
  -- [unless log]
  null::timestamptz as seen_alive_until
  -- [end]
from scheduler s
cross join reach r
cross join settings g
cross join cron.runid_seq q
left join wedged w on true
left join pg_catalog.pg_extension e on e.extname = 'pg_cron'
left join pg_catalog.pg_roles u on u.rolname = current_user
