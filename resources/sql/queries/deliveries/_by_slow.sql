-- What took ten seconds or longer to settle. Index: webhook_logs_slow.
union all
(
  select
    'slow',
    l.id,
    greatest(1, least(:look::bigint, :most::bigint / 3))
  from public.webhook_logs l
  cross join weight
  where l.completed_at - coalesce(l.sent_at, l.created_at) >= interval '10 seconds'
  -- [include deliveries/_walk]
)
