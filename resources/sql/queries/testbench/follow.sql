-- How far one delivery is, with its newest attempt: what someone who has just sent it waits for. Texts are cut.
-- Index: the primary key, and webhook_attempts (webhook_log_id, attempt). Cost: under 1 ms.
-- class: read
-- deadline: 10s
-- supersede: testbench/follow
select
  l.id,
  l.state,
  l.response_status,
  l.attempt_count,
  left(l.error_message, 1000) as error_message,
  l.message_id,
  l.created_at,
  l.next_attempt_at,
  left(l.response_body, 65536) as response_body,
  octet_length(l.response_body) as response_bytes,
  left(a.url, 4096) as url,
  a.sent_at,
  a.settled_at,
  left(a.request_headers::text, 32768) as request_headers,
  left(a.response_headers::text, 32768) as response_headers
from public.webhook_logs l
left join lateral (
  select
    t.url,
    t.sent_at,
    t.settled_at,
    t.request_headers,
    t.response_headers
  from public.webhook_attempts t
  where t.webhook_log_id = l.id
  order by
    t.attempt desc,
    t.id desc
  limit 1
) a on true
where l.id = :id::bigint
