-- The newest bulk replays and all that are not over, newest first, with how far each is. Index: the primary key and the
-- partial one on running jobs. Cost: below 1 ms; it does not grow with the history.
-- class: read
-- deadline: 10s
-- supersede: replay/jobs
with wanted as (
  (
    select
      n.id
    from public.webhook_replay_jobs n
    order by n.id desc
    limit :limit::integer
  )
  union
  select
    o.id
  from public.webhook_replay_jobs o
  where o.state = 'running'
)
select
  r.id,
  left(r.title, 500) as title,
  r.state,
  left(r.state_words, 1000) as state_words,
  r.total,
  r.sent,
  r.delivered,
  r.failed,
  r.skipped,
  r.rate_per_minute,
  r.requested_by,
  r.created_at,
  r.finished_at,
  r.expected_end
from public.webhook_replay_report r
join wanted w on w.id = r.id
order by r.id desc
