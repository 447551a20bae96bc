-- Where the runs lie that began from :from until :until: from id low_runid on, below high_runid, which is the first that is
-- there, and not above `before`. Around them are those of ten minutes more on either side, and runs without a time; who walks
-- them leaves these out. A step of `stretch` ids, the newest ones, begins at floor_runid, and looked_back_to is when the
-- first run from there on began: what began ten minutes later is in the step. One row.
-- newest_runid: the newest id that there is; where row level security filters, that the sequence gave. It goes back when the
-- history was replaced. oldest_runid: the oldest one, and history_from, when the first of the thousand from there on began;
-- null where row level security filters. hidden: rows are stored, and it shows us none of them.
-- Index: the primary key. Cost with 5,000,000 runs: 1.5 ms; it does not grow with the history.
-- class: read
-- deadline: 10s
-- supersede: cron/map_reach
with recursive
-- [include _weight]
,
reach as materialized (
  -- [include cron/_reach]
),
sought as (
  select
    s.bound,
    s.moment
  from (
    values
      ('low', :from::timestamptz - interval '10 minutes'),
      ('high', :until::timestamptz + interval '10 minutes')
  ) s (bound, moment)
),
-- [include cron/_halving]
,
bounds as materialized (
  select
    max(h.from_id) filter (where h.bound = 'low') as low_runid,
    least(max(h.from_id) filter (where h.bound = 'high'), :before::bigint) as before_runid
  from halving h
),
-- The walk begins at a row that is there, however many ids are missing before it.
high as materialized (
  select
    b.low_runid,
    case
      when e.is_filtered then b.before_runid
      else (
        select
          t.runid + 1
        from cron.job_run_details t
        where t.runid < b.before_runid
          and t.runid >= b.low_runid
        order by t.runid desc
        limit 1
      )
    end as high_runid
  from bounds b
  cross join ends e
),
looked as materialized (
  select
    h.low_runid,
    greatest(h.low_runid, h.high_runid - :stretch::bigint) as floor_runid,
    coalesce(h.high_runid, h.low_runid) as high_runid
  from high h
)
select
  case when e.last_runid > 0 and not e.is_filtered then e.first_runid end as oldest_runid,
  nullif(e.last_runid, 0) as newest_runid,
  l.low_runid,
  l.floor_runid,
  l.high_runid,
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
  case
    when not e.is_filtered
      then (
        select
          min(f.started)
        from (
          select
            coalesce(t.start_time, t.end_time) as started
          from cron.job_run_details t
          order by t.runid
          limit 1000
        ) f
        where isfinite(f.started)
      )
  end as history_from,
  e.is_filtered
    and not exists (
      select
      from cron.job_run_details t
      where t.runid > (select r.floor_runid from reach r)
        and t.runid < (select r.ceiling_runid from reach r)
    )
    and pg_relation_size('cron.job_run_details') > 0 as hidden
from ends e
cross join looked l
