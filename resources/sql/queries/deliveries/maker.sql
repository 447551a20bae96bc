-- The cron run that made a delivery: one row; none where no run did, where it is not known which backend made it, and where
-- more than one run fits. A run's id is given up to ten minutes before it begins, so the ids that come into question lie below
-- the first run that began ten minutes later, found by halving as in cron/history, and at most 40,000 of them are looked at: a
-- run that was under way for longer than that is not found. Where row level security filters the history, the newest 60,000.
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
ends as materialized (
  select
    case
      when r.is_filtered and r.last_runid is not null then r.last_runid + 1
      else coalesce((select min(t.runid) from cron.job_run_details t), 1)
    end as first_runid,
    case
      when r.is_filtered and r.last_runid is not null then r.last_runid
      else coalesce((select max(t.runid) from cron.job_run_details t), 0)
    end as last_runid,
    case
      when r.is_filtered and r.last_runid is not null then 60000
      else 40000
    end as stretch
  from reach r
),
halving (moment, from_id, to_id) as (
  select
    d.created_at + interval '10 minutes',
    e.first_runid,
    e.last_runid + 1
  from ends e
  cross join delivery d
  union all
  select
    h.moment,
    case when p.is_before then p.runid + 1 else h.from_id end,
    case when p.is_before then h.to_id else h.middle end
  from (
    select
      b.moment,
      b.from_id,
      b.to_id,
      b.from_id + (b.to_id - b.from_id) / 2 as middle
    from halving b
    where b.from_id < b.to_id
  ) h
  cross join lateral (
    select
      coalesce(max(f.runid), h.middle) as runid,
      coalesce(bool_or(f.started < h.moment), true) as is_before
    from (
      select
        t.runid,
        t.started
      from (
        select
          r.runid,
          coalesce(r.start_time, r.end_time) as started
        from cron.job_run_details r
        cross join weight
        where r.runid >= h.middle
        order by r.runid
        limit 200
      ) t
      where isfinite(t.started)
      order by t.runid
      limit 1
    ) f
  ) p
),
looked as materialized (
  select
    max(h.from_id) as before_runid,
    max(h.from_id) - 1 - max(e.stretch) as floor_runid
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
