-- Changes the fields of a job that are bound, provided that it still is what was read. cron.alter_job() checks the schedule
-- and the rights and writes nothing of what is null; it knows no name, so that is updated, where this role may. A role that may
-- not call it can still change schedule and command of its own named job: cron.schedule() overwrites them and nothing else.
-- With `grace` it also gets that. outcome: done (also when it is so already); changed: it is another one by now; gone; foreign: another role's; long: its
-- command is longer than what was read and would be cut.
-- Index: the primary key. Cost: 1 ms.
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
      when coalesce(s.jobname, '') = :name::text
        and s.schedule = :schedule::text
        and s.command = :command::text
        and s.database = :database::text
        and s.username = :username::text
        and s.active = :active::boolean then 'so'
      when not (
        -- [include cron/_as_base]
      ) then 'changed'
      when not s.is_ours then 'foreign'
      when length(s.command) > 65536 and left(s.command, 65536) <> :command::text then 'long'
      else 'ready'
    end as verdict
  from stored s
)
-- [if renaming]
, renamed as (
  update cron.job as r
  set jobname = nullif(:name::text, '')
  from judged g
  where r.jobid = g.jobid
    and g.verdict = 'ready'
  returning
    r.jobid
)
-- [end]
-- [if grace]
, wanted_grace as (
  select
    g.jobid
  from judged g
  where g.verdict in ('so', 'ready')
),
graced as (
  -- [include cron/_set_grace]
)
-- [end]
select
  case
    when g.verdict is null then 'gone'
    when g.verdict = 'so' then 'done'
    when g.verdict <> 'ready' then g.verdict
    -- [if altering]
    when cron.alter_job(
      g.jobid,
      schedule => nullif(:schedule::text, :base_schedule::text),
      command => nullif(:command::text, :base_command::text),
      database => nullif(:database::text, :base_database::text),
      username => nullif(:username::text, :base_username::text),
      active => nullif(:active::boolean, :base_active::boolean))::text is null then 'changed'
    -- [end]
    -- [if overwriting]
    when cron.schedule(:name::text, :schedule::text, :command::text) is null then 'changed'
    -- [end]
    else 'done'
  end as outcome,
  g.jobid,
  g.username
from (values (0)) one (row)
left join judged g on true
-- [if renaming]
left join renamed r on r.jobid = g.jobid -- first the name, then the call: each may write the row once
-- [end]
