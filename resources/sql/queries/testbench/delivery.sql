-- One delivery as it was sent: payload exactly as printed (the first MiB, and the size of the whole), the headers of its
-- newest attempt without what was secret in them. Index: the primary key, and webhook_attempts (webhook_log_id, attempt).
-- Cost: under 1 ms; a payload of 1 MB takes 13 ms to print.
-- class: read
-- deadline: 15s
-- supersede: testbench/delivery
select
  l.id,
  left(l.event_type, 1000) as event_type,
  l.message_id,
  left(e.name, 1000) as endpoint_name,
  left(e.url, 4096) as url,
  left(p.printed, 1048576) as payload,
  octet_length(p.printed) as payload_bytes,
  left(a.request_headers::text, 32768) as request_headers
from public.webhook_logs l
cross join lateral (
  select
    l.payload::text as printed
  offset 0 -- printed once, not for each of its two uses
) p
left join public.webhook_configs e on e.id = l.webhook_config_id
left join lateral (
  select
    t.request_headers
  from public.webhook_attempts t
  where t.webhook_log_id = l.id
  order by
    t.attempt desc,
    t.id desc
  limit 1
) a on true
where l.id = :id::bigint
