-- Takes away jobs that were made to run a command once; their history stays. Those that have gone meanwhile are left out, and
-- while another window is at it nothing is done. Index: none, cron.job is small. Cost: 1 ms.
-- class: write
-- deadline: 15s
with asked as materialized (
  select
    pg_try_advisory_xact_lock(hashtextextended('signalbox one-shots', 0)) as is_mine
),
one_shot as materialized (
  -- [include cron/_one_shots]
)
select
  o.jobid,
  left(o.jobname, 1000) as jobname
from one_shot o
cross join asked a
where o.jobid = any (:jobs::bigint[])
  and case when a.is_mine then cron.unschedule(o.jobid) end
order by o.jobid
