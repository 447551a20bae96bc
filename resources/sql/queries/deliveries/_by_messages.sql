-- By message id: a delivery and its replays, which are few. Index: webhook_logs_message.
union all
select
  m.message_id::text,
  w.id,
  null::bigint
from (
  select distinct
    u.message_id
  from unnest(:message_ids::uuid[]) u (message_id)
) m
cross join lateral (
  select
    l.message_id as walk_value, -- see deliveries/_walk_of_value
    l.id
  from public.webhook_logs l
  cross join weight
  where l.message_id = any (array[m.message_id])
  order by walk_value
  offset 0 -- the bounds stay out, so that no other index is taken for them
) w
where w.id > (select b.low_id from bounds b)
  and w.id < (select b.high_id from bounds b)
