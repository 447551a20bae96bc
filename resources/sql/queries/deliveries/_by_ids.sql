-- By delivery id. Index: the primary key.
union all
select
  'ids',
  l.id
from public.webhook_logs l
where l.id = any (:ids::bigint[])
  and l.id > (select b.low_id from bounds b)
  and l.id < (select b.high_id from bounds b)
