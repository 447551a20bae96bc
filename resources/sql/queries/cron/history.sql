-- One page of runs, newest first, with runid < before. cron.job_run_details has no index but its primary key, so a page
-- looks at no more than `stretch` ids, backwards from the first row that is there, and stops at the limit. Every row carries
-- how far it looked (reached_runid, null when nothing is left) and when the oldest of these runs began; without a run there
-- is one row with a null runid.
-- The bounds of a time range are found by halving the range of ids (cron/_halving). Where row level security filters the
-- table, a page may find nothing.
-- hidden: rows are stored, and row level security shows us none of them.
-- Cost with 5,000,000 runs, warm: a page of a busy job 0.5 ms, a stretch of 24,000 that has none of the job 12 ms, one of
-- 4,000 that is searched for words 16 ms, both as the program waits for them; it does not grow with the history.
-- class: read
-- deadline: 10s
-- supersede: cron/history
with recursive
-- [include _weight]
,
reach as materialized (
  -- [include cron/_reach]
),
scheduler as (
  -- [include project/_workers]
),
context as materialized (
  select
    s.scheduler,
    s.scheduler_since
  from scheduler s
),
-- A time range has a bound on either side.
sought as (
  select
    null::text as bound,
    null::timestamptz as moment
  where false
  -- [if since]
  union all
  select
    'low',
    :since::timestamptz - interval '10 minutes'
  -- [end]
  -- [if until]
  union all
  select
    'high',
    :until::timestamptz + interval '10 minutes'
  -- [end]
),
-- [include cron/_halving]
,
bounds as materialized (
  select
    coalesce((select max(h.from_id) - 1 from halving h where h.bound = 'low'), e.first_runid - 1) as low_runid,
    least(
      coalesce(:before::bigint, e.last_runid + 1),
      (select max(h.from_id) from halving h where h.bound = 'high')
    ) as before_runid,
    e.is_filtered
  from ends e
),
-- The stretch begins at a row that is there, however many ids are missing before it.
high as materialized (
  select
    b.low_runid,
    b.is_filtered,
    case
      when b.is_filtered then b.before_runid
      else (
        select
          t.runid + 1
        from cron.job_run_details t
        where t.runid < b.before_runid
          and t.runid > b.low_runid
        order by t.runid desc
        limit 1
      )
    end as high_runid
  from bounds b
),
looked as materialized (
  select
    greatest(h.low_runid + 1, h.high_runid - :stretch::bigint) as floor_runid,
    h.high_runid,
    h.high_runid - :stretch::bigint > h.low_runid + 1
      and (
        h.is_filtered
        or (
          select
            t.runid
          from cron.job_run_details t
          where t.runid > h.low_runid
            and t.runid < h.high_runid - :stretch::bigint
          order by t.runid desc
          limit 1
        ) is not null
      ) as is_more_left
  from high h
)
select
  case when l.is_more_left then l.floor_runid end as reached_runid,
  (
    select
      coalesce(t.start_time, t.end_time)
    from cron.job_run_details t
    where t.runid >= (select k.floor_runid from looked k)
      and t.runid < (select k.floor_runid + 1000 from looked k)
      and isfinite(coalesce(t.start_time, t.end_time))
    order by t.runid
    limit 1
  ) as looked_back_to,
  d.runid is null
    and (select e.is_filtered from ends e)
    and not exists (
      select
      from cron.job_run_details t
      where t.runid > (select r.floor_runid from reach r)
        and t.runid < (select r.ceiling_runid from reach r)
    )
    and pg_relation_size('cron.job_run_details') > 0 as hidden,
  d.runid,
  d.jobid,
  d.status,
  left(d.command, 4096) as command,
  left(d.return_message, 4096) as return_message,
  length(left(d.command, 4097)) > 4096
    or length(left(d.return_message, 4097)) > 4096 as cut,
  d.database,
  d.username,
  d.job_pid,
  d.start_time,
  d.end_time,
  (
    -- [include cron/_abandoned]
  ) as abandoned
from looked l
cross join context c
left join lateral (
  select
    d.runid,
    d.jobid,
    d.status,
    d.command,
    d.return_message,
    d.database,
    d.username,
    d.job_pid,
    d.start_time,
    d.end_time
  from (
    select
      r.runid,
      r.jobid,
      r.status,
      r.command,
      r.return_message,
      r.database,
      r.username,
      r.job_pid,
      r.start_time,
      r.end_time
    from cron.job_run_details r
    cross join weight
    where true
    -- [unless run_ids]
      and r.runid >= (select k.floor_runid from looked k)
      and r.runid < (select k.high_runid from looked k)
    -- [end]
    -- [if run_ids]
      and r.runid = any (:run_ids::bigint[])
      and r.runid < coalesce(:before::bigint, 9223372036854775807)
    -- [end]
    order by r.runid desc
    offset 0 -- the conditions stay out, so that nothing but the key is walked
  ) d
  where true
  -- [include cron/_runfilter]
  order by d.runid desc
  limit :limit::integer
) d on true
order by d.runid desc
