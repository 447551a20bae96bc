-- Sandbox: two weeks of history up to now, so that every list and chart has something to show. Here: runs of every
-- scheduled job and metrics every five minutes; deliveries and notifications follow in the next file. All of it is
-- marked in signalbox_sandbox.sample_history and never counts in health. Each part is loaded once, in one insert, with
-- a fixed seed. Cost: 9 s for 30,000 runs, 85,000 metric rows and 158,000 hours and days beside other builds; nothing large is read.
-- Before the two weeks there is a year of metrics by the hour and by the day, as the rollup keeps them when the rows are gone:
-- up_to_id of signalbox.metric_rollup is the second, since 1970, before which all hours are samples.

-- The values that one field of a cron schedule stands for: lists, ranges, steps and *.
create or replace function signalbox_sandbox.cron_values(p_field text, p_least integer, p_most integer)
returns integer[]
language sql
immutable
set search_path = ''
as $$
  select pg_catalog.array_agg(v order by v)
    from pg_catalog.regexp_split_to_table(p_field, ',') as item
   cross join lateral (
     select pg_catalog.split_part(item, '/', 1) as span,
            nullif(pg_catalog.split_part(item, '/', 2), '')::integer as step
   ) as s
   cross join lateral pg_catalog.generate_series(
     case when s.span = '*' then p_least else pg_catalog.split_part(s.span, '-', 1)::integer end,
     case
       when s.span = '*' then p_most
       when s.span like '%-%' then pg_catalog.split_part(s.span, '-', 2)::integer
       when s.step is not null then p_most
       else s.span::integer
     end,
     coalesce(s.step, 1)) as v
$$;

-- Rises from about 0 at night to 1 in the early evening (UTC), a little lower at weekends.
create or replace function signalbox_sandbox.daily_wave(p_at timestamptz)
returns double precision
language sql
immutable
set search_path = ''
as $$
  select (0.5 + 0.45 * pg_catalog.sin(2 * pg_catalog.pi() * (extract(epoch from p_at) / 86400 - 0.47)))
         * case when extract(isodow from p_at at time zone 'UTC') > 5 then 0.75 else 1 end
$$;

-- Job runs. Run ids are drawn from pg_cron's own sequence, one by one and in the order of time: an id that its sequence
-- does not know of yet would end the scheduler.
do $$
begin
  if exists (select from signalbox_sandbox.loaded where part = 'job runs') then
    return;
  end if;
  perform set_config('jit', 'off', true); -- compiling would take longer than running
  perform setseed(0.31);

  insert into cron.job_run_details (
    jobid, runid, job_pid, database, username, command, status, return_message, start_time, end_time)
  with schedules as materialized (
    select j.jobid,
           j.jobname,
           j.database,
           j.username,
           j.command,
           signalbox_sandbox.cron_values(f.fields[1], 0, 59) as minutes,
           signalbox_sandbox.cron_values(f.fields[2], 0, 23) as hours,
           signalbox_sandbox.cron_values(f.fields[3], 1, 31) as days,
           signalbox_sandbox.cron_values(f.fields[5], 0, 6) as weekdays
      from cron.job as j
     cross join lateral (select string_to_array(j.schedule, ' ') as fields) as f
     where j.schedule ~ '^[0-9*/,-]+( [0-9*/,-]+){4}$'
       and j.jobname is distinct from 'sandbox-traffic'
  ),
  minutes as materialized (
    select m as due,
           extract(minute from m at time zone 'UTC')::integer as minute,
           extract(hour from m at time zone 'UTC')::integer as hour,
           extract(day from m at time zone 'UTC')::integer as day,
           extract(dow from m at time zone 'UTC')::integer as weekday
      from generate_series(
             date_trunc('minute', now()) - interval '14 days', now() - interval '55 seconds', interval '1 minute') as m
  ),
  -- What a run of each job usually takes and returns; a job that is not in the list is a quick one.
  habits (jobname, typical_ms, answer) as (
    values
      ('webhook-pump', 50900, 'CALL'),
      ('update-table-statistics', 420, 'ANALYZE'),
      ('vacuum-tables', 2900, 'VACUUM'),
      ('archive-old-completed-trips', 35, 'UPDATE 0'),
      ('cleanup-expired-search-cache', 48, 'DELETE 21'),
      ('cleanup-old-session-memories', 31, 'DELETE 4'),
      ('generate-memory-embeddings', 22, 'UPDATE 2'),
      ('monitor-database-health', 64, 'CALL'),
      ('roll-up-metrics', 38, 'CALL'),
      ('retain-run-history', 210, 'CALL'),
      ('retain-webhook-logs', 180, 'CALL'),
      ('retain-metrics', 260, 'CALL')
  ),
  -- The runs that failed, counted back from the newest one of their job.
  mishaps (jobname, nth, message, crashed) as (
    values
      ('cleanup-expired-search-cache', 6, 'ERROR:  canceling statement due to lock timeout', false),
      ('archive-old-completed-trips', 2,
        'ERROR:  new row for relation "trips" violates check constraint "trips_status_check"', false),
      ('monitor-database-health', 1502, 'ERROR:  canceling statement due to statement timeout', false),
      ('monitor-database-health', 1503, 'ERROR:  canceling statement due to statement timeout', false),
      ('generate-memory-embeddings', 187, 'ERROR:  deadlock detected', false),
      ('generate-memory-embeddings', 421, 'connection failed', false),
      ('update-table-statistics', 9, 'ERROR:  canceling statement due to lock timeout', false),
      ('webhook-pump', 11412, 'server restarted', true)
  ),
  runs as (
    select s.jobid,
           s.jobname,
           s.database,
           s.username,
           s.command,
           m.due,
           row_number() over (partition by s.jobid order by m.due desc) as nth
      from schedules as s
      join minutes as m
        on m.minute = any (s.minutes)
       and m.hour = any (s.hours)
       and m.day = any (s.days)
       and m.weekday = any (s.weekdays)
  ),
  timed as (
    select r.jobid, r.jobname, r.nth, r.database, r.username, r.command, r.due,
           coalesce(h.answer, '1 row') as answer,
           r.due + make_interval(secs => 0.01 + random() * 0.2) as started,
           coalesce(h.typical_ms, 40) / 1000.0
             * case when r.jobname = 'webhook-pump' then 1 + random() * 0.02
                    else exp(1.1 * (random() + random() - 1)) end as seconds
      from runs as r
      left join habits as h on h.jobname = r.jobname
  )
  select t.jobid,
         nextval('cron.runid_seq'),
         2000 + (random() * 30000)::integer,
         t.database,
         t.username,
         t.command,
         case when f.jobname is null then 'succeeded' else 'failed' end,
         coalesce(f.message, t.answer),
         t.started,
         case when f.crashed then null else least(t.started + make_interval(secs => t.seconds), now()) end
    from timed as t
    left join mishaps as f on f.jobname = t.jobname and f.nth = t.nth
   order by t.due, t.jobid;

  insert into signalbox_sandbox.sample_history (relation, up_to_id, loaded_at)
  select 'cron.job_run_details', coalesce(max(d.runid), 0), now()
    from cron.job_run_details as d;

  insert into signalbox_sandbox.loaded (part)
  values ('job runs');
end
$$;

-- Metrics: what monitor-database-health would have measured every five minutes. Sizes end where this database is.
do $$
declare
  v_today constant timestamptz := date_trunc('day', now(), 'UTC');
  -- 53 MB: what these metrics and the deliveries of the next file are going to take.
  v_size constant bigint := pg_database_size(current_database()) + 53 * 1024 * 1024;
begin
  if exists (select from signalbox_sandbox.loaded where part = 'metrics') then
    return;
  end if;
  perform set_config('jit', 'off', true); -- compiling would take longer than running
  perform setseed(0.73);

  insert into public.system_metrics (metric_type, metric_name, value, metadata, created_at)
  with ticks as materialized (
    select t as at,
           greatest(0, 1 - extract(epoch from now() - t) / extract(epoch from interval '14 days')) as progress,
           signalbox_sandbox.daily_wave(t) as wave,
           random() as r,
           -- chat_events hanging, the tail of it while the backlog drains
           t >= v_today - interval '4 days 7 hours' and t < v_today - interval '4 days 5 hours 40 minutes' as hanging
      from generate_series(
             date_bin(interval '5 minutes', now(), timestamptz '2020-01-01 00:00+00') - interval '14 days',
             now(),
             interval '5 minutes') as t
  )
  select m.type,
         m.name,
         round(m.value::numeric, m.digits),
         m.metadata::jsonb,
         t.at + make_interval(secs => 0.05 + t.r * 0.2)
    from ticks as t
   cross join lateral (
     values
       ('database', 'active_connections', 6 + 9 * t.wave + 3 * random(), 0, '{"unit": "sessions"}'),
       ('connections', 'active', 1 + 2.5 * t.wave * random(), 0, '{"unit": "sessions"}'),
       ('connections', 'idle', 2 + 7 * t.wave + 2 * random(), 0, '{"unit": "sessions"}'),
       ('connections', 'idle_in_transaction', greatest(random() * 1.4 * t.wave - 0.4, 0), 0, '{"unit": "sessions"}'),
       ('connections', 'other', 0, 0, '{"unit": "sessions"}'),
       ('connections', 'limit', current_setting('max_connections')::float8, 0, '{"unit": "sessions"}'),
       ('connections', 'used_share', 0.08 + 0.12 * t.wave + 0.03 * random(), 6, '{"unit": "ratio"}'),
       ('database', 'cache_hit_ratio',
         0.9985 - 0.004 * t.wave * random() - case when random() < 0.004 then 0.03 else 0 end, 6, '{"unit": "ratio"}'),
       ('database', 'cache_hit_ratio_lately',
         0.9992 - 0.005 * t.wave * random() - case when random() < 0.004 then 0.05 else 0 end, 6, '{"unit": "ratio"}'),
       ('database', 'deadlocks', floor(t.progress * 3.2), 0, '{"unit": "count", "cumulative": true}'),
       ('database', 'size', v_size * (0.78 + 0.22 * t.progress), 0, '{"unit": "bytes"}'),
       ('database', 'longest_transaction',
         0.02 + 0.6 * random() * t.wave + case when random() < 0.01 then 20 * random() else 0 end, 3, '{"unit": "s"}'),
       ('webhooks', 'queue_depth', case when t.hanging then 4 + 9 * random() else 2.2 * t.wave * random() end, 0,
         '{"unit": "deliveries"}'),
       ('webhooks', 'oldest_due', case when t.hanging then 2 + 7 * random() else 0 end, 3, '{"unit": "s"}'),
       ('webhooks', 'delivered', 5200 * t.progress + 60 * t.wave, 0, '{"unit": "deliveries", "cumulative": true}'),
       ('webhooks', 'failed', 34 * t.progress + case when t.at > v_today - interval '4 days 6 hours' then 41 else 0 end, 0,
         '{"unit": "deliveries", "cumulative": true}'),
       ('cron', 'runs', 31000 * t.progress, 0, '{"unit": "runs", "cumulative": true}'),
       ('cron', 'failed', floor(7.9 * t.progress), 0, '{"unit": "runs", "cumulative": true}'),
       ('cron', 'run_time', 0.035 + 0.05 * random() + 0.03 * t.wave + case when random() < 0.01 then 1.4 * random() else 0 end, 3,
         '{"unit": "s"}'),
       ('queries', 'calls', 40000 + t.progress * 950000, 0, '{"unit": "count", "cumulative": true}'),
       ('queries', 'mean_time', 0.42 + 0.5 * t.wave + 0.12 * random(), 3, '{"unit": "ms"}'),
       ('queries', 'mean_time_lately', 0.4 + 0.7 * t.wave + 0.4 * random(), 3, '{"unit": "ms"}'),
       ('queries', 'slowest_time', 410 + 260 * floor(t.progress * 4), 3, '{"unit": "ms", "queryid": "0"}')
   ) as m (type, name, value, digits, metadata)
   order by t.at;

  insert into signalbox_sandbox.sample_history (relation, up_to_id, loaded_at)
  select 'public.system_metrics', coalesce(max(s.id), 0), now()
    from public.system_metrics as s;

  insert into signalbox_sandbox.loaded (part)
  values ('metrics');
end
$$;

-- A year before that, which grew to where the rows begin: busier by day and on weekdays, a week five months ago in which the disk
-- was slow, and one measurement two hundred days ago that stands out. Of what counts up these are rates.
do $$
declare
  v_until constant timestamptz := (
    select date_bin('1 hour', min(m.created_at), '1970-01-01 00:00+00')
    from public.system_metrics m);
  v_from constant timestamptz := date_bin('1 day', v_until - interval '351 days', '1970-01-01 00:00+00');
  v_size constant bigint := coalesce(
    (
      select m.value
      from public.system_metrics m
      where m.metric_type = 'database'
        and m.metric_name = 'size'
      order by m.created_at
      limit 1),
    pg_database_size(current_database()));
  v_samples constant integer := 12;
begin
  if v_until is null or exists (select from signalbox_sandbox.loaded where part = 'metric rollup') then
    return;
  end if;
  perform set_config('jit', 'off', true);
  perform setseed(0.57);

  insert into signalbox.metric_rollup (metric_type, metric_name, bucket_seconds, bucket_at, samples, weight, least, mean,
    greatest, last_value, last_at)
  with hours as materialized (
    select h.at, h.grown, h.bad, h.spike, h.r, h.grown * signalbox_sandbox.daily_wave(h.at) as wave
    from (
      select t as at, 0.3 + 0.7 * extract(epoch from t - v_from) / extract(epoch from v_until - v_from) as grown, random() as r,
        case when t >= v_until - interval '145 days' and t < v_until - interval '138 days' then 1 else 0 end as bad,
        case when t = date_bin('1 day', v_until - interval '200 days', '1970-01-01 00:00+00') + interval '14 hours'
          then 1 else 0 end as spike
      from generate_series(v_from, v_until - interval '1 hour', interval '1 hour') t) h
  )
  select s.type, s.name, 3600, h.at, v_samples, case when s.is_rate then 3600 else v_samples end,
    s.mean * (1 - s.swing),
    s.mean + s.spike / v_samples,
    greatest(s.mean * (1 + s.swing), s.spike),
    s.mean * (1 + s.swing * (2 * h.r - 1)),
    h.at + interval '55 minutes'
  from hours h
  cross join lateral (
    values
      ('connections', 'active', false, 1 + 1.3 * h.wave + 3 * h.bad, 0.5, 0),
      ('connections', 'idle', false, 2 + 8 * h.wave, 0.15, 0),
      ('connections', 'idle_in_transaction', false, 0.2 * h.wave + 2 * h.bad * h.r, 0.9, 0),
      ('connections', 'used_share', false, 0.08 + 0.13 * h.wave + 0.3 * h.bad, 0.12, 0.93 * h.spike),
      ('cron', 'failed', true, (0.4 + 20 * h.bad * h.r) / 86400, 1, 0),
      ('cron', 'run_time', false, 0.06 + 0.03 * h.wave + 0.5 * h.bad, 0.5, 0),
      ('cron', 'runs', true, 0.025 * (0.6 + 0.4 * h.grown), 0.03, 0),
      ('database', 'active_connections', false, 6 + 10 * h.wave + 4 * h.bad, 0.15, 0),
      ('database', 'cache_hit_ratio_lately', false, 0.9975 - 0.001 * h.wave - 0.07 * h.bad * (0.5 + 0.5 * h.r), 0.002, 0),
      ('database', 'deadlocks', true, (0.2 + 12 * h.bad * h.r) / 86400, 1, 0),
      ('database', 'longest_transaction', false, 0.02 + 0.3 * h.wave + 90 * h.bad * h.r, 0.8, 2340 * h.spike),
      ('database', 'size', false, v_size * h.grown, 0.00005, 0),
      ('queries', 'calls', true, 0.8 * (h.grown + h.wave), 0.2, 0),
      ('queries', 'mean_time_lately', false, 0.5 + 0.7 * h.wave + 3 * h.bad, 0.3, 0),
      ('webhooks', 'delivered', true, 0.0043 * h.wave * 2, 0.4, 0),
      ('webhooks', 'failed', true, 0.00003 * h.wave + 0.0006 * h.bad * h.r, 1, 0),
      ('webhooks', 'oldest_due', false, 40 * h.bad * h.r, 0.9, 0),
      ('webhooks', 'queue_depth', false, 1.1 * h.wave + 7 * h.bad * h.r, 0.9, 0)
  ) as s (type, name, is_rate, mean, swing, spike)
  order by s.type, s.name, h.at
  on conflict do nothing; -- an older sandbox may have added up rows that are gone

  insert into signalbox.metric_rollup (metric_type, metric_name, bucket_seconds, bucket_at, samples, weight, least, mean,
    greatest, last_value, last_at)
  select r.metric_type, r.metric_name, 86400, date_bin('1 day', r.bucket_at, '1970-01-01 00:00+00') as day, sum(r.samples),
    sum(r.weight), min(r.least), sum(r.mean * r.weight) / sum(r.weight), max(r.greatest),
    (array_agg(r.last_value order by r.bucket_at desc))[1], max(r.last_at)
  from signalbox.metric_rollup r
  group by r.metric_type, r.metric_name, day
  on conflict do nothing;

  -- There is nothing older than the rows, so all before them is added up.
  update signalbox.metric_rollup_state
  set complete_until = v_until
  where complete_until < v_until;

  insert into signalbox_sandbox.sample_history (relation, up_to_id, loaded_at)
  values ('signalbox.metric_rollup', extract(epoch from v_until), now());

  insert into signalbox_sandbox.loaded (part)
  values ('metric rollup');
end
$$;

analyze public.system_metrics, signalbox.metric_rollup;
