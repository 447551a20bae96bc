-- Every endpoint with how it is doing and what waits for it, and what our role may do with the table; never its secret
-- nor its headers. Without endpoints there is one row with a null id. hidden: rows are stored, and row level security
-- shows us none. The fragments are included when the database has what they read.
-- Index: those of the open deliveries (partial, so their size is that of the queue), `windowed`, where those are missing,
-- the newest 20,000 by the primary key; the primary key of webhook_breakers.
-- Cost with 1,000,000 deliveries: 0.5 ms, and 4 ms for each 10,000 that wait; it does not grow with the history.
-- class: read
-- deadline: 10s
-- supersede: endpoints/list
with waiting (endpoint_id, pending, in_flight) as (
  select
    null::bigint,
    0::bigint,
    0::bigint
  where false
-- [if states]
  union all
  select
    l.webhook_config_id,
    count(*) filter (where l.state = 'pending'),
    count(*) filter (where l.state = 'in_flight')
  from (
    select
      n.webhook_config_id,
      n.state
    from public.webhook_logs n
    -- [unless windowed]
    where n.state in ('pending', 'in_flight')
    -- [end]
    -- [if windowed]
    order by n.id desc
    limit 20000
    -- [end]
  ) l
  where l.state in ('pending', 'in_flight')
  group by l.webhook_config_id
-- [end]
),
-- [include endpoints/_breakers]
,
context as (
  select
    not exists (select from public.webhook_configs c)
      and row_security_active('public.webhook_configs')
      and pg_relation_size('public.webhook_configs') > 0 as hidden,
    has_table_privilege('public.webhook_configs', 'insert') as may_create,
    has_table_privilege('public.webhook_configs', 'update') as may_change,
    has_table_privilege('public.webhook_configs', 'delete') as may_delete
)
select
  x.hidden,
  x.may_create,
  x.may_change,
  x.may_delete,
  c.id,
  left(c.name, 1000) as name,
  left(c.url, 4096) as url,
  to_jsonb(c.events[1:100]) as events,
  c.is_active,
  c.secret is not null as has_secret,
  c.xmin::text as version,
  coalesce(w.pending, 0) as pending,
  coalesce(w.in_flight, 0) as in_flight,
  b.state as breaker_state,
  b.opened_at,
  b.next_probe_at,
  b.last_success_at,
  b.last_failure_at,
  coalesce(b.failures, 0) as failures_in_a_row,
  coalesce(b.rejections, 0) as rejections_in_a_row,
  b.last_rejection_at,
  b.last_error,
  b.redirected_to,
  b.in_flight_limit,
  b.limit_reason
from context x
left join public.webhook_configs c on true
left join waiting w on w.endpoint_id = c.id
left join breaker b on b.endpoint_id = c.id
order by
  c.name,
  c.id
