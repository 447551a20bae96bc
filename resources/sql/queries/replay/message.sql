-- A delivery as it is edited and sent again: its payload as text, up to `most` characters. Index: the primary key.
-- class: read
-- deadline: 15s
-- supersede: replay/message
select
  l.id,
  left(l.event_type, 1000) as event_type,
  left(e.name, 1000) as endpoint,
  left(e.url, 2000) as url,
  left(l.payload::text, :most::integer) as payload,
  octet_length(l.payload::text) as payload_bytes,
  coalesce(e.is_active, false) as can_be_sent
from public.webhook_logs l
left join public.webhook_configs e on e.id = l.webhook_config_id
where l.id = :id::bigint
