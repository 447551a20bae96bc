-- What took ten seconds or longer to settle. Index: webhook_logs_slow.
union all
(
  select
    'slow',
    l.id
  from public.webhook_logs l
  where l.completed_at - coalesce(l.sent_at, l.created_at) >= interval '10 seconds'
  -- [include deliveries/_walk]
)
