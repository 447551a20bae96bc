-- The deliveries that a run made, counted by what became of them: one row. Those of its time are read along
-- webhook_logs_newest, at most 20,000 of them (partial: there are more); what is under way has no such index and is read whole.
-- Cost with 5,000,000 runs: 1 to 4 ms for a run in whose time few were made; it does not grow with the history.
-- class: read
-- deadline: 10s
-- supersede: cron/run_deliveries
with
-- [include _weight]
,
run as materialized (
  select
    r.job_pid,
    r.status,
    r.start_time,
    r.end_time
  from cron.job_run_details r
  where r.runid = :run::bigint
),
looked as materialized (
  select
    t.state,
    t.response_status,
    t.error_message,
    t.made_by_pid,
    t.created_at
  from public.webhook_logs t
  cross join weight
  where t.created_at >= (select r.start_time - interval '5 seconds' from run r)
    and t.created_at <= (select coalesce(r.end_time + interval '5 seconds', 'infinity') from run r)
  order by t.created_at desc
  limit 20000
)
select
  count(*) filter (where m.state = 'delivered') as delivered,
  count(*) filter (where m.state = 'failed') as failed,
  count(*) filter (where m.state in ('pending', 'in_flight')) as under_way,
  (select count(*) from looked) = 20000 as partial
from (
  select
    -- [include deliveries/_state]
    as state
  from looked l
  cross join run d
  where
    -- [include cron/_made]
) m
