-- The background workers that work for this database: pg_cron's scheduler and pg_net's sender, or what stands in for it.
-- A worker serves the one database that cron.database_name or pg_net.database_name names: one that is there for another does
-- nothing here, and scheduler_database or sender_database names that other one. Where none is seen, the setting tells where
-- it would go. With cron.launch_active_jobs = off (pg_cron 1.6) a scheduler lives and starts nothing.
-- Every role sees datname and application_name of others; backend_type, and settings by name, only what it may.
-- Cost: one pass over pg_stat_activity, 0.6 ms.
select
  case
    when a.scheduler_here and s.launch_active_jobs in ('off', 'false', 'no', '0') then 'launches_nothing'
    when a.scheduler_here then 'alive'
    when pg_is_in_recovery() then 'elsewhere'
    when coalesce(a.scheduler_database, s.cron_database) <> current_database() then 'other_database'
    when a.others_seen then 'dead'
    else 'unknown'
  end as scheduler,
  case
    when not a.scheduler_here and not pg_is_in_recovery()
      then nullif(coalesce(a.scheduler_database, s.cron_database), current_database())
  end as scheduler_database,
  a.scheduler_since,
  case
    when a.sender_here then 'alive'
    when a.stand_in_here then 'stand_in'
    when pg_is_in_recovery() then 'elsewhere'
    when coalesce(a.sender_database, s.net_database) <> current_database() then 'other_database'
    when a.others_seen then 'dead'
    else 'unknown'
  end as sender,
  case
    when not a.sender_here and not a.stand_in_here and not pg_is_in_recovery()
      then nullif(coalesce(a.sender_database, s.net_database), current_database())
  end as sender_database
from (
  select
    count(*) filter (where b.pid <> pg_backend_pid()) > 0 as others_seen,
    coalesce(bool_or(b.is_scheduler and b.is_here), false) as scheduler_here,
    min(b.backend_start) filter (where b.is_scheduler and b.is_here) as scheduler_since,
    min(b.datname) filter (where b.is_scheduler and not b.is_here) as scheduler_database,
    coalesce(bool_or(b.is_sender and b.is_here), false) as sender_here,
    min(b.datname) filter (where b.is_sender and not b.is_here) as sender_database,
    coalesce(bool_or(b.application_name = 'signalbox pg_net stand-in' and b.is_here), false) as stand_in_here
  from (
    select
      t.pid,
      t.datname,
      t.datname = current_database() as is_here,
      t.application_name,
      t.backend_start,
      t.backend_type in ('pg_cron launcher', 'pg_cron scheduler')
        or t.application_name in ('pg_cron launcher', 'pg_cron scheduler') as is_scheduler,
      t.backend_type ~ '^pg_net' or t.application_name ~ '^pg_net' as is_sender
    from pg_catalog.pg_stat_activity t
  ) b
) a
cross join (
  -- by name and only where it may be read: a setting that this role may not see is an error, no null
  select
    case when p.may_read then nullif(current_setting('cron.database_name', true), '') end as cron_database,
    case when p.may_read then lower(current_setting('cron.launch_active_jobs', true)) end as launch_active_jobs,
    case when p.may_read then nullif(current_setting('pg_net.database_name', true), '') end as net_database
  from (
    select
      pg_has_role('pg_read_all_settings', 'usage') as may_read
  ) p
) s
