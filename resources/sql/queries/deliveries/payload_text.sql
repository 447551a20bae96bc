-- The payload of one delivery exactly as it was sent, up to 16 Mi characters, with its full size. Index: the primary key.
-- Cost: 13 ms for each MB of payload.
-- class: read
-- deadline: 60s
-- supersede: deliveries/text
select
  left(p.printed, 16777216) as text,
  octet_length(p.printed) as bytes,
  char_length(p.printed) <= 16777216 as whole
from public.webhook_logs l
cross join lateral (
  select
    l.payload::text as printed
  offset 0 -- printed once, not for each of its uses
) p
where l.id = :id::bigint
