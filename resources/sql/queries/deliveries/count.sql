-- How many deliveries a filter matches, exactly. Reads all of them: with 10,000,000 rows seconds to a minute, so it is asked
-- for and may be cancelled. Index: whatever the planner finds for the filter.
-- class: read
-- deadline: 30min
-- session: task
-- supersede: deliveries/count
select
  count(*) as deliveries
from (
  -- [include deliveries/_source]
) l
where true
-- [include deliveries/_filter]
