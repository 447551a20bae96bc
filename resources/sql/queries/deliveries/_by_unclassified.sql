-- Rows that have no state yet may match whatever asks for one. Index: webhook_logs_unclassified.
union all
(
  select
    'unclassified',
    l.id
  from public.webhook_logs l
  where l.state is null
  -- [include deliveries/_walk]
)
