-- How many deliveries the planner expects a filter to match, from its statistics. Nothing is read: below 1 ms.
-- class: read
-- deadline: 10s
-- supersede: webhooks/estimate
explain (format json)
select
from (
  -- [include webhooks/_source]
) l
where true
-- [include webhooks/_filter]
