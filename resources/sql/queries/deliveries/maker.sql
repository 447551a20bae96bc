-- The cron run that made a delivery: one row; none where no run did, where it is not known which backend made it, and where
-- more than one run fits. The ids that come into question lie below the first run that began ten minutes later (cron/_halving),
-- and at most 40,000 of them are looked at: a run that was under way for longer than that is not found. Where row level
-- security filters the history, 60,000, as no row may have told which.
-- Index: the primary keys. Cost with 5,000,000 runs: 18 to 33 ms, independent of the history.
-- class: read
-- deadline: 10s
-- supersede: deliveries/maker
with recursive
-- [include _weight]
,
delivery as materialized (
  select
    t.made_by_pid,
    t.created_at
  from public.webhook_logs t
  where t.id = :id::bigint
    and t.made_by_pid is not null
),
reach as materialized (
  -- [include cron/_reach]
),
sought as (
  select
    'high' as bound,
    d.created_at + interval '10 minutes' as moment
  from delivery d
),
-- [include cron/_halving]
,
looked as materialized (
  select
    max(h.from_id) as before_runid,
    max(h.from_id) - 1 - max(case when e.is_filtered then 60000 else 40000 end) as floor_runid
  from halving h
  cross join ends e
),
maker as materialized (
  select
    d.runid,
    d.jobid,
    d.start_time
  from delivery l
  cross join lateral (
    select
      r.runid,
      r.jobid,
      r.job_pid,
      r.status,
      r.start_time,
      r.end_time
    from cron.job_run_details r
    cross join weight
    where r.runid > (select k.floor_runid from looked k)
      and r.runid < (select k.before_runid from looked k)
    order by r.runid desc
    offset 0 -- the conditions stay out, so that nothing but the key is walked
  ) d
  where
    -- [include cron/_made]
  limit 2
)
select
  m.runid,
  m.jobid,
  left(j.jobname, 1000) as job_name,
  m.start_time
from maker m
left join cron.job j on j.jobid = m.jobid
where (select count(*) from maker) = 1
