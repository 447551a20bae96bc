-- A table made by hand with the columns that ours has: what it cannot know is null, and its state is read from its answer.
select
  t.id,
  t.webhook_config_id,
  t.event_type,
  t.payload,
  null::text as state,
  t.response_status,
  t.response_body,
  t.attempt_count,
  t.error_message,
  t.created_at,
  null::timestamptz as sent_at,
  t.completed_at,
  null::timestamptz as next_attempt_at,
  null::uuid as message_id,
  null::boolean as is_blocking,
  null::integer as made_by_pid,
  null::bigint as replay_of
from public.webhook_logs t
