-- The conditions of a JobRunFilter on run `d`, beside context `c`. jobRunFilterValues() binds the parts that the filter has; a
-- part that is not bound does not narrow. A number is a job's number, also of one that is gone; a name is looked up among
-- the jobs there are. A run that never started is as old as its end; one that has neither is of its place.
-- [if statuses]
and
-- [include cron/_status]
= any (:statuses::text[])
-- [end]
-- [if not_statuses]
and (
-- [include cron/_status]
= any (:not_statuses::text[])
) is not true
-- [end]
-- [if job_ids]
and (
  d.jobid = any (:job_ids::bigint[])
  or d.jobid in (
    select
      j.jobid
    from cron.job j
    where j.jobname like any (:job_patterns::text[])
  )
)
-- [end]
-- [if not_job_ids]
and (
  d.jobid = any (:not_job_ids::bigint[])
  or d.jobid in (
    select
      j.jobid
    from cron.job j
    where j.jobname like any (:not_job_patterns::text[])
  )
) is not true
-- [end]
-- [if users]
and d.username = any (:users::text[])
-- [end]
-- [if not_users]
and (d.username = any (:not_users::text[])) is not true
-- [end]
-- [if databases]
and d.database = any (:databases::text[])
-- [end]
-- [if not_databases]
and (d.database = any (:not_databases::text[])) is not true
-- [end]
-- [if since]
and coalesce(d.start_time, d.end_time, 'infinity') >= :since::timestamptz
-- [end]
-- [if until]
and coalesce(d.start_time, d.end_time, '-infinity') < :until::timestamptz
-- [end]
-- [if duration_from]
and
-- [include cron/_duration]
>= :duration_from::interval
-- [end]
-- [if duration_below]
and
-- [include cron/_duration]
< :duration_below::interval
-- [end]
-- [if rows_from]
and
-- [include cron/_rows]
>= :rows_from::bigint
-- [end]
-- [if rows_to]
and
-- [include cron/_rows]
<= :rows_to::bigint
-- [end]
-- [if words]
and concat_ws(e'\n', left(d.return_message, 65536), left(d.command, 65536)) ilike all (:words::text[])
-- [end]
