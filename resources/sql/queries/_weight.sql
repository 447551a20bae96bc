-- One row, of which the planner expects a thousand. A walk that is joined to it looks a thousand times as long to sort, so
-- that it is never sorted: only an index that has its order already is taken, however few rows ANALYZE expects, or however
-- cheaply it would find them by another index.
weight as materialized (
  select
    g.one
  from generate_series(1, (select 1)) g (one)
)
