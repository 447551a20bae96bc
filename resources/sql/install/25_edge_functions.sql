-- module: What the Edge Functions keep, and memories that wait for one
-- part: functions
--
-- The functions of resources/supabase/functions write here what they did with each message, so that a redelivery does nothing
-- twice and what broke off is done again. No other part needs this one, and it needs no other: a function may be called by a
-- sender of somebody else's.

-- step: function-tables | Tables function_invocations and function_reports
-- needs: table-routines, settings-table
insert into signalbox.settings (key, value, description)
values ('retention.function_invocations_days', '90', 'Days that finished invocations stay in function_invocations')
on conflict (key) do nothing;

-- A row for each message that a function was given. The function claims it by locking it, and marks it done in the transaction
-- of its effects: 'running' on a row that nobody has locked is an invocation that broke off.
-- message_id    header webhook-id; of the engine's messages it is webhook_logs.message_id
-- state         running | done | failed (not done: it is to be sent again) | refused (unknown or malformed: it is
--               not sent again by itself, and tried anew when it is replayed)
-- attempts      how often it was begun; started_at, finished_at and status are the last one's
-- repeats       how often it came again when it was done, and was answered without doing anything
-- error         why it is not done, in words
-- effects       what was done, counted: {"notifications": 1, "mails": 0}. Never a payload
-- trace_parent  header traceparent of the last attempt
create table if not exists public.function_invocations (
  id bigint generated always as identity primary key,
  message_id text not null check (length(message_id) between 1 and 256),
  function_name text not null,
  event_type text not null,
  state text not null check (state in ('running', 'done', 'failed', 'refused')),
  attempts integer not null default 1,
  repeats integer not null default 0,
  status integer,
  created_at timestamptz not null default clock_timestamp(),
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  error text,
  effects jsonb,
  trace_parent text,
  unique (message_id, function_name)
);

call signalbox.add_index('public.function_invocations', 'function_invocations_newest', '(created_at desc, id desc)');
call signalbox.add_index('public.function_invocations', 'function_invocations_started', '(function_name, started_at desc)');
-- A list of what failed, or broke off, among all that went well.
call signalbox.add_index('public.function_invocations', 'function_invocations_undone',
  '(created_at desc, id desc) where state <> ''done''');
call signalbox.close_table('public.function_invocations');

-- What a function last said of itself, at most once a minute: which of what it needs it has, never a value of it.
-- report  {"needs": [{"name": "OPENAI_API_KEY", "met": false, "optional": false, "words": "..."}]}
create table if not exists public.function_reports (
  function_name text primary key,
  version text not null,
  reported_at timestamptz not null default clock_timestamp(),
  report jsonb not null
);

call signalbox.close_table('public.function_reports');

-- step: function-retention | Deleting old invocations
-- needs: settings-table, function-tables
-- Through function_invocations_newest from its end. What is not finished stays, however old. After that a redelivery of the
-- same message would be done again: keep it as long as deliveries stay.
create or replace function signalbox.delete_old_invocations(p_limit integer)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_days integer := greatest(
    signalbox.setting_number('retention.function_invocations_days', 90, 1),
    signalbox.setting_number('retention.webhook_logs_days', 90, 1));
  v_count integer;
begin
  delete from public.function_invocations i
  where i.id = any (array(
    select o.id
    from public.function_invocations o
    where o.created_at < now() - make_interval(days => v_days)
      and o.state <> 'running'
    order by o.created_at, o.id
    limit p_limit
    for update skip locked));
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

-- step: waiting-memories | Memories that are marked and wait for their embedding
-- needs: job-routines, function-tables
-- with: sending, webhook-logs
-- One whose content has changed is marked and may still have the embedding of before: the mark counts, not the column.
-- Index: memories_marked_for_embedding, partial: as small as what waits.
do $$
begin
  if signalbox.missing_of(array['memories.metadata', 'memories.embedding', 'memories.created_at']) is not null then
    call signalbox.not_applicable(
      'Table memories is missing, or has other columns: no memory waits for an embedding.',
      'Create what is missing, then run this step again.');
    return;
  end if;
  call signalbox.add_index('public.memories', 'memories_marked_for_embedding',
    '(created_at) where metadata ->> ''needs_embedding'' = ''true''');
exception
  when insufficient_privilege then
    call signalbox.not_permitted(
      format('Table memories has no index for what waits: %s.', sqlerrm), 'Let the table''s owner run this step.');
end
$$;

-- How many wait, at most 10,000, and since when the oldest is there.
create or replace function signalbox.waiting_memories()
returns table (waiting bigint, oldest timestamptz)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if signalbox.missing_of(array['memories.metadata', 'memories.embedding', 'memories.created_at']) is not null then
    return query select 0::bigint, null::timestamptz;
    return;
  end if;
  return query
    select count(*), min(w.created_at)
    from (
      select m.created_at::timestamptz as created_at
      from public.memories m
      where m.metadata ->> 'needs_embedding' = 'true'
      order by m.created_at
      limit 10000) w;
end
$$;

-- The event that a marked memory made may be used up before there is a key, or lie behind a breaker. As long as memories wait,
-- one of them is announced again: at once when the last such event was delivered, or when the function has said since that it
-- has what it needs; else half an hour after the last one failed. The function takes all that wait with that one. Of the 20
-- oldest it is one at random: were it always the oldest, a text that the service never accepts would hold up all others.
-- Returns what it did, in words. Indexes: memories_marked_for_embedding, webhook_logs_event_newest. Cost: 1 ms.
create or replace function signalbox.announce_waiting_memories()
returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_event constant text := 'memory.generate.embedding';
  v_memory jsonb;
  v_last record;
  v_is_ready boolean;
begin
  select to_jsonb(o)
  into v_memory
  from (
    select m.*
    from public.memories m
    where m.metadata ->> 'needs_embedding' = 'true'
    order by m.created_at
    limit 20) o
  order by random()
  limit 1;
  if v_memory is null then
    return 'no memory waits';
  end if;

  select l.state, coalesce(l.completed_at, l.created_at) as settled_at
  into v_last
  from public.webhook_logs l
  where l.event_type = v_event
  order by l.created_at desc
  limit 1;
  v_is_ready := exists (
    select
    from public.function_reports r
    where r.function_name = 'ai-processing'
      and r.reported_at > v_last.settled_at
      and r.report -> 'needs' @> '[{"name": "embedder", "met": true}]');
  if v_last.state in ('pending', 'in_flight') then
    return 'an announcement is on its way';
  elsif v_last.state = 'delivered' and v_last.settled_at > now() - interval '1 minute' then
    return 'just announced';
  elsif v_last.state = 'failed' and not v_is_ready and v_last.settled_at > now() - interval '30 minutes' then
    return 'waiting after a failure';
  end if;
  perform signalbox.emit_event(v_event, jsonb_build_object(
    'event', v_event,
    'memory_id', v_memory -> 'id',
    'user_id', v_memory -> 'user_id',
    'memory_type', v_memory -> 'memory_type',
    'content', v_memory -> 'content',
    'timestamp', now()));
  return 'announced';
end
$$;

-- step: job-announce-waiting-memories | Memories that wait are announced again, every minute
-- needs: waiting-memories
call signalbox.install_job('announce-waiting-memories');

-- step: job-retain-function-invocations | Old invocations are deleted, daily at 03:47
-- needs: job-routines, function-retention
call signalbox.install_job('retain-function-invocations');
