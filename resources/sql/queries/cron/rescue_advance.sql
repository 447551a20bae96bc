-- Moves the counter of runs past the history. It cannot go back: it takes a number first, which nobody else gets, and goes on
-- from that; the thousand make up for numbers that are taken in that moment. No row: it is not behind.
-- Index: the primary key of the history. Cost: 0.2 ms.
-- class: write
-- deadline: 15s
select
  setval('cron.runid_seq', nextval('cron.runid_seq') + b.behind + 1000) as runid
from (
  select
    n.runid - (s.last_value + s.is_called::integer) + 1 as behind
  from cron.runid_seq s
  cross join (
    select
      d.runid
    from cron.job_run_details d
    order by d.runid desc
    limit 1
  ) n
) b
where b.behind > 0
