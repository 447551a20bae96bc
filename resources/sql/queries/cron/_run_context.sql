-- What cron/_abandoned wants to know beside a run.
select
  w.scheduler,
  w.scheduler_since,
  (
    select
      max(t.runid)
    from (
      select
        d.runid,
        d.start_time
      from cron.job_run_details d
      order by d.runid desc
      limit 1000
    ) t
    where t.start_time < statement_timestamp() - interval '1 minute'
  ) as settled_runid
from (
  -- [include project/_workers]
) w
