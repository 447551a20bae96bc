-- The deliveries with the columns that a filter and a list need, also of a table made by hand.
-- [unless handmade]
select
  t.id,
  t.webhook_config_id,
  t.event_type,
  t.payload,
  t.state,
  t.response_status,
  t.response_body,
  t.attempt_count,
  t.error_message,
  t.created_at,
  t.sent_at,
  t.completed_at,
  t.next_attempt_at,
  t.message_id,
  -- [if ordering]
  t.is_blocking,
  -- [end]
  -- [if runs]
  t.made_by_pid,
  -- [end]
  t.replay_of
from public.webhook_logs t
-- [end]
-- [if handmade]
-- [include deliveries/_handmade]
-- [end]
