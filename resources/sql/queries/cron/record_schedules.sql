-- The jobs that there are, and with `log` which schedules they and others were seen with in the last 30 hours; seen_until is null
-- while the newest look sees it so. At most 20,000 of these, the newest. With `grace` what is there now has what was set for it, in
-- seconds.
-- Index: job_schedules_until, job_schedules_now. Cost with 500 jobs: 1 ms.
-- class: read
-- deadline: 10s
-- supersede: cron/record_schedules
select
  j.jobid,
  left(j.schedule, 1000) as schedule,
  j.active,
  null::timestamptz as seen_from,
  null::timestamptz as seen_until,
  -- [if grace]
  extract(epoch from g.grace)::bigint as grace
  -- [end]
  -- [unless grace]
  null::bigint as grace
  -- [end]
from cron.job j
-- [if grace]
left join signalbox.job_grace g on g.jobid = j.jobid
-- [end]
-- [if log]
union all
(
  select
    s.jobid,
    s.schedule,
    s.active,
    s.seen_from,
    s.seen_until,
    null::bigint as grace
  from signalbox.job_schedules s
  where s.seen_until is null
    or s.seen_until > statement_timestamp() - interval '30 hours'
  order by s.id desc
  limit 20000
)
-- [end]
