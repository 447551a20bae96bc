-- By message id: a delivery and its replays. Index: webhook_logs_message.
union all
select
  m.message_id::text,
  w.id
from (
  select distinct
    u.message_id
  from unnest(:message_ids::uuid[]) u (message_id)
) m
cross join lateral (
  select
    l.id
  from public.webhook_logs l
  where l.message_id = m.message_id
  -- [include deliveries/_walk]
) w
