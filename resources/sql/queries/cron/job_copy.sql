-- Gives a job another name where cron.job may not be updated: a copy under the new name, and the job is unscheduled, both in
-- one transaction. The history stays with the old number, and a run that is going on is recorded as "job canceled".
-- outcome: as of cron/job_alter, and taken: there is a job of that name. Asked again, it finds the copy.
-- Index: the primary key and jobname_username_uniq. Cost: 1 ms.
-- class: write
-- deadline: 15s
with stored as materialized (
  -- [include cron/_stored_job]
),
judged as materialized (
  select
    s.jobid,
    s.username,
    case
      when not (
        -- [include cron/_as_base]
      ) then 'changed'
      when not s.is_ours then 'foreign'
      when length(s.command) > 65536 then 'long'
      -- [if name]
      when exists (select from cron.job t where t.jobname::text = :name::text and t.username = :username::text) then 'taken'
      -- [end]
      else 'ready'
    end as verdict
  from stored s
),
copy as materialized (
  select
    max(j.jobid) as jobid
  from cron.job j
  where j.jobid > :job::bigint
    and
    -- [include cron/_wanted_job]
),
made as materialized (
  select
    case
      when g.verdict = 'ready' then
        -- [include cron/_schedule_job]
    end as jobid
  from judged g
)
-- [if alter]
, altered as materialized (
  select
    case
      when m.jobid is not null then
        -- [include cron/_alter_unnamed]
    end as done
  from made m
)
-- [end]
-- [if grace]
, wanted_grace as (
  select
    coalesce(m.jobid, c.jobid) as jobid
  from copy c
  left join made m on true
  where coalesce(m.jobid, c.jobid) is not null
),
graced as (
  -- [include cron/_set_grace]
)
-- [end]
select
  case
    when g.jobid is null then case when c.jobid is null then 'gone' else 'done' end
    when g.verdict <> 'ready' then g.verdict
    when cron.unschedule(g.jobid) then 'done'
    else 'gone'
  end as outcome,
  coalesce(m.jobid, c.jobid) as jobid,
  g.username
from copy c
left join judged g on true
left join made m on true
-- [if alter]
left join altered x on true
-- [end]
