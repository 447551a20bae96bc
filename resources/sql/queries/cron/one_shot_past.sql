-- What ran under the key of a job that was made to run a command once and is gone by now. No row: nothing did, as far as the
-- newest 20,000 runs tell. Index: the primary key, backwards. Cost: 45 ms; it does not grow with the history.
-- class: read
-- deadline: 10s
with context as materialized (
  -- [include project/_workers]
)
select
  -- [include cron/_run_shown]
  ,
  (
    -- [include cron/_abandoned]
  ) as abandoned
from context c
cross join lateral (
  -- [include cron/_one_shot_past]
) d
