-- The delivery that a send made whose answer was lost: the newest one of that event to that endpoint with that payload
-- (and what test_webhook() adds to it) in the last ten minutes, not older than what was known before. No row: it was not
-- made. Index: (event_type, id), at most the newest 200 of them. Cost: under 1 ms.
-- class: read
-- deadline: 10s
-- supersede: testbench/find_sent
select
  r.id
from (
  select
    l.id,
    l.webhook_config_id,
    l.held_config_id,
    l.payload,
    l.created_at
  from public.webhook_logs l
  where l.event_type = :event::text
  order by l.id desc
  limit 200
) r
join public.webhook_configs e on e.id = coalesce(r.webhook_config_id, r.held_config_id)
where e.name = :endpoint::text
  and r.payload @> :payload::jsonb
  and r.created_at > statement_timestamp() - make_interval(secs => :seconds::float8)
order by r.id desc
limit 1
