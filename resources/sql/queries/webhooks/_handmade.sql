-- A table made by hand with the columns that ours has: what it cannot know is null, and its state is read from its answer.
select
  h.id,
  h.webhook_config_id,
  h.event_type,
  h.payload,
  null::text as state,
  h.response_status,
  h.response_body,
  h.attempt_count,
  h.error_message,
  h.created_at,
  null::timestamptz as sent_at,
  h.completed_at,
  null::timestamptz as next_attempt_at,
  null::uuid as message_id,
  null::bigint as replay_of
from public.webhook_logs h
