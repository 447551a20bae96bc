-- One page of what became of the messages of a bulk replay, in the order of sending: those after `after`.
-- Index: the primary key (job_id, position). Cost: 1 ms for 200; with outcomes at most a walk over the job's items, 30 ms
-- for 100,000.
-- class: read
-- deadline: 10s
-- supersede: replay/items
select
  i.position,
  i.log_id,
  i.new_log_id,
  i.outcome,
  left(i.words, 1000) as words,
  left(l.event_type, 1000) as event_type,
  left(e.name, 1000) as endpoint,
  n.response_status
from public.webhook_replay_items i
left join public.webhook_logs l on l.id = i.log_id
left join public.webhook_configs e on e.id = l.webhook_config_id
left join public.webhook_logs n on n.id = i.new_log_id
where i.job_id = :job::bigint
  and i.position > :after::integer
  -- [if outcomes]
  and i.outcome = any (:outcomes::text[])
  -- [end]
order by i.position
limit :limit::integer
