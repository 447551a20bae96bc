-- The newest job that this role sees, before it makes another: numbers only ever grow, so what it makes is above.
-- Index: the primary key, backwards. Cost: 0.1 ms.
-- class: read
-- deadline: 5s
select
  coalesce(max(j.jobid), 0) as jobid
from cron.job j
