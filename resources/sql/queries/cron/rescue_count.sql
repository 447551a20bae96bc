-- Takes those numbers from the counter of runs that the history has, at most ten million at a time. No row: it is not behind.
-- Index: the primary key of the history. Cost: 0.3 s for a million numbers.
-- class: write
-- deadline: 30s
select
  max(nextval('cron.runid_seq')) as runid
from generate_series(1, (
    select
      least(n.runid - (s.last_value + s.is_called::integer) + 1, 10000000)
    from cron.runid_seq s
    cross join (
      select
        d.runid
      from cron.job_run_details d
      order by d.runid desc
      limit 1
    ) n
  )) as g (number)
having count(*) > 0
