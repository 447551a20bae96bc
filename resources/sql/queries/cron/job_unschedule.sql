-- Takes a job away, provided that it still is what was read; its history stays. A run that is going on is recorded as "job
-- canceled". outcome: as of cron/job_alter; long: what was read of its command would not bring it back.
-- Index: the primary key. Cost: 1 ms.
-- class: write
-- deadline: 15s
with stored as materialized (
  -- [include cron/_stored_job]
)
select
  case
    when s.jobid is null then 'gone'
    when not (
      -- [include cron/_as_base]
    ) then 'changed'
    when not (s.is_ours or has_table_privilege('cron.job', 'delete')) then 'foreign'
    when length(s.command) > 65536 then 'long'
    when cron.unschedule(s.jobid) then 'done'
    else 'gone'
  end as outcome,
  s.jobid,
  s.username
from (values (0)) one (row)
left join stored s on true
