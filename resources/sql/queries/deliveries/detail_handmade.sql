-- One delivery with its payload exactly as it was sent and the last answer; the texts are cut at 64 KiB, their full
-- sizes stand beside them. Index: the primary key. Cost: under 1 ms; a payload of 1 MB takes 13 ms to print.
-- For tables made by hand, which know no state: it is read from the answer, and what says nothing is unknown.
-- class: read
-- deadline: 10s
-- supersede: deliveries/detail
select
  l.id,
  l.webhook_config_id,
  left(e.name, 1000) as endpoint_name,
  left(l.event_type, 1000) as event_type,
  -- [include deliveries/_state]
  as state,
  l.response_status,
  l.attempt_count,
  left(l.error_message, 1000) as error_message,
  l.created_at,
  null::timestamptz as sent_at,
  l.completed_at,
  null::timestamptz as next_attempt_at,
  null::bigint as replay_of,
  false as is_recovered,
  false as is_blocking,
  null::uuid as message_id,
  left(e.url, 4096) as url,
  left(p.printed, 65536) as payload,
  octet_length(p.printed) as payload_bytes,
  left(l.response_body, 65536) as response_body,
  octet_length(l.response_body) as response_bytes,
  null::integer as timeout_ms,
  0 as lost_count,
  null::text as requested_by,
  e.is_active as endpoint_active,
  e.secret is not null as endpoint_signs,
  null::text as order_key
from (
  -- [include deliveries/_handmade]
) l
cross join lateral (
  select
    l.payload::text as printed
  offset 0 -- printed once, not for each of its two uses
) p
left join public.webhook_configs e on e.id = l.webhook_config_id
where l.id = :id::bigint
