-- The endpoints that lead to an Edge Function, at most 100: with the newest attempt that is settled, and the first of those that
-- failed since the last one was accepted. Looks at the attempts of the newest 200 deliveries of each; where none of those was
-- tried, because a breaker holds them all, the breaker tells. Marked samples (id up to sample_logs) are left out.
-- Without such an endpoint there is one row with a null id. hidden: rows are stored, and row level security shows us none.
-- `attempts` and `breakers` are included when the database has them; `windowed`, where the indexes are missing, the newest
-- 2,000 deliveries are looked at, of all endpoints together.
-- Index: webhook_logs_config_newest, to which the array, the first sort key and the weight bind the planner, and
-- webhook_attempts_log; the primary key where they are missing. Cost with 500,000 deliveries and three endpoints: 13 ms
-- with its planning; independent of the history.
-- class: read
-- deadline: 10s
-- supersede: functions/endpoints
with
-- [include _weight]
,
context as (
  select
    not exists (select from public.webhook_configs c)
      and row_security_active('public.webhook_configs')
      and pg_relation_size('public.webhook_configs') > 0 as hidden
),
led as materialized (
  select
    c.id,
    c.name,
    c.url,
    c.events,
    c.is_active,
    c.secret is not null as is_signed
  from public.webhook_configs c
  where c.url like '%/functions/v1/%'
  order by
    c.is_active desc nulls last,
    c.name,
    c.id
  limit 100
),
newest as materialized (
  -- [unless windowed]
  select
    l.id,
    l.webhook_config_id,
    l.response_status,
    l.response_body,
    l.error_message,
    l.settled_at
  from led e
  cross join lateral (
    select
      t.id,
      t.webhook_config_id,
      t.response_status,
      left(t.response_body, 500) as response_body,
      t.error_message,
      coalesce(t.completed_at, t.created_at) as settled_at
    from public.webhook_logs t
    cross join weight
    where t.webhook_config_id = any (array[e.id])
      and t.id > :sample_logs::bigint
    order by
      t.webhook_config_id,
      t.id desc
    limit 200
  ) l
  -- [end]
  -- [if windowed]
  select
    l.id,
    l.webhook_config_id,
    l.response_status,
    l.response_body,
    l.error_message,
    l.settled_at
  from (
    select
      t.id,
      t.webhook_config_id,
      t.response_status,
      left(t.response_body, 500) as response_body,
      t.error_message,
      coalesce(t.completed_at, t.created_at) as settled_at
    from public.webhook_logs t
    where t.id > :sample_logs::bigint
    order by t.id desc
    limit 2000
  ) l
  where l.webhook_config_id in (select e.id from led e)
  -- [end]
),
attempt as materialized (
  -- [if attempts]
  select
    n.webhook_config_id as endpoint_id,
    a.settled_at,
    a.response_status,
    a.error_message,
    a.response_body,
    a.response_status between 200 and 299 as is_accepted
  from newest n
  cross join lateral (
    select
      t.settled_at,
      t.response_status,
      t.error_message,
      left(t.response_body, 500) as response_body
    from public.webhook_attempts t
    where t.webhook_log_id = n.id
      and t.settled_at is not null
      and not t.lost
    order by t.attempt desc
    limit 10
  ) a
  -- [end]
  -- [unless attempts]
  select
    n.webhook_config_id as endpoint_id,
    n.settled_at,
    n.response_status,
    n.error_message,
    n.response_body,
    n.response_status between 200 and 299 as is_accepted
  from newest n
  where n.response_status is not null
    or n.error_message is not null
  -- [end]
),
course as (
  select
    a.endpoint_id,
    min(a.settled_at) as failing_since
  from attempt a
  where a.is_accepted is not true
    and not exists (
      select
      from attempt s
      where s.endpoint_id = a.endpoint_id
        and s.is_accepted
        and s.settled_at >= a.settled_at
    )
  group by a.endpoint_id
),
last as (
  select distinct on (a.endpoint_id)
    a.endpoint_id,
    a.settled_at,
    a.response_status,
    a.error_message,
    case when a.is_accepted is not true then a.response_body end as answer
  from attempt a
  order by
    a.endpoint_id,
    a.settled_at desc nulls last,
    a.is_accepted desc nulls last
),
-- [include endpoints/_breakers]
select
  x.hidden,
  e.id,
  left(e.name, 1000) as name,
  left(e.url, 4096) as url,
  to_jsonb(e.events[1:100]) as events,
  e.is_active,
  e.is_signed,
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
  b.limit_reason,
  case
    when l.endpoint_id is not null then l.response_status
    else substring(b.last_error from '^HTTP ([1-5][0-9]{2})\y')::integer
  end as last_status,
  case
    when l.endpoint_id is not null then left(l.error_message, 1000)
    else b.last_error
  end as last_attempt_error,
  left(l.answer, 500) as last_answer,
  case
    when l.endpoint_id is not null then l.settled_at
    when b.state <> 'closed' then greatest(b.last_failure_at, b.last_rejection_at)
  end as last_attempt_at,
  case
    when l.endpoint_id is not null then c.failing_since
    when b.state <> 'closed' then b.opened_at
  end as failing_since
from context x
left join led e on true
left join last l on l.endpoint_id = e.id
left join course c on c.endpoint_id = e.id
left join breaker b on b.endpoint_id = e.id
order by
  e.name,
  e.id
