-- The end of every walk along an index that holds nothing but ids: within the bounds, in the direction of the page, and not for
-- ever; up to three of them stand side by side. Stands in a statement that has `bounds` and _weight, to which
-- the walk is joined.
and l.id > (select b.low_id from bounds b)
and l.id < (select b.high_id from bounds b)
order by l.id
-- [unless newer]
  desc
-- [end]
limit greatest(1, least(:look::bigint, :most::bigint / 3))
