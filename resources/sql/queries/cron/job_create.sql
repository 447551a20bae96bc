-- Schedules a new job. cron.schedule() overwrites a job of that name without a word and leaves a paused one paused, so it is
-- called only where this role has none of that name. Two statements with one key cannot work at once, and what the first of
-- them made is what the second one answers: as everything of the key is gone afterwards, that is the job that is just so and
-- newer than all that were there before (`floor`).
-- outcome: done; taken: there is one of that name; busy: the first is still at it.
-- Index: jobname_username_uniq and the primary key. Cost: 1 ms.
-- class: write
-- deadline: 15s
with asked as materialized (
  select
    pg_try_advisory_xact_lock(hashtextextended('signalbox job ' || :key::text, 0)) as is_mine
),
there as materialized (
  select
    (
      select max(j.jobid)
      from cron.job j
      where j.jobid > :floor::bigint
        and
        -- [include cron/_wanted_job]
    ) as jobid,
    -- [if name]
    exists (select from cron.job j where j.jobname::text = :name::text and j.username = :username::text) as is_taken
    -- [end]
    -- [unless name]
    false as is_taken
    -- [end]
),
made as materialized (
  select
    case
      when a.is_mine and t.jobid is null and not t.is_taken then
        -- [include cron/_schedule_job]
    end as jobid
  from asked a
  cross join there t
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
    coalesce(t.jobid, m.jobid) as jobid
  from asked a
  cross join there t
  cross join made m
  where a.is_mine
    and coalesce(t.jobid, m.jobid) is not null
),
graced as (
  -- [include cron/_set_grace]
)
-- [end]
select
  case
    when not a.is_mine then 'busy'
    when t.jobid is null and t.is_taken then 'taken'
    else 'done'
  end as outcome,
  coalesce(t.jobid, m.jobid) as jobid
from asked a
cross join there t
cross join made m
-- [if alter]
cross join altered x
-- [end]
