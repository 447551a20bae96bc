-- The newest run, of the newest 1,000, that began over a minute ago. Ends at the first that did, and is not
-- looked for where nothing asks.
select
  t.runid
from (
  select
    n.runid,
    n.start_time
  from cron.job_run_details n
  where n.runid > (
      select
        h.floor_runid
      from (
        -- [include cron/_reach]
      ) h
    )
    and n.runid < (select 9223372036854775807)
  order by n.runid desc
  limit 1000
) t
where t.start_time < statement_timestamp() - interval '1 minute'
order by t.runid desc
limit 1
