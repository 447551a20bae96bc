-- The deliveries of tables made by hand as an export writes them, newest first, page by page. Walks down the primary
-- key, at most 100,000 ids a call, so that progress shows and nothing is read twice; a page ends after 4 MB of payloads (as
-- stored) too, so that it stays small in memory. Every row carries where the walk stopped, the bytes of payload up to it, which
-- tell whether the page was cut, and whether anything older is left. The bytes are summed row by row: what would have to wait
-- for all rows (a count of them, say) writes the page to a temporary file first. Without a delivery there is one row with a null id.
-- Cost: 10 to 20 ms for 5,000 deliveries of half a kilobyte; it does not grow with the history.
-- class: read
-- deadline: 5min
-- session: task
with bounds as (
  select
    coalesce(:before::bigint, (select max(m.id) + 1 from public.webhook_logs m), 1) as before_id,
    (select min(m.id) from public.webhook_logs m) as oldest_id
),
found as (
  select
    l.id,
    l.created_at,
    l.sent_at,
    l.completed_at,
    l.webhook_config_id,
    l.event_type,
    -- [include deliveries/_state]
    as state,
    l.response_status,
    l.attempt_count,
    l.error_message,
    l.message_id,
    l.replay_of,
    l.payload
  from (
-- [include deliveries/_handmade]
  ) l
  where l.id < (select b.before_id from bounds b) -- not joined: only so is it a condition of the index
    and l.id >= (select b.before_id - 100000 from bounds b)
-- [include deliveries/_filter]
  order by l.id desc
  limit :limit::integer
),
page as (
  select
    f.id,
    f.created_at,
    f.sent_at,
    f.completed_at,
    f.webhook_config_id,
    f.event_type,
    f.state,
    f.response_status,
    f.attempt_count,
    f.error_message,
    f.message_id,
    f.replay_of,
    f.payload,
    pg_column_size(f.payload) as size,
    sum(pg_column_size(f.payload)) over (order by f.id desc rows unbounded preceding) as bytes
  from found f
)
select
  p.id,
  p.created_at,
  p.sent_at,
  p.completed_at,
  e.name as endpoint,
  p.event_type,
  p.state,
  p.response_status,
  p.attempt_count,
  p.error_message,
  p.message_id,
  p.replay_of,
  p.payload,
  b.before_id - 100000 as floor_id,
  coalesce(b.oldest_id < b.before_id - 100000, false) as older_exist,
  p.bytes
from bounds b
left join page p on p.bytes - p.size < 4194304
left join public.webhook_configs e on e.id = p.webhook_config_id
order by p.id desc
