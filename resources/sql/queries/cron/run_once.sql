-- Schedules a job's command to run once more, as its role and in its database, by a job of its own: so that it leaves a row in
-- the history, which a call in a session of ours would not. Its schedule names minute, hour, day and month of the next minute
-- that is five seconds away at least: it fires at that minute and not again within a year, whoever dies meanwhile. An interval
-- ("1 seconds", from 1.5 on) would begin sooner, but goes on firing until somebody takes it away.
-- The minute is written in the zone that pg_cron counts in: by way of TimeZone, as `at time zone` takes CET for an
-- abbreviation without summer time. A minute that comes twice, as clocks go back, is refused.
-- A key runs once: two statements with one cannot work at once, and where its job is there already, or ran and was taken away
-- (the newest 20,000 runs tell), that is the answer.
-- outcome: scheduled; gone: the job; past: it ran and its job is gone; busy: the first statement of that key is still at it;
-- dead, launches_nothing, other_database: nobody would start it; log_off: nothing would tell of it; zone_hidden, twice: the
-- minute cannot be told; foreign: the job is another role's; elsewhere: it works in another database.
-- Index: the primary keys. Cost: 80 ms, most of it for the 20,000 runs; it does not grow with the history.
-- class: write
-- deadline: 8s
with asked as materialized (
  select
    pg_try_advisory_xact_lock(hashtextextended('signalbox once ' || :key::text, 0)) as is_mine
),
there as materialized (
  select
    o.jobid,
    o.jobname,
    o.due_at
  from (
    -- [include cron/_one_shots]
  ) o
  where o.key = :key::text
),
past as materialized (
  -- [include cron/_one_shot_past]
),
job as materialized (
  select
    j.jobid,
    coalesce(j.jobname::text, 'job-' || j.jobid) as called,
    case when pg_typeof(j.jobname) = 'name'::regtype then 21 else 200 end as most_bytes, -- 63 is the longest name up to 1.4
    j.command,
    j.database,
    j.username,
    case when j.username <> current_user then j.username end as other_role
  from cron.job j
  where j.jobid = :job::bigint
),
settings as materialized (
  select
    case
      when (select e.extversion ~ '^1\.[0-4]([.-]|$)' from pg_catalog.pg_extension e where e.extname = 'pg_cron') then 'UTC'
      else (select nullif(p.setting, '') from pg_catalog.pg_settings p where p.name = 'cron.timezone')
    end as zone,
    (select p.setting from pg_catalog.pg_settings p where p.name = 'cron.log_run') as log_run,
    (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = current_user) as is_superuser,
    case when has_sequence_privilege('cron.runid_seq', 'select')
      then coalesce(pg_sequence_last_value('cron.runid_seq'), 0)
      else coalesce((select max(d.runid) from cron.job_run_details d), 0)
    end as newest_runid,
    date_trunc('minute', clock_timestamp() + interval '5 seconds') + interval '1 minute' as due_at
),
zoned as materialized (
  select
    s.due_at,
    set_config('TimeZone', coalesce(s.zone, 'UTC'), true) as zone
  from settings s
),
slot as materialized (
  select
    z.due_at,
    z.due_at::timestamp as local,
    exists (
      select
      from generate_series(1, 180) later (minutes)
      where (z.due_at + make_interval(mins => later.minutes))::timestamp = z.due_at::timestamp
    ) as comes_twice
  from zoned z
),
scheduler as materialized (
  -- [include project/_workers]
),
judged as materialized (
  select
    case
      when not a.is_mine then 'busy'
      when t.jobid is not null then 'scheduled'
      when p.runid is not null then 'past'
      when j.jobid is null then 'gone'
      when w.scheduler in ('dead', 'launches_nothing', 'other_database') then w.scheduler
      when s.log_run = 'off' then 'log_off'
      when s.zone is null then 'zone_hidden'
      when l.comes_twice then 'twice'
      when j.other_role is not null and not s.is_superuser then 'foreign'
      -- [unless elsewhere]
      when j.other_role is not null or j.database <> current_database() then 'elsewhere'
      -- [end]
      else 'ready'
    end as verdict,
    (
      select
        left(j.called, max(n.length))
      from generate_series(0, 200) n (length)
      where octet_length(left(j.called, n.length)) <= j.most_bytes
    ) || '-once-' || :key::text as jobname,
    concat_ws(' ',
      extract(minute from l.local)::integer,
      extract(hour from l.local)::integer,
      extract(day from l.local)::integer,
      extract(month from l.local)::integer,
      '*') as schedule,
    '/* signalbox once ' || :key::text || ' job ' || j.jobid || ' due ' || extract(epoch from l.due_at)::bigint
      || ' after ' || s.newest_runid || ' */ '
      || j.command as command,
    j.database,
    j.username,
    j.other_role,
    l.due_at,
    s.zone
  from asked a
  cross join settings s
  cross join slot l
  cross join scheduler w
  left join there t on true
  left join past p on true
  left join job j on true
),
made as materialized (
  select
    case
      when g.verdict = 'ready' then
        -- [if elsewhere]
        cron.schedule_in_database(g.jobname, g.schedule, g.command, g.database, g.other_role, true)
        -- [end]
        -- [unless elsewhere]
        cron.schedule(g.jobname, g.schedule, g.command)
        -- [end]
    end as jobid
  from judged g
)
select
  case when g.verdict = 'ready' then 'scheduled' else g.verdict end as outcome,
  coalesce(t.jobid, m.jobid) as jobid,
  left(coalesce(t.jobname, g.jobname), 1000) as jobname,
  coalesce(t.due_at, g.due_at) as due_at,
  g.username,
  g.database,
  g.zone
from judged g
cross join made m
left join there t on true
