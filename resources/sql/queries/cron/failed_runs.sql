-- The runs that failed of a range of ids and began from :from until :until, by job and stretch of `stretch` seconds: at most
-- 1,000 of these, the newest. failed_at: when the first of the stretch began; one that never started is as old as its end. Who
-- asks makes sure that the ids are few (see cron/map_reach).
-- Index: the primary key. Cost: 50 ms for 100,000 ids with two workers and 140 ms without, on a machine that had other work;
-- it does not grow with the history.
-- class: read
-- deadline: 10s
-- supersede: cron/failed_runs
select
  f.jobid,
  min(f.began) as failed_at,
  count(*) as failed
from (
  select
    d.jobid,
    coalesce(d.start_time, d.end_time) as began
  from cron.job_run_details d
  where d.runid >= :low::bigint
    and d.runid < :high::bigint
    and d.status = 'failed'
) f
where f.began >= :from::timestamptz
  and f.began < :until::timestamptz
group by
  f.jobid,
  date_bin(:stretch::bigint * interval '1 second', f.began, timestamptz '1970-01-01 00:00:00+00')
order by failed_at desc
limit 1000
