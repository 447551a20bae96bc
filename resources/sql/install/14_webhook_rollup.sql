-- module: Webhook statistics from a rollup
-- part: webhooks
--
-- Counts of finished deliveries per endpoint, event, outcome and time to settle, by the minute for the last hours and by
-- the hour before. A delivery that settles, or changes its outcome later, leaves one small row in a queue; the pump adds
-- the queue up. No user's transaction ever writes the rollup: an event that could not even be sent appends to the queue,
-- which no two transactions wait for, and all others write nothing here.
--
-- Cost: 0.1 ms a settled delivery in the pump's transaction; a round of the pump takes 0.5 ms when nothing has settled, and
-- 50 ms for a thousand that have. get_webhook_stats reads the rollup only: its cost grows with endpoints x events x hours,
-- never with the deliveries. 52 ms for a week, 13 ms for a day of 4 endpoints and 10 events that are never silent, beside the
-- 2.4 million rows (500 MB) that 24 million deliveries in 90 days make.

-- step: rollup-tables | Table webhook_rollup and its queue
-- needs: settings-table, table-routines
insert into signalbox.settings (key, value, description)
values
  ('rollup.minute_hours', '6', 'Hours for which webhook statistics are kept by the minute'),
  ('retention.rollup_days', '400', 'Days that webhook statistics are kept by the hour')
on conflict (key) do nothing;

-- bucket_start  when the events were made, cut to the bucket
-- settle_bin    see signalbox.settle_bin()
-- settle_ms     sum of the times to settle: from sending the last attempt to its outcome
create table if not exists public.webhook_rollup (
  bucket_start timestamptz not null,
  bucket_minutes smallint not null check (bucket_minutes in (1, 60)),
  webhook_config_id bigint not null,
  event_type text not null,
  outcome text not null,
  failure_kind text not null,
  settle_bin smallint not null,
  calls bigint not null,
  settle_ms bigint not null,
  primary key (bucket_start, bucket_minutes, webhook_config_id, event_type, outcome, failure_kind, settle_bin)
);

call signalbox.add_index('public.webhook_rollup', 'webhook_rollup_minutes', '(bucket_start) where bucket_minutes = 1');
call signalbox.close_table('public.webhook_rollup');

-- weight is 1 for a delivery that settled, -1 for one that is no longer settled that way.
create table if not exists signalbox.rollup_queue (
  id bigint generated always as identity primary key,
  made_at timestamptz not null,
  webhook_config_id bigint not null,
  event_type text not null,
  outcome text not null,
  failure_kind text not null,
  settle_ms bigint not null,
  weight smallint not null
);

-- Deliveries that had settled before the queue began: ids up to boundary_id that were finished before boundary_at.
create table if not exists signalbox.rollup_import (
  one boolean primary key default true check (one),
  boundary_id bigint not null,
  boundary_at timestamptz not null,
  walked_to_id bigint not null default 0
);

-- How many have settled since this table was made, as the pump added them up; one that settles anew counts again. They only
-- ever rise: what is measured are their differences.
create table if not exists signalbox.settled_counts (
  one boolean primary key default true check (one),
  delivered bigint not null default 0,
  failed bigint not null default 0
);

insert into signalbox.settled_counts default values
on conflict (one) do nothing;

call signalbox.close_table('signalbox.settled_counts');

-- step: rollup-rules | How a time to settle is counted
-- needs: webhook-logs, failure-kinds, rollup-tables
-- Bin 0 is below 10 ms; each further bin reaches half as far again (15 ms, 22 ms, ... 48 minutes), the last one is open.
create or replace function signalbox.settle_bin(p_ms bigint)
returns smallint
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (case
    when p_ms < 10 then 0
    else least(31, 1 + floor(ln(p_ms / 10.0::float8) / ln(1.5::float8)))
  end)::smallint;
end
$$;

-- The time below which p_share of the calls settled, interpolated inside its bin: off by a few percent, never by more
-- than half. p_bins in rising order; null without calls.
create or replace function signalbox.settle_percentile(p_bins smallint[], p_calls bigint[], p_share float8)
returns interval
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_wanted float8 := p_share * (select sum(c.calls) from unnest(p_calls) as c (calls));
  v_below float8 := 0::float8;
  v_from_ms float8;
  v_to_ms float8;
begin
  for i in 1 .. coalesce(cardinality(p_bins), 0)
  loop
    if p_calls[i] > 0 and v_below + p_calls[i] >= v_wanted then
      v_from_ms := case when p_bins[i] = 0 then 0 else 10 * power(1.5::float8, p_bins[i] - 1) end;
      v_to_ms := 10 * power(1.5::float8, p_bins[i]);
      return make_interval(secs => round((v_from_ms + (v_to_ms - v_from_ms) * (v_wanted - v_below) / p_calls[i])::numeric) / 1000.0);
    end if;
    v_below := v_below + p_calls[i];
  end loop;
  return null;
end
$$;

-- The row of the queue that stands for one finished delivery.
create or replace function signalbox.rollup_entry(p_log public.webhook_logs, p_outcome text, p_weight integer)
returns signalbox.rollup_queue
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select row(
    null,
    coalesce(p_log.created_at, p_log.completed_at, now()),
    coalesce(p_log.webhook_config_id, 0),
    p_log.event_type,
    p_outcome,
    case when p_outcome = 'failed' then signalbox.failure_kind(p_log.response_status, p_log.error_message) else '' end,
    greatest(0, coalesce(1000 * extract(epoch from p_log.completed_at - coalesce(p_log.sent_at, p_log.created_at)), 0)::bigint),
    p_weight)::signalbox.rollup_queue
$$;

-- step: rollup-queue | Finished deliveries are queued for the statistics
-- needs: rollup-rules
-- Never raises: statistics must not stop a delivery. Old rows that are only now given their state belong to the import.
create or replace function signalbox.queue_for_rollup()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'UPDATE' then
    if old.state is null and exists (select from signalbox.rollup_import i where new.id <= i.boundary_id) then
      return null;
    end if;
    if old.state in ('delivered', 'failed') then
      insert into signalbox.rollup_queue (made_at, webhook_config_id, event_type, outcome, failure_kind, settle_ms, weight)
      select e.made_at, e.webhook_config_id, e.event_type, e.outcome, e.failure_kind, e.settle_ms, e.weight
      from signalbox.rollup_entry(old, old.state, -1) e;
    end if;
  end if;
  if new.state in ('delivered', 'failed') then
    insert into signalbox.rollup_queue (made_at, webhook_config_id, event_type, outcome, failure_kind, settle_ms, weight)
    select e.made_at, e.webhook_config_id, e.event_type, e.outcome, e.failure_kind, e.settle_ms, e.weight
    from signalbox.rollup_entry(new, new.state, 1) e;
  end if;
  return null;
exception
  when others then
    raise warning 'delivery % is missing in the statistics: %', new.id, sqlerrm;
    return null;
end
$$;

-- Where the queue begins is kept together with making the first trigger, under its lock: whatever was finished before is
-- imported, whatever finishes after is queued.
do $$
begin
  if (
    select count(*)
    from pg_catalog.pg_trigger t
    where t.tgrelid = 'public.webhook_logs'::regclass
      and t.tgname in ('webhook_logs_settled', 'webhook_logs_made_settled')) < 2
  then
    set local lock_timeout = '3s';
    create or replace trigger webhook_logs_settled
      after update of state on public.webhook_logs
      for each row
      when (old.state is distinct from new.state
        and (old.state in ('delivered', 'failed') or new.state in ('delivered', 'failed')))
      execute function signalbox.queue_for_rollup();
    create or replace trigger webhook_logs_made_settled
      after insert on public.webhook_logs
      for each row
      when (new.state in ('delivered', 'failed'))
      execute function signalbox.queue_for_rollup();
    insert into signalbox.rollup_import (boundary_id, boundary_at)
    select coalesce(max(l.id), 0), clock_timestamp()
    from public.webhook_logs l
    on conflict (one) do nothing;
  end if;
end
$$;

-- step: rollup-work | The pump adds up what has settled
-- needs: verdict-rules, rollup-rules
-- Adds entries to their buckets; the minutes of long ago go to their hour at once.
create or replace procedure signalbox.add_to_rollup(p_entries signalbox.rollup_queue[])
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_minutes_from timestamptz := date_trunc('hour', now() - make_interval(hours => signalbox.setting_number('rollup.minute_hours', 6, 1)));
begin
  insert into public.webhook_rollup as r (bucket_start, bucket_minutes, webhook_config_id, event_type, outcome,
    failure_kind, settle_bin, calls, settle_ms)
  select date_trunc(case b.minutes when 1 then 'minute' else 'hour' end, e.made_at), b.minutes, e.webhook_config_id,
    e.event_type, e.outcome, e.failure_kind, signalbox.settle_bin(e.settle_ms), sum(e.weight), sum(e.weight * e.settle_ms)
  from unnest(p_entries) e
  cross join lateral (
    select case when e.made_at >= v_minutes_from then 1 else 60 end as minutes) b
  group by 1, 2, 3, 4, 5, 6, 7
  on conflict (bucket_start, bucket_minutes, webhook_config_id, event_type, outcome, failure_kind, settle_bin) do update
  set calls = r.calls + excluded.calls,
      settle_ms = r.settle_ms + excluded.settle_ms;
end
$$;

create or replace function signalbox.roll_up_queue(p_limit integer)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_entries signalbox.rollup_queue[];
begin
  with taken as (
    delete from signalbox.rollup_queue q
    where q.id = any (array(
      select n.id
      from signalbox.rollup_queue n
      order by n.id
      limit p_limit))
    returning q
  )
  select array_agg(t.q)
  into v_entries
  from taken t;
  if v_entries is not null then
    call signalbox.add_to_rollup(v_entries);
    update signalbox.settled_counts c
    set delivered = c.delivered + s.delivered,
        failed = c.failed + s.failed
    from (
      select count(*) filter (where e.outcome = 'delivered') as delivered, count(*) filter (where e.outcome = 'failed') as failed
      from unnest(v_entries) e
      where e.weight > 0) s;
  end if;
  return coalesce(cardinality(v_entries), 0);
end
$$;

-- Walks the deliveries from before the queue along the primary key, p_limit ids a call.
create or replace function signalbox.roll_up_history(p_limit integer)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_import signalbox.rollup_import := (select i from signalbox.rollup_import i where i.walked_to_id < i.boundary_id);
  v_to bigint;
  v_entries signalbox.rollup_queue[];
begin
  if v_import.boundary_id is null then
    return 0;
  end if;
  select max(n.id)
  into v_to
  from (
    select l.id
    from public.webhook_logs l
    where l.id > v_import.walked_to_id
      and l.id <= v_import.boundary_id
    order by l.id
    limit p_limit) n;
  select array_agg(
    signalbox.rollup_entry(l, coalesce(l.state, signalbox.derived_state(l.response_status, l.error_message)), 1))
  into v_entries
  from public.webhook_logs l
  where l.id > v_import.walked_to_id
    and l.id <= v_to
    and coalesce(l.state, signalbox.derived_state(l.response_status, l.error_message)) in ('delivered', 'failed')
    and coalesce(l.completed_at, l.created_at, '-infinity') < v_import.boundary_at;
  if v_entries is not null then
    call signalbox.add_to_rollup(v_entries);
  end if;
  update signalbox.rollup_import
  set walked_to_id = coalesce(v_to, boundary_id);
  return coalesce(cardinality(v_entries), 0);
end
$$;

-- Turns the minutes of the oldest hour that is due into that hour.
create or replace function signalbox.compact_rollup()
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_minutes_from timestamptz := date_trunc('hour', now() - make_interval(hours => signalbox.setting_number('rollup.minute_hours', 6, 1)));
  v_hour timestamptz := (select date_trunc('hour', min(r.bucket_start)) from public.webhook_rollup r where r.bucket_minutes = 1);
  v_count integer;
begin
  if v_hour is null or v_hour >= v_minutes_from then
    return 0;
  end if;
  with minutes as (
    delete from public.webhook_rollup m
    where m.bucket_minutes = 1
      and m.bucket_start >= v_hour
      and m.bucket_start < v_hour + interval '1 hour'
    returning m.webhook_config_id, m.event_type, m.outcome, m.failure_kind, m.settle_bin, m.calls, m.settle_ms
  )
  insert into public.webhook_rollup as r (bucket_start, bucket_minutes, webhook_config_id, event_type, outcome,
    failure_kind, settle_bin, calls, settle_ms)
  select v_hour, 60, m.webhook_config_id, m.event_type, m.outcome, m.failure_kind, m.settle_bin, sum(m.calls), sum(m.settle_ms)
  from minutes m
  group by m.webhook_config_id, m.event_type, m.outcome, m.failure_kind, m.settle_bin
  having sum(m.calls) <> 0
  on conflict (bucket_start, bucket_minutes, webhook_config_id, event_type, outcome, failure_kind, settle_bin) do update
  set calls = r.calls + excluded.calls,
      settle_ms = r.settle_ms + excluded.settle_ms;
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

create or replace function signalbox.expire_rollup(p_limit integer)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_before timestamptz := now() - make_interval(days => signalbox.setting_number('retention.rollup_days', 400, 1));
  v_count integer;
begin
  delete from public.webhook_rollup r
  where r.ctid = any (array(
    select o.ctid
    from public.webhook_rollup o
    where o.bucket_start < v_before
    limit p_limit));
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

-- One pump at a time; the others go on at once. Returns how many deliveries were counted.
create or replace function signalbox.roll_up()
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_count integer;
begin
  if not pg_try_advisory_xact_lock(hashtext('signalbox.roll_up')) then
    return 0;
  end if;
  v_count := signalbox.roll_up_queue(20000) + signalbox.roll_up_history(20000);
  perform signalbox.compact_rollup();
  perform signalbox.expire_rollup(5000);
  return v_count;
end
$$;

-- step: webhook-stats | Function get_webhook_stats
-- needs: verdict-rules, rollup-rules
call signalbox.make_way_for('public.get_webhook_stats(text, integer)',
  'TABLE(webhook_name text, total_calls bigint, successful_calls bigint, failed_calls bigint, '
  'avg_response_time interval, events jsonb, open_calls bigint, avg_time_to_settle interval, '
  'p95_time_to_settle interval, by_event jsonb)');

-- Whether webhook_logs has the index and may use it. A large table gets none in passing (see signalbox.add_index); until its
-- owner has made them, what would read all of it looks at the newest deliveries only.
create or replace function signalbox.has_index(p_name text)
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select
    from pg_catalog.pg_index i
    where i.indexrelid = to_regclass(format('public.%I', p_name))
      and i.indrelid = 'public.webhook_logs'::regclass
      and i.indisvalid)
$$;

-- What the rollup and its queue do not hold yet, finished delivery by delivery: those from before that are still to be
-- imported, and those that older code wrote since and that have no state yet. The newest 20,000 of each, so that whoever
-- installs this beside a long history sees its last days at once, also where no job runs the pump; while the history is
-- being walked, what is older is missing. Nothing is read where the import is over and the newest deliveries have states.
-- It counts as signalbox.rollup_entry() does; to call that for each row takes ten times as long.
-- Index: the primary key. Cost: 0.3 s for each 20,000 that are found, 5 ms where none is.
create or replace function signalbox.uncounted_calls(p_from timestamptz)
returns table (made_at timestamptz, config_id bigint, event text, outcome text, failure_kind text, ms bigint)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan
as $$
declare
  v_import signalbox.rollup_import := (select i from signalbox.rollup_import i);
begin
  return query
    select n.created_at, coalesce(n.webhook_config_id, 0), n.event_type, n.state,
      case when n.state = 'failed' then signalbox.failure_kind(n.response_status, n.error_message) else '' end,
      greatest(0, coalesce(1000 * extract(epoch from n.completed_at - coalesce(n.sent_at, n.created_at)), 0)::bigint)
    from (
      select w.webhook_config_id, w.event_type, w.response_status, w.error_message, w.created_at, w.sent_at, w.completed_at,
        coalesce(w.state, signalbox.derived_state(w.response_status, w.error_message)) as state
      from (
        (
          select l.webhook_config_id, l.event_type, l.response_status, l.error_message, l.created_at, l.sent_at,
            l.completed_at, l.state
          from public.webhook_logs l
          where v_import.walked_to_id < v_import.boundary_id
            and l.id > v_import.walked_to_id
            and l.id <= v_import.boundary_id
            and coalesce(l.completed_at, l.created_at, '-infinity') < v_import.boundary_at
          order by l.id desc
          limit 20000)
        union all
        select u.webhook_config_id, u.event_type, u.response_status, u.error_message, u.created_at, u.sent_at,
          u.completed_at, u.state
        from (
          select l.webhook_config_id, l.event_type, l.response_status, l.error_message, l.created_at, l.sent_at,
            l.completed_at, l.state
          from public.webhook_logs l
          where l.id > v_import.boundary_id
          order by l.id desc
          limit 20000) u
        where u.state is null) w
      where w.created_at >= p_from) n
    where n.state in ('delivered', 'failed');
end
$$;

-- Finished deliveries of the period by event, outcome and bin: the rollup, what still waits in the queue, and what is in
-- neither yet. Planned for the period that is asked for: a plan for any period would read the whole rollup.
create or replace function signalbox.settled_calls(p_from timestamptz)
returns table (config_id bigint, event text, outcome text, failure_kind text, bin smallint, calls bigint, ms bigint)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan
as $$
begin
  return query
    select r.webhook_config_id, r.event_type, r.outcome, r.failure_kind, r.settle_bin,
      sum(r.calls)::bigint, sum(r.settle_ms)::bigint
    from public.webhook_rollup r
    where r.bucket_start >= p_from
    group by r.webhook_config_id, r.event_type, r.outcome, r.failure_kind, r.settle_bin
    union all
    select q.webhook_config_id, q.event_type, q.outcome, q.failure_kind, signalbox.settle_bin(q.settle_ms),
      q.weight::bigint, q.weight * q.settle_ms
    from signalbox.rollup_queue q
    where q.made_at >= p_from
    union all
    select g.config_id, g.event, g.outcome, g.failure_kind, signalbox.settle_bin(g.ms), g.calls, g.calls * g.ms
    from (
      select u.config_id, u.event, u.outcome, u.failure_kind, u.ms, count(*) as calls
      from signalbox.uncounted_calls(p_from) u
      group by u.config_id, u.event, u.outcome, u.failure_kind, u.ms) g;
end
$$;

-- One row an endpoint over the events of the last p_days, to the hour. Every time is a time to settle, from sending the
-- last attempt to its outcome, of deliveries that succeeded: pg_net does not tell when the answer came. avg_response_time
-- is kept under its old name and says the same as avg_time_to_settle. by_event: event -> calls, successes, failures,
-- avg_ms, p95_ms, failure_kinds.
create or replace function public.get_webhook_stats(p_webhook_name text default null, p_days integer default 7)
returns table (
  webhook_name text,
  total_calls bigint,
  successful_calls bigint,
  failed_calls bigint,
  avg_response_time interval,
  events jsonb,
  open_calls bigint,
  avg_time_to_settle interval,
  p95_time_to_settle interval,
  by_event jsonb
)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  with period as (
    select date_trunc('hour', now() - make_interval(days => p_days)) as starts_at
  ),
  settled as materialized (
    select s.config_id, s.event, s.outcome, s.failure_kind, s.bin, sum(s.calls) as calls, sum(s.ms) as ms
    from period p
    cross join signalbox.settled_calls(p.starts_at) s
    group by s.config_id, s.event, s.outcome, s.failure_kind, s.bin
  ),
  open as (
    select l.webhook_config_id as config_id, l.event_type as event, count(*) as calls
    from (
      select o.webhook_config_id, o.event_type, o.state, o.created_at
      from public.webhook_logs o
      where o.state in ('pending', 'in_flight')
        and signalbox.has_index('webhook_logs_open')
      union all
      (
        select n.webhook_config_id, n.event_type, n.state, n.created_at
        from public.webhook_logs n
        where not signalbox.has_index('webhook_logs_open')
        order by n.id desc
        limit 20000)) l
    where l.state in ('pending', 'in_flight')
      and l.created_at >= (select p.starts_at from period p)
    group by l.webhook_config_id, l.event_type
  ),
  bins as (
    select s.config_id, s.event, s.bin, sum(s.calls) as calls, grouping(s.event) = 1 as is_total
    from settled s
    where s.outcome = 'delivered'
    group by grouping sets ((s.config_id, s.event, s.bin), (s.config_id, s.bin))
  ),
  percentiles as (
    select b.config_id, b.event, b.is_total,
      signalbox.settle_percentile(array_agg(b.bin order by b.bin), array_agg(b.calls::bigint order by b.bin), 0.95) as p95
    from bins b
    group by b.config_id, b.event, b.is_total
  ),
  kinds as (
    select k.config_id, k.event, jsonb_object_agg(k.failure_kind, k.calls) as failure_kinds
    from (
      select s.config_id, s.event, s.failure_kind, sum(s.calls) as calls
      from settled s
      where s.outcome = 'failed'
      group by s.config_id, s.event, s.failure_kind
      having sum(s.calls) > 0) k
    group by k.config_id, k.event
  ),
  by_event as (
    select e.config_id, e.event, sum(e.delivered) as delivered, sum(e.failed) as failed, sum(e.open) as open, sum(e.ms) as ms
    from (
      select s.config_id, s.event,
        case when s.outcome = 'delivered' then s.calls else 0 end as delivered,
        case when s.outcome = 'failed' then s.calls else 0 end as failed,
        0 as open,
        case when s.outcome = 'delivered' then s.ms else 0 end as ms
      from settled s
      union all
      select o.config_id, o.event, 0, 0, o.calls, 0
      from open o) e
    group by e.config_id, e.event
    having sum(e.delivered + e.failed + e.open) > 0
  )
  select c.name,
    coalesce(sum(e.delivered + e.failed + e.open), 0)::bigint,
    coalesce(sum(e.delivered), 0)::bigint,
    coalesce(sum(e.failed), 0)::bigint,
    make_interval(secs => (sum(e.ms) / nullif(sum(e.delivered), 0) / 1000)::float8),
    coalesce(jsonb_object_agg(e.event, e.delivered + e.failed + e.open) filter (where e.event is not null), '{}'),
    coalesce(sum(e.open), 0)::bigint,
    make_interval(secs => (sum(e.ms) / nullif(sum(e.delivered), 0) / 1000)::float8),
    (select p.p95 from percentiles p where p.config_id = c.id and p.is_total),
    coalesce(jsonb_object_agg(e.event, jsonb_build_object(
      'calls', e.delivered + e.failed + e.open,
      'successes', e.delivered,
      'failures', e.failed,
      'avg_ms', round(e.ms / nullif(e.delivered, 0)),
      'p95_ms', round(1000 * extract(epoch from p.p95)),
      'failure_kinds', coalesce(k.failure_kinds, '{}'))) filter (where e.event is not null), '{}')
  from public.webhook_configs c
  left join by_event e on e.config_id = c.id
  left join percentiles p on p.config_id = e.config_id and p.event = e.event and not p.is_total
  left join kinds k on k.config_id = e.config_id and k.event = e.event
  where p_webhook_name is null
    or c.name = p_webhook_name
  group by c.id, c.name
  order by c.name
$$;
