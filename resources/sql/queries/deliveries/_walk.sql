-- The end of every walk along an index: within the bounds, in the direction of the page, and not for ever.
and l.id > (select b.low_id from bounds b)
and l.id < (select b.high_id from bounds b)
order by l.id
-- [unless newer]
  desc
-- [end]
limit :look::bigint
