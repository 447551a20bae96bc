-- The jobs that there are, and with `log` which schedules they and others were seen with in the last 30 hours; seen_until is null
-- while the newest look sees it so. At most 20,000 of these, the newest.
-- Index: job_schedules_until, job_schedules_now. Cost with 500 jobs: 1 ms.
-- class: read
-- deadline: 10s
-- supersede: cron/record_schedules
select
  j.jobid,
  left(j.schedule, 1000) as schedule,
  j.active,
  null::timestamptz as seen_from,
  null::timestamptz as seen_until
from cron.job j
-- [if log]
union all
(
  select
    s.jobid,
    s.schedule,
    s.active,
    s.seen_from,
    s.seen_until
  from signalbox.job_schedules s
  where s.seen_until is null
    or s.seen_until > statement_timestamp() - interval '30 hours'
  order by s.id desc
  limit 20000
)
-- [end]
