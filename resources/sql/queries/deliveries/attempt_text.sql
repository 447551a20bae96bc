-- What was answered to one attempt, up to 16 Mi characters, with its full size. Index: webhook_attempts (webhook_log_id,
-- attempt). Cost: that of reading it.
-- class: read
-- deadline: 60s
-- supersede: deliveries/text
select
  left(a.response_body, 16777216) as text,
  octet_length(a.response_body) as bytes,
  char_length(a.response_body) <= 16777216 as whole
from public.webhook_attempts a
where a.webhook_log_id = :id::bigint
  and a.attempt = :attempt::integer
order by a.id desc
limit 1
