-- By delivery id. Index: the primary key.
union all
select
  'ids',
  w.id,
  null::bigint -- all of them
from (
  select
    l.id
  from public.webhook_logs l
  cross join weight
  where l.id = any (:ids::bigint[])
  order by l.id
  offset 0 -- the bounds stay out, so that not all between them are read
) w
where w.id > (select b.low_id from bounds b)
  and w.id < (select b.high_id from bounds b)
