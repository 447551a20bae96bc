-- The end of every walk along an index that holds a value and then ids, as deliveries/_walk; v is the value, with what is
-- looked at of it. The walk tests its value by = any (array[...]), after which the planner does not know that only one is
-- left, and selects it as walk_value: so that has to be the first sort key, and an index on ids alone, where a rare value
-- may be looked for among all deliveries, is not in that order.
and l.id > (select b.low_id from bounds b)
and l.id < (select b.high_id from bounds b)
order by
  walk_value
-- [if newer]
    desc
-- [end]
  , l.id
-- [unless newer]
    desc
-- [end]
limit v.look
