-- The newest delivery of one event type with its payload, cut at 256 KiB: what the test bench fills its form from.
-- Index: (event_type, id); hand-made tables have none, so no more than the newest `stretch` ids are looked at.
-- Cost with 1,000,000 deliveries: under 1 ms, and 20 ms without the index for an event that never came.
-- class: read
-- deadline: 10s
-- supersede: testbench/newest_payload
select
  l.id,
  left(e.name, 1000) as endpoint_name,
  l.created_at,
  left(p.printed, 262144) as payload,
  octet_length(p.printed) as payload_bytes
from (
  select
    n.id,
    n.webhook_config_id,
    n.created_at,
    n.payload
  from public.webhook_logs n
  where n.event_type = :event::text
    and n.id > (select max(m.id) from public.webhook_logs m) - :stretch::bigint
  order by n.id desc
  limit 1
) l
cross join lateral (
  select
    l.payload::text as printed
  offset 0 -- printed once, not for each of its two uses
) p
left join public.webhook_configs e on e.id = l.webhook_config_id
