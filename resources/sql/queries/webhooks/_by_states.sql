-- By one of the rare states. Index: webhook_logs_failed, webhook_logs_open, webhook_logs_unclassified.
-- [if walk_failed]
union all
(
  select
    'failed',
    l.id
  from public.webhook_logs l
  where l.state = 'failed'
  -- [include webhooks/_walk]
)
-- [end]
-- [if walk_open]
union all
(
  select
    'open',
    l.id
  from public.webhook_logs l
  where l.state in ('pending', 'in_flight')
  -- [include webhooks/_walk]
)
-- [end]
-- [include webhooks/_by_unclassified]
