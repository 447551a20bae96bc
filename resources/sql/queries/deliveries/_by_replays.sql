-- Replays. Index: webhook_logs_replays_newest.
union all
(
  select
    'replays',
    l.id
  from public.webhook_logs l
  where l.replay_of is not null
  -- [include deliveries/_walk]
)
