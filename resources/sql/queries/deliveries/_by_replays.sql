-- Replays. Index: webhook_logs_replays_newest.
union all
(
  select
    'replays',
    l.id,
    greatest(1, least(:look::bigint, :most::bigint / 3))
  from public.webhook_logs l
  cross join weight
  where l.replay_of is not null
  -- [include deliveries/_walk]
)
