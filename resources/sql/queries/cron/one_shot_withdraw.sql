-- Takes away the job that was made to run a command once under this key, unless its run has begun. outcome: withdrawn;
-- begun: it is left alone; busy: another window is just taking such jobs away. No row: it is gone.
-- Index: the primary key of the history, from the newest run before it was made, at most 20,000 of them. Cost: 10 ms; it
-- does not grow with the history.
-- class: write
-- deadline: 15s
with asked as materialized (
  select
    pg_try_advisory_xact_lock(hashtextextended('signalbox one-shots', 0)) as is_mine
),
one_shot as materialized (
  -- [include cron/_one_shots]
),
meant as materialized (
  select
    o.jobid,
    exists (
      select
      from (
        select
          r.jobid
        from cron.job_run_details r
        where r.runid > o.after_runid
        order by r.runid
        limit 20000
      ) d
      where d.jobid = o.jobid
    ) as has_begun
  from one_shot o
  where o.key = :key::text
)
select
  case
    when not a.is_mine then 'busy'
    when m.has_begun then 'begun'
    when cron.unschedule(m.jobid) then 'withdrawn'
  end as outcome,
  m.jobid
from meant m
cross join asked a
