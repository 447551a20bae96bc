-- The ids between which runs of some moments lie, beside `weight` (see _weight), `reach` (cron/_reach) and
-- `sought` (bound, moment): the first id whose run began at or after the moment is the greatest from_id of its bound. Ids and
-- times grow together, but a run's id is given up to ten minutes before it begins: a 'low' bound is sought ten minutes
-- earlier, a 'high' one ten minutes later. Where no run near the middle has a time, the half that leaves more is taken.
-- Where row level security filters the table, looking for the next row that is there could take all of them: there the
-- sequence tells the newest id, and a look ends after 2,000 ids.
-- Index: the primary key. Cost with 5,000,000 runs: 1 ms.
ends as materialized (
  select
    case
      when r.is_filtered and r.last_runid is not null then 1
      else coalesce((select min(t.runid) from cron.job_run_details t), 1)
    end as first_runid,
    case
      when r.is_filtered and r.last_runid is not null then r.last_runid
      else coalesce((select max(t.runid) from cron.job_run_details t), 0)
    end as last_runid,
    r.is_filtered
  from reach r
),
halving (bound, moment, from_id, to_id) as (
  select
    s.bound,
    s.moment,
    e.first_runid,
    e.last_runid + 1
  from ends e
  cross join sought s
  union all
  select
    h.bound,
    h.moment,
    case when p.is_before then p.runid + 1 else h.from_id end,
    case when p.is_before then h.to_id else h.middle end
  from (
    select
      b.bound,
      b.moment,
      b.from_id,
      b.to_id,
      b.from_id + (b.to_id - b.from_id) / 2 as middle,
      case
        when e.is_filtered then b.from_id + (b.to_id - b.from_id) / 2 + 2000
        else 9223372036854775807
      end as most_id
    from halving b
    cross join ends e
    where b.from_id < b.to_id
    offset 0 -- reckoned here: under row level security no sum with a column may look into the index
  ) h
  cross join lateral (
    select
      coalesce(max(f.runid), h.middle) as runid,
      coalesce(bool_or(f.started < h.moment), h.bound = 'high') as is_before
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
          and r.runid < h.most_id
        order by r.runid
        limit 200
      ) t
      where isfinite(t.started)
      order by t.runid
      limit 1
    ) f
  ) p
)
