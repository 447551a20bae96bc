-- Rows that have no state yet may match whatever asks for one. Index: webhook_logs_unclassified.
union all
(
  select
    'unclassified',
    l.id,
    greatest(1, least(:look::bigint, :most::bigint / 3))
  from public.webhook_logs l
  cross join weight
  where l.state is null
  -- [include deliveries/_walk]
)
