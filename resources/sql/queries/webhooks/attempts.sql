-- Every attempt to send one delivery, oldest first, at most the newest 200. Index: webhook_attempts
-- (webhook_log_id, attempt). Cost: under 1 ms, independent of the history.
-- class: read
-- deadline: 10s
-- supersede: webhooks/attempts
select
  a.attempt,
  a.sent_at,
  a.settled_at,
  left(a.url, 4096) as url,
  a.response_status,
  left(a.error_message, 1000) as error_message,
  a.lost
from (
  select
    t.id,
    t.attempt,
    t.sent_at,
    t.settled_at,
    t.url,
    t.response_status,
    t.error_message,
    t.lost
  from public.webhook_attempts t
  where t.webhook_log_id = :id::bigint
  order by
    t.attempt desc,
    t.id desc
  limit 200
) a
order by
  a.attempt,
  a.id
