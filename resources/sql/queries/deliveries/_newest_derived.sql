-- The newest deliveries that may lack a state, with the one that their answer tells: for figures of the last hours. At most
-- 20,000 without a state; `windowed`, where our indexes are missing, of the newest 20,000 deliveries of any kind.
-- is_derived: no state is stored. They settled when they were made where nobody recorded when.
-- Index: webhook_logs_unclassified, which is empty where all are classified; `windowed` the primary key, backwards.
-- Cost: 20 ms when 20,000 are found; it does not grow with the history.
select
  l.id,
  l.webhook_config_id,
  l.replay_of,
  l.created_at,
  coalesce(l.completed_at, l.created_at) as settled_at,
  l.state is null as is_derived,
  case l.state
    when 'pending' then l.next_attempt_at
    when 'in_flight' then l.sent_at + interval '1 minute'
  end as due_at,
  -- [include deliveries/_state]
  as state
from (
  select
    n.id,
    n.webhook_config_id,
    n.replay_of,
    n.created_at,
    n.sent_at,
    n.completed_at,
    n.next_attempt_at,
    n.state,
    n.response_status,
    n.error_message
  from (
    -- [include deliveries/_source]
  ) n
  -- [unless windowed]
  where n.state is null
  -- [end]
  order by n.id desc
  limit 20000
) l
