-- By one of the rare states. Index: webhook_logs_failed, webhook_logs_open, webhook_logs_unclassified.
-- [if walk_failed]
union all
(
  select
    'failed',
    l.id,
    greatest(1, least(:look::bigint, :most::bigint / 3))
  from public.webhook_logs l
  cross join weight
  where l.state = 'failed'
  -- [include deliveries/_walk]
)
-- [end]
-- [if walk_open]
union all
(
  select
    'open',
    l.id,
    greatest(1, least(:look::bigint, :most::bigint / 3))
  from public.webhook_logs l
  cross join weight
  where l.state in ('pending', 'in_flight')
  -- [include deliveries/_walk]
)
-- [end]
-- [include deliveries/_by_unclassified]
