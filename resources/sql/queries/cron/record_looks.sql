-- What is known of pg_cron's scheduler over the last 30 hours: how it is now, in each row, and what our log of looks says. The log
-- is looked at with `log` only. first_runid is the first run of the newest 100,000 ids of the history, and first_at when one of the
-- first thousand of these began. Settings are hidden from roles without pg_read_all_settings: null, and the zone its default then.
-- Index: cron_looks_until, and the primary key of the history. Cost with 1,000,000 runs, warm: 2 ms.
-- class: read
-- deadline: 10s
-- supersede: cron/record_looks
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
first as materialized (
  select
    d.runid,
    coalesce(d.start_time, d.end_time) as at
  from cron.job_run_details d
  where d.runid > (select n.floor_runid from newest n)
    and d.runid <= (select n.runid from newest n)
  order by d.runid
  limit 1000
),
scheduler as (
  -- [include project/_workers]
),
settings as (
  select
    p.may_read,
    case when p.may_read then nullif(current_setting('cron.timezone', true), '') end as time_zone,
    case when p.may_read then nullif(current_setting('cron.log_run', true), '')::boolean end as log_run,
    case when p.may_read then nullif(current_setting('cron.max_running_jobs', true), '')::bigint end as slots
  from (
    select
      pg_has_role('pg_read_all_settings', 'usage') as may_read
  ) p
)
select
  statement_timestamp() as now,
  pg_postmaster_start_time() as server_started_at,
  s.scheduler,
  s.scheduler_since,
  coalesce(g.time_zone, case when e.extversion ~ '^1\.[0-4]([.-]|$)' then 'UTC' else 'GMT' end) as time_zone,
  g.log_run,
  g.slots,
  e.extversion as cron_version,
  row_security_active('cron.job') or r.is_filtered as is_filtered,
  r.last_runid,
  (select n.runid from newest n) as newest_runid,
  (select f.runid from first f order by f.runid limit 1) as first_runid,
  (select f.at from first f where isfinite(f.at) order by f.runid limit 1) as first_at,
  -- [if log]
  l.looked_from,
  l.looked_until,
  l.server_started_at as look_server_started_at,
  l.scheduler as look_scheduler,
  l.scheduler_started_at as look_scheduler_started_at,
  l.log_run as look_log_run,
  l.time_zone is not distinct from g.time_zone as look_zone_stands
  -- [end]
  -- [unless log]
  null::timestamptz as looked_from,
  null::timestamptz as looked_until,
  null::timestamptz as look_server_started_at,
  null::text as look_scheduler,
  null::timestamptz as look_scheduler_started_at,
  null::boolean as look_log_run,
  false as look_zone_stands
  -- [end]
from scheduler s
cross join settings g
cross join reach r
left join pg_catalog.pg_extension e on e.extname = 'pg_cron'
-- [if log]
left join (
  select
    k.id,
    k.looked_from,
    k.looked_until,
    k.server_started_at,
    k.scheduler,
    k.scheduler_started_at,
    k.log_run,
    k.time_zone
  from signalbox.cron_looks k
  where k.looked_until > statement_timestamp() - interval '30 hours'
  order by k.id desc
  limit 10000
) l on true
order by l.id
-- [end]
