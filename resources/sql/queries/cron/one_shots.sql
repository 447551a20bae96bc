-- The jobs made to run a command once, or that of one key, each with its run. is_left_over: its run has ended ten minutes ago
-- and nobody has taken it away, or it was due an hour ago and nothing runs: whoever sees that may do it. Earlier it is for
-- the window that asked for it, which might still have to look up what became of it.
-- Index: the primary key of the history, from the newest run before it was made, at most 20,000 of them: its run began within
-- two minutes. Cost: 12 ms, 8 ms of it for the expression; it does not grow with the history.
-- class: read
-- deadline: 10s
with context as materialized (
  -- [include project/_workers]
),
one_shot as materialized (
  -- [include cron/_one_shots]
)
select
  o.jobid as one_shot_jobid,
  left(o.jobname, 1000) as one_shot_name,
  o.due_at,
  case
    when d.status in ('succeeded', 'failed')
      then coalesce(d.end_time, d.start_time, o.due_at) < statement_timestamp() - interval '10 minutes'
    else o.due_at < statement_timestamp() - interval '1 hour' and d.is_abandoned is not false
  end as is_left_over,
  -- [include cron/_run_shown]
  ,
  d.is_abandoned as abandoned
from one_shot o
cross join context c
left join lateral (
  select
    -- [include cron/_run_columns]
    ,
    (
      -- [include cron/_abandoned]
    ) as is_abandoned
  from (
    select
      -- [include cron/_run_columns]
    from cron.job_run_details d
    where d.runid > o.after_runid
    order by d.runid
    limit 20000
  ) d
  where d.jobid = o.jobid
  order by d.runid
  limit 1
) d on true
-- [if key]
where o.key = :key::text
-- [end]
order by o.jobid
