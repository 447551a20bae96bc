-- The last answer to one delivery, up to 16 Mi characters, with its full size. Index: the primary key. Cost: that of
-- reading it.
-- class: read
-- deadline: 60s
-- supersede: deliveries/text
select
  left(l.response_body, 16777216) as text,
  octet_length(l.response_body) as bytes,
  char_length(l.response_body) <= 16777216 as whole
from public.webhook_logs l
where l.id = :id::bigint
