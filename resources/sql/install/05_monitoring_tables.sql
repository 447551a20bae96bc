-- module: Tables of metrics, notifications and alerts
-- part: metrics
--
-- Makes the tables, or extends hand-made ones of the same names: constraints and indexes are only ever added.

-- step: system-metrics | Table system_metrics: the measured series
-- needs: table-routines
create table if not exists public.system_metrics (
  id bigint generated always as identity primary key,
  metric_type text not null,
  metric_name text not null,
  value numeric not null,
  metadata jsonb default '{}',
  created_at timestamptz default now()
);

call signalbox.add_index('public.system_metrics', 'system_metrics_series', '(metric_type, metric_name, created_at desc)');
call signalbox.add_index('public.system_metrics', 'system_metrics_oldest', '(created_at)');
call signalbox.close_table('public.system_metrics');

-- step: metric-rollup-table | Table signalbox.metric_rollup: the series by the hour and by the day
-- needs: table-routines, settings-table
insert into signalbox.settings (key, value, description)
values ('retention.metric_rollup_days', '400', 'Days that metrics are kept by the hour and by the day')
on conflict (key) do nothing;

-- What the values of an hour, or of a day, come to; days and hours of UTC. Of a cumulative series (its newest row's metadata says
-- so) they are rates, in one a second, each from one row to the next and at the time of the later one; a row below the one before
-- it counts from zero. What no double can hold is left out.
-- weight  of the mean: values, or of rates the seconds that they reach over
create table if not exists signalbox.metric_rollup (
  metric_type text not null,
  metric_name text not null,
  bucket_seconds integer not null check (bucket_seconds in (3600, 86400)),
  bucket_at timestamptz not null,
  samples bigint not null,
  weight double precision not null,
  least double precision not null,
  mean double precision not null,
  greatest double precision not null,
  last_value double precision not null,
  last_at timestamptz not null,
  primary key (metric_type, metric_name, bucket_seconds, bucket_at)
);

call signalbox.close_table('signalbox.metric_rollup');

-- complete_until  every row before it that is no late-comer is in the rollup; a full hour
-- seen_id         rows up to it have been rolled up; seen_before_id: up to it none can come any more, which those that are not
--                 committed yet would
-- seen_at         when seen_id was the newest
create table if not exists signalbox.metric_rollup_state (
  one boolean primary key default true check (one),
  complete_until timestamptz not null default '-infinity',
  seen_id bigint not null default 0,
  seen_before_id bigint not null default 0,
  seen_at timestamptz not null default '-infinity'
);

insert into signalbox.metric_rollup_state default values
on conflict (one) do nothing;

call signalbox.close_table('signalbox.metric_rollup_state');

-- step: metric-thresholds | Table signalbox.metric_thresholds: from where on a value is worth a look
-- needs: table-routines
-- member        of metadata; empty: the value itself
-- is_below      values under it are the bad ones
-- Without a limit the series is not judged, whatever the program's own defaults are.
create table if not exists signalbox.metric_thresholds (
  metric_type text not null,
  metric_name text not null,
  member text not null default '',
  is_below boolean not null default false,
  warn double precision,
  critical double precision,
  changed_at timestamptz not null default clock_timestamp(),
  changed_by text not null default current_user,
  primary key (metric_type, metric_name, member)
);

call signalbox.close_table('signalbox.metric_thresholds');

-- step: notifications | Table notifications: messages to users
-- part: notifications
-- needs: table-routines
create table if not exists public.notifications (
  id bigint generated always as identity primary key,
  user_id uuid not null,
  type text not null,
  title text not null,
  message text not null,
  read boolean default false,
  metadata jsonb default '{}',
  created_at timestamptz default now()
);

do $$
begin
  if to_regclass('auth.users') is null then
    call signalbox.not_applicable(
      'Table auth.users does not exist: notifications.user_id is left without its foreign key.',
      'Create the table, then run this step again.');
  elsif not exists (
    select
    from pg_catalog.pg_constraint c
    where c.conrelid = 'public.notifications'::regclass
      and c.confrelid = 'auth.users'::regclass
      and c.contype = 'f')
  then
    call signalbox.add_constraint('public.notifications', 'notifications_user_id_fkey',
      'foreign key (user_id) references auth.users (id) on delete cascade');
  end if;
exception
  when insufficient_privilege then
    call signalbox.not_permitted(
      format('notifications.user_id is left without its foreign key: %s.', sqlerrm),
      format('Let the owner of auth.users run: grant references on auth.users to %I; then run this step again.', current_user));
end
$$;

call signalbox.add_index('public.notifications', 'notifications_user_newest', '(user_id, created_at desc)');
-- One notification per user and cause, whoever asks and however often.
call signalbox.add_index('public.notifications', 'notifications_dedupe',
  '(user_id, (metadata ->> ''dedupe_key'')) where metadata ->> ''dedupe_key'' is not null', true);

-- Users see their own notifications and nobody else's. A table that already has row level security keeps the policies of
-- whoever made it.
do $$
begin
  if (select c.relrowsecurity from pg_catalog.pg_class c where c.oid = 'public.notifications'::regclass) then
    return;
  end if;
  alter table public.notifications enable row level security;
  if to_regprocedure('auth.uid()') is null then
    call signalbox.not_applicable(
      'Function auth.uid() does not exist: notifications are readable by their owner role only.',
      'It comes with Supabase Auth. Add a policy of your own if the app reads this table.');
    return;
  end if;
  create policy notifications_read_own on public.notifications
    for select
    using (user_id = auth.uid());
  create policy notifications_mark_own on public.notifications
    for update
    using (user_id = auth.uid())
    with check (user_id = auth.uid());
end
$$;

-- step: alert-memory | What was reported last
-- part: jobs
-- What was reported last about a job or an endpoint, so that the same failure is reported once.
create table if not exists signalbox.alerts (
  kind text not null,
  subject text not null,
  last_evidence bigint not null,
  reported_at timestamptz not null,
  primary key (kind, subject)
);

-- step: scheduler-log | Which schedules were in force, and when the scheduler was seen
-- part: jobs
-- needs: table-routines
-- pg_cron keeps neither. Written by signalbox.watch_scheduler(): a quiet minute is one update of one row, and rows are
-- added only when something changed. 500 jobs and a year without a change are 500 rows and one.
--
-- A stretch of time over which the same processes were seen with the same settings, each few minutes at least.
-- scheduler             as resources/sql/queries/project/_workers.sql says it
-- scheduler_started_at  null where there is none, or this role may not see it
-- log_run, time_zone    pg_cron's settings; null where this role may not see them
create table if not exists signalbox.cron_looks (
  id bigint generated always as identity primary key,
  looked_from timestamptz not null,
  looked_until timestamptz not null,
  server_started_at timestamptz not null,
  scheduler text not null,
  scheduler_started_at timestamptz,
  log_run boolean,
  time_zone text
);

call signalbox.add_index('signalbox.cron_looks', 'cron_looks_until', '(looked_until)');
call signalbox.close_table('signalbox.cron_looks');

-- A stretch of time over which a job was seen with the same schedule.
-- seen_until  the last look that saw it so; null while the newest one does
create table if not exists signalbox.job_schedules (
  id bigint generated always as identity primary key,
  jobid bigint not null,
  jobname text,
  schedule text not null,
  active boolean not null,
  seen_from timestamptz not null,
  seen_until timestamptz
);

call signalbox.add_index('signalbox.job_schedules', 'job_schedules_now', '(jobid) where seen_until is null', true);
call signalbox.add_index('signalbox.job_schedules', 'job_schedules_until', '(seen_until)');
call signalbox.close_table('signalbox.job_schedules');

-- step: job-grace | How late a job may begin before it counts as late
-- part: jobs
-- needs: table-routines
-- For those whose runs may wait, or must not; 30 seconds for all others. cron.job belongs to pg_cron, and hosted roles may not
-- refer to it by a key: signalbox.watch_scheduler() deletes the rows of jobs that are gone. Numbers of jobs are never used twice.
create table if not exists signalbox.job_grace (
  jobid bigint primary key,
  grace interval not null,
  constraint job_grace_range check (grace between interval '1 second' and interval '1 day')
);

call signalbox.close_table('signalbox.job_grace');
