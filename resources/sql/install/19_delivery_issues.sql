-- module: Issues: failures with the same cause, and who looks after them
-- part: webhooks
--
-- An issue is all failures of one endpoint for the same kind of reason (signalbox.failure_kind). It is not stored: it is
-- counted from webhook_rollup whenever somebody asks. Stored are the notes of the team: that somebody looks after it, or
-- that it is open again. All notes are kept; the newest one counts.
--
-- An acknowledged issue comes back by itself when it fails again after two hours in which it did not, and after
-- issues.acknowledged_hours (24) when it never stopped: nobody's note may hide for ever what is still going on. Whoever
-- goes on looking after it acknowledges it again.

-- step: issue-notes | Table webhook_issue_notes
-- needs: rollup-tables
insert into signalbox.settings (key, value, description)
values ('issues.acknowledged_hours', '24', 'Hours after which an acknowledged webhook issue that is still going on comes back')
on conflict (key) do nothing;

-- key              made by the client, so that saving twice is one note
-- last_failure_at  the last failure that was known when the note was made, to the rollup's bucket
create table if not exists public.webhook_issue_notes (
  id bigint generated always as identity primary key,
  key uuid not null unique,
  endpoint_id bigint not null,
  failure_kind text not null,
  action text not null check (action in ('acknowledged', 'reopened')),
  note text not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  last_failure_at timestamptz
);

-- No foreign key: what was written about an endpoint outlives it.
call signalbox.add_index('public.webhook_issue_notes', 'webhook_issue_notes_newest', '(endpoint_id, failure_kind, id desc)');
-- The failures of the rollup, a small part of its rows.
call signalbox.add_index('public.webhook_rollup', 'webhook_rollup_failed', '(bucket_start) where outcome = ''failed''');
call signalbox.close_table('public.webhook_issue_notes');

-- step: issue-list | Function get_webhook_issues
-- needs: webhook-attempts, webhook-breakers, webhook-stats, issue-notes
-- The failures of 30 days, or since p_since when that is longer ago, bucket by bucket. A failure after two hours without
-- one of its kind begins a new stretch. Index: webhook_rollup_failed.
create or replace function signalbox.issue_stretches(p_since timestamptz)
returns table (
  config_id bigint,
  kind text,
  failures bigint,
  events text[],
  first_bucket timestamptz,
  last_bucket timestamptz,
  last_bucket_end timestamptz,
  stretch_bucket timestamptz,
  stretch_bucket_end timestamptz,
  stretch_failures bigint
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan
as $$
declare
  v_from timestamptz := date_trunc('hour', p_since);
begin
  return query
    with failed as materialized (
      select r.webhook_config_id, r.failure_kind, r.event_type, r.bucket_start, r.bucket_minutes, r.calls
      from public.webhook_rollup r
      where r.outcome = 'failed'
        and r.bucket_start >= least(v_from, date_trunc('hour', now() - interval '30 days'))
      union all
      select u.config_id, u.failure_kind, u.event, date_trunc('minute', u.made_at), 1::smallint, count(*)
      from signalbox.uncounted_calls(least(v_from, date_trunc('hour', now() - interval '30 days'))) u
      where u.outcome = 'failed'
      group by 1, 2, 3, 4
    ),
    wanted as (
      select r.webhook_config_id, r.failure_kind, r.event_type, sum(r.calls) as calls
      from failed r
      where r.bucket_start >= v_from
      group by r.webhook_config_id, r.failure_kind, r.event_type
      having sum(r.calls) > 0
    ),
    bucket as (
      select r.webhook_config_id, r.failure_kind, r.bucket_start,
        r.bucket_start + make_interval(mins => r.bucket_minutes) as bucket_end, sum(r.calls) as calls
      from failed r
      group by r.webhook_config_id, r.failure_kind, r.bucket_start, r.bucket_minutes
      having sum(r.calls) > 0
    ),
    marked as (
      select b.webhook_config_id, b.failure_kind, b.bucket_start, b.bucket_end, b.calls,
        b.bucket_start - lag(b.bucket_end) over (partition by b.webhook_config_id, b.failure_kind order by b.bucket_start)
          < interval '2 hours' as goes_on
      from bucket b
    ),
    begun as (
      select m.webhook_config_id, m.failure_kind, m.bucket_start, m.bucket_end, m.calls,
        max(m.bucket_start) filter (where m.goes_on is not true) over (partition by m.webhook_config_id, m.failure_kind) as stretch
      from marked m
    ),
    stretched as (
      select g.webhook_config_id, g.failure_kind, min(g.bucket_start) as first_bucket, max(g.bucket_start) as last_bucket,
        max(g.bucket_end) as last_bucket_end, g.stretch, min(g.bucket_end) filter (where g.bucket_start = g.stretch) as stretch_end,
        sum(g.calls) filter (where g.bucket_start >= g.stretch) as stretch_calls
      from begun g
      group by g.webhook_config_id, g.failure_kind, g.stretch
    )
    select w.webhook_config_id, w.failure_kind, sum(w.calls)::bigint,
      (array_agg(left(w.event_type, 200) order by w.calls desc, w.event_type))[1:50],
      s.first_bucket, s.last_bucket, s.last_bucket_end, s.stretch, s.stretch_end, s.stretch_calls::bigint
    from wanted w
    join stretched s on s.webhook_config_id = w.webhook_config_id and s.failure_kind = w.failure_kind
    group by w.webhook_config_id, w.failure_kind, s.first_bucket, s.last_bucket, s.last_bucket_end, s.stretch, s.stretch_end,
      s.stretch_calls
    order by s.last_bucket desc, 3 desc
    limit 100;
end
$$;

-- The newest 2,000 deliveries of an endpoint, or where our index is missing those among the newest 2,000 of all, with the
-- state that those without one have by their answer. Index: webhook_logs_config_newest, else the primary key.
create or replace function signalbox.newest_of_endpoint(p_config_id bigint)
returns table (
  id bigint,
  webhook_config_id bigint,
  created_at timestamptz,
  completed_at timestamptz,
  response_status integer,
  error_message text,
  state text,
  is_derived boolean
)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select n.id, n.webhook_config_id, n.created_at, n.completed_at, n.response_status, n.error_message,
    coalesce(n.state, signalbox.derived_state(n.response_status, n.error_message)), n.state is null
  from (
    (
      select l.id, l.webhook_config_id, l.created_at, l.completed_at, l.response_status, l.error_message, l.state
      from public.webhook_logs l
      where l.webhook_config_id = p_config_id
        and signalbox.has_index('webhook_logs_config_newest')
      order by l.id desc
      limit 2000)
    union all
    (
      select l.id, l.webhook_config_id, l.created_at, l.completed_at, l.response_status, l.error_message, l.state
      from public.webhook_logs l
      where not signalbox.has_index('webhook_logs_config_newest')
      order by l.id desc
      limit 2000)) n
  where n.webhook_config_id = p_config_id
$$;

-- When that delivery failed first: when its first attempt with the outcome that it ended with was settled.
create or replace function signalbox.failed_first_at(p_log_id bigint)
returns timestamptz
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(
    (
      select min(a.settled_at)
      from public.webhook_attempts a
      where a.webhook_log_id = l.id
        and a.response_status is not distinct from l.response_status),
    l.completed_at,
    l.created_at)
  from public.webhook_logs l
  where l.id = p_log_id
$$;

-- The failures of that kind among those made in [p_from, p_to): the first and the last of at most 2,000 failed deliveries
-- that were finished after p_from; where that is none, as they have no time of completion or no state yet, of the endpoint's
-- newest 2,000. Index: webhook_logs_failed_at, webhook_logs_config_newest.
create or replace function signalbox.failed_between(
  p_config_id bigint,
  p_kind text,
  p_from timestamptz,
  p_to timestamptz,
  out first_at timestamptz,
  out last_at timestamptz,
  out last_id bigint,
  out last_status integer,
  out last_error text
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  select signalbox.failed_first_at(min(x.id) over ()), coalesce(x.completed_at, x.created_at), x.id, x.response_status,
    left(x.error_message, 500)
  into first_at, last_at, last_id, last_status, last_error
  from (
    select l.id, l.webhook_config_id, l.created_at, l.completed_at, l.response_status, l.error_message
    from public.webhook_logs l
    where l.state = 'failed'
      and l.completed_at >= p_from
      and signalbox.has_index('webhook_logs_failed_at')
    order by l.completed_at
    limit 2000) x
  where x.webhook_config_id = p_config_id
    and x.created_at >= p_from
    and x.created_at < p_to
    and signalbox.failure_kind(x.response_status, x.error_message) = p_kind
  order by x.id desc
  limit 1;
  if last_id is not null then
    return;
  end if;
  select signalbox.failed_first_at(min(x.id) over ()), coalesce(x.completed_at, x.created_at), x.id, x.response_status,
    left(x.error_message, 500)
  into first_at, last_at, last_id, last_status, last_error
  from signalbox.newest_of_endpoint(p_config_id) x
  where x.state = 'failed'
    and x.created_at >= p_from
    and x.created_at < p_to
    and signalbox.failure_kind(x.response_status, x.error_message) = p_kind
  order by x.id desc
  limit 1;
end
$$;

-- What the newest 50 finished deliveries of the endpoint say: how many failed for that reason, and how many others were
-- finished between two such failures and after the last. Looks at no more than 2,000 rows, as what is open lies on top.
-- Index: webhook_logs_config_newest.
create or replace function signalbox.issue_evidence(
  p_config_id bigint,
  p_kind text,
  out same integer,
  out others_between integer,
  out others_since integer
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  select (count(*) filter (where w.is_same))::integer,
    (count(*) filter (where not w.is_same and w.id between w.first_same and w.last_same))::integer,
    (count(*) filter (where not w.is_same and (w.last_same is null or w.id > w.last_same)))::integer
  into same, others_between, others_since
  from (
    select n.id, n.is_same, min(n.id) filter (where n.is_same) over () as first_same,
      max(n.id) filter (where n.is_same) over () as last_same
    from (
      select f.id,
        f.state = 'failed' and signalbox.failure_kind(f.response_status, f.error_message) = p_kind as is_same
      from signalbox.newest_of_endpoint(p_config_id) f
      where f.state in ('delivered', 'failed')
      order by f.id desc
      limit 50) n) w;
end
$$;

-- One row an issue that failed since p_since, the latest first, at most 100.
-- failures and events are those since p_since. first_seen is the first failure of 30 days, to the rollup's bucket. since
-- is when the first delivery of the latest stretch failed first, last_seen when the last one was given up; both exact as long
-- as the deliveries are kept. deliveries/failure_streak says the same of one delivery.
-- Cost beside the rollup of 24 million deliveries in 90 days (2.4 million rows, of them 5 % failures): see
-- resources/sql/queries/deliveries/issues.sql.
create or replace function public.get_webhook_issues(p_since timestamptz default now() - interval '7 days')
returns table (
  endpoint_id bigint,
  endpoint text,
  is_active boolean,
  failure_kind text,
  failures bigint,
  events text[],
  first_seen timestamptz,
  since timestamptz,
  last_seen timestamptz,
  stretch_failures bigint,
  recent_same integer,
  recent_others_between integer,
  recent_others_since integer,
  breaker text,
  last_id bigint,
  last_status integer,
  last_error text,
  note_action text,
  note text,
  noted_by text,
  noted_at timestamptz,
  lapses_at timestamptz
)
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    select s.config_id, c.name, c.is_active, s.kind, s.failures, s.events, s.first_bucket,
      coalesce(b.first_at, s.stretch_bucket), coalesce(f.last_at, s.last_bucket), s.stretch_failures,
      e.same, e.others_between, e.others_since, k.state,
      f.last_id, f.last_status, f.last_error,
      n.action, n.note, n.made_by, n.made_at,
      n.made_at + make_interval(hours => signalbox.setting_number('issues.acknowledged_hours', 24, 1))
    from signalbox.issue_stretches(p_since) s
    left join public.webhook_configs c on c.id = s.config_id
    left join public.webhook_breakers k on k.endpoint_id = s.config_id
    cross join lateral signalbox.failed_between(s.config_id, s.kind, s.stretch_bucket, s.stretch_bucket_end) b
    cross join lateral signalbox.failed_between(s.config_id, s.kind, s.last_bucket, s.last_bucket_end) f
    cross join lateral signalbox.issue_evidence(s.config_id, s.kind) e
    left join lateral (
      select w.action, w.note, w.made_by, w.made_at
      from public.webhook_issue_notes w
      where w.endpoint_id = s.config_id
        and w.failure_kind = s.kind
      order by w.id desc
      limit 1) n on true
    order by s.last_bucket desc, s.failures desc, s.config_id, s.kind;
end
$$;

-- step: issue-acknowledge | Functions acknowledge_webhook_issue and reopen_webhook_issue
-- needs: webhook-stats, changes, issue-notes
-- Looks for the last failure of 30 days, newest first, along webhook_rollup_failed.
create or replace function signalbox.note_issue(p_endpoint text, p_kind text, p_action text, p_note text, p_key uuid)
returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_endpoint_id bigint := (signalbox.endpoint_named(p_endpoint)).id;
  v_last_failure_at timestamptz := greatest(
    (
      select r.bucket_start
      from public.webhook_rollup r
      where r.outcome = 'failed'
        and r.bucket_start >= now() - interval '30 days'
        and r.webhook_config_id = v_endpoint_id
        and r.failure_kind = p_kind
        and r.calls > 0
      order by r.bucket_start desc
      limit 1),
    (
      select date_trunc('minute', max(u.made_at))
      from signalbox.uncounted_calls(now() - interval '30 days') u
      where u.outcome = 'failed'
        and u.config_id = v_endpoint_id
        and u.failure_kind = p_kind));
  v_id bigint;
begin
  if p_key is null then
    raise exception 'a note needs a key' using errcode = 'null_value_not_allowed';
  elsif length(p_note) > 4000 then
    raise exception 'a note has at most 4,000 characters, this one has %', length(p_note)
      using errcode = 'string_data_right_truncation';
  end if;
  insert into public.webhook_issue_notes as n (key, endpoint_id, failure_kind, action, note, made_by, made_at, last_failure_at)
  select p_key, v_endpoint_id, p_kind, p_action, coalesce(p_note, ''), signalbox.acting_user(), clock_timestamp(),
    v_last_failure_at
  where v_last_failure_at is not null
  on conflict (key) do nothing
  returning n.id into v_id;
  if v_id is null then
    v_id := (select n.id from public.webhook_issue_notes n where n.key = p_key);
  end if;
  if v_id is null then
    raise exception '% has no failure of kind % in the last 30 days', p_endpoint, left(p_kind, 100)
      using errcode = 'no_data_found';
  end if;
  return v_id;
end
$$;

-- Says that somebody looks after the issue, with a note for the others. Returns the note's id; with a key that was used
-- before the same id, and adds nothing.
create or replace function public.acknowledge_webhook_issue(p_endpoint text, p_kind text, p_note text, p_key uuid)
returns bigint
language sql
volatile
security definer
set search_path = pg_catalog, pg_temp
as $$
  select signalbox.note_issue(p_endpoint, p_kind, 'acknowledged', p_note, p_key)
$$;

-- Takes the acknowledgement back; as acknowledge_webhook_issue.
create or replace function public.reopen_webhook_issue(p_endpoint text, p_kind text, p_note text, p_key uuid)
returns bigint
language sql
volatile
security definer
set search_path = pg_catalog, pg_temp
as $$
  select signalbox.note_issue(p_endpoint, p_kind, 'reopened', p_note, p_key)
$$;
