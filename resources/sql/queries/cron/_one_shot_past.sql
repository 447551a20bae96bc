-- What ran under a key among the newest 20,000 runs, whether its job is still there or not.
select
  -- [include cron/_run_columns]
from (
  select
    -- [include cron/_run_columns]
  from cron.job_run_details d
  order by d.runid desc
  limit 20000
) d
where starts_with(d.command, '/* signalbox once ' || :key::text || ' ')
order by d.runid desc
limit 1
