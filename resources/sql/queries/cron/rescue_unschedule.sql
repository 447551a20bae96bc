-- Takes a job away whose role or database is gone. No row: it is not so any more. Index: the primary key. Cost: 1 ms.
-- class: write
-- deadline: 15s
select
  cron.unschedule(j.jobid)::text as done
from cron.job j
where j.jobid = :job::bigint
  and (
    not exists (
      select
      from pg_catalog.pg_roles r
      where r.rolname = j.username
    )
    or not exists (
      select
      from pg_catalog.pg_database d
      where d.datname = j.database
    )
  )
