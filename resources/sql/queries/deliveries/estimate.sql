-- How many deliveries the planner expects a filter to match, from its statistics. Nothing is read: below 1 ms.
-- class: read
-- deadline: 10s
-- supersede: deliveries/estimate
explain (format json)
select
from (
  -- [include deliveries/_source]
) l
where true
-- [include deliveries/_filter]
