-- Every attempt to send one delivery, oldest first, at most the newest 200, each with what was sent and answered; bodies
-- are cut at 4 KiB, at most 100 headers are read. Index: webhook_attempts (webhook_log_id, attempt). Cost: 1 ms for ten
-- attempts, independent of the history.
-- class: read
-- deadline: 10s
-- supersede: deliveries/attempts
select
  a.attempt,
  a.sent_at,
  a.settled_at,
  left(a.url, 4096) as url,
  a.response_status,
  left(a.error_message, 1000) as error_message,
  a.lost,
  (
    select
      jsonb_agg(h.line order by lower(h.line))
    from (
      select
        left(concat_ws(': ', e.name, e.value), 4096) as line
      from jsonb_each_text(case jsonb_typeof(a.request_headers) when 'object' then a.request_headers end) as e (name, value)
      limit 100
    ) h
  ) as request_headers,
  (
    select
      jsonb_agg(h.line order by lower(h.line))
    from (
      select
        left(concat_ws(': ', e.name, e.value), 4096) as line
      from jsonb_each_text(case jsonb_typeof(a.response_headers) when 'object' then a.response_headers end) as e (name, value)
      limit 100
    ) h
  ) as response_headers,
  left(a.response_body, 4096) as response_body,
  octet_length(a.response_body) as response_bytes,
  a.secret_fingerprint
from (
  select
    t.id,
    t.attempt,
    t.sent_at,
    t.settled_at,
    t.url,
    t.response_status,
    t.error_message,
    t.lost,
    t.request_headers,
    t.response_headers,
    t.response_body,
    left(t.secret_fingerprint, 64) as secret_fingerprint
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
