-- The scheduler in the context of cron's statements: whether it is alive, and since when where we may see that.
select
  case
    when bool_or(coalesce(a.backend_type in ('pg_cron launcher', 'pg_cron scheduler'), false)
      or coalesce(a.application_name in ('pg_cron launcher', 'pg_cron scheduler'), false)) then 'alive'
    when pg_is_in_recovery() then 'elsewhere'
    when count(*) filter (where a.pid <> pg_backend_pid()) > 0 then 'dead'
    else 'unknown'
  end as scheduler,
  min(a.backend_start) filter (
    where a.backend_type in ('pg_cron launcher', 'pg_cron scheduler')
      or a.application_name in ('pg_cron launcher', 'pg_cron scheduler')
  ) as scheduler_since
from pg_catalog.pg_stat_activity a
