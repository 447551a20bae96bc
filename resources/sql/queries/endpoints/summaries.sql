-- Every endpoint with what waits for it and what failed in the last hour and was not recovered by a replay; never its
-- secret, only whether it has one.
-- Without endpoints there is one row with a null id. hidden: rows are stored, and row level security shows us none.
-- Index: those of the open and of the failed deliveries (partial, so their size is that of the queue). Cost with 1,000,000
-- deliveries: 0.4 ms, and 4 ms for each 10,000 that wait or failed in the last hour; it does not grow with the history.
-- class: read
-- deadline: 10s
-- supersede: endpoints/summaries
with waiting as (
  select
    l.webhook_config_id,
    count(*) filter (where l.state = 'pending') as pending,
    count(*) filter (where l.state = 'in_flight') as in_flight
  from public.webhook_logs l
  where l.state in ('pending', 'in_flight')
  group by l.webhook_config_id
),
failed as (
  select
    l.webhook_config_id,
    count(*) as failed
  from public.webhook_logs l
  where l.state = 'failed'
    and l.completed_at > statement_timestamp() - interval '1 hour'
    and l.id > :sample_logs::bigint
    and not exists (
      select
      from public.webhook_logs r
      where r.replay_of = coalesce(l.replay_of, l.id)
        and r.id > l.id
        and r.state = 'delivered'
    )
  group by l.webhook_config_id
),
context as (
  select
    not exists (select from public.webhook_configs c)
      and row_security_active('public.webhook_configs')
      and pg_relation_size('public.webhook_configs') > 0 as hidden
)
select
  x.hidden,
  c.id,
  left(c.name, 1000) as name,
  left(c.url, 4096) as url,
  to_jsonb(c.events[1:100]) as events,
  c.is_active,
  c.secret is not null as has_secret,
  coalesce(w.pending, 0) as pending,
  coalesce(w.in_flight, 0) as in_flight,
  coalesce(f.failed, 0) as failed_last_hour
from context x
left join public.webhook_configs c on true
left join waiting w on w.webhook_config_id = c.id
left join failed f on f.webhook_config_id = c.id
order by
  c.name,
  c.id
