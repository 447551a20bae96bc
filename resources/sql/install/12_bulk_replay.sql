-- module: Replaying many deliveries: what is chosen
-- part: webhooks
--
-- A bulk replay is rows in the database: the job, and the deliveries that were chosen once, when it was confirmed. The
-- pump works it in small batches, so it outlives the window that started it, survives a crash of either, and can be paused,
-- resumed and cancelled. Each message is replayed under a key made of the job's key and its own id: at most once, whatever
-- happens in between.
--
-- Cost: choosing reads what the filter matches, once.

-- step: failure-kinds | Why a delivery failed, in one word
-- For grouping and filtering only; what a person reads is the delivery's own message.
-- Lists sort by it: in plpgsql a call takes 7 us, in sql, which a SET clause keeps from being inlined, 20.
-- What has no status is known by the words of libcurl, which pg_net records (curl_easy_strerror, before and after 8.9).
do $$
declare
  v_answer text;
begin
  -- an index by its former answers would miss rows: it is made anew by the step search-indexes
  if to_regprocedure('signalbox.failure_kind(integer, text)') is not null then
    execute 'select signalbox.failure_kind(null, ''Transferred a partial file'')' into v_answer;
    if v_answer <> 'closed' then
      drop index if exists public.webhook_logs_failure_kind;
    end if;
  end if;
end
$$;

create or replace function signalbox.failure_kind(p_status integer, p_error text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when p_error like 'Answer lost%' then 'lost'
    when p_error like 'The endpoint redirected%' or p_error ilike '%number of redirects%' or p_status between 300 and 399 then 'redirect'
    when p_error like 'The endpoint was %' then 'endpoint_off'
    when p_error like 'The payload has%' then 'too_large'
    when p_error like 'Not sent:%' then 'not_sent'
    when p_status in (401, 403, 404, 408, 410, 425, 429) then 'http_' || p_status
    when p_status between 400 and 499 then 'http_4xx'
    when p_status >= 500 then 'http_5xx'
    when p_status is not null then 'http_other'
    when p_error ilike any (array['%timeout%', '%timed out%']) then 'timeout'
    when p_error ilike any (array['%resolve%', '%host not found%']) then 'dns'
    when p_error ilike any (array['%ssl%', '%tls%', '%certificate%']) then 'tls'
    when p_error ilike any (array['%couldn''t connect%', '%could not connect%', '%refused%']) then 'refused'
    when p_error ilike any (array['%returned nothing%', '%closed%', '%reset%', '%failed sending data%',
      '%failure when receiving data%', '%partial file%']) then 'closed'
    else 'other'
  end;
end
$$;

-- step: replay-tables | Tables webhook_replay_jobs and webhook_replay_items
-- needs: table-routines
-- key              made by the client, so that confirming twice starts one job
-- stop_error_rate  share of failures above which the job stops by itself; null: never
-- canary           how many messages must have settled before the next stage: {1,11} is 1, then 10, then the rest
-- judged_from      failures up to this position were accepted by whoever resumed the job
-- next_send_at     when the rate allows the next message
-- title            what was chosen, in the words of whoever started the job
create table if not exists public.webhook_replay_jobs (
  id bigint generated always as identity primary key,
  key uuid not null unique,
  filter jsonb not null,
  max_messages integer not null check (max_messages between 1 and 100000),
  rate_per_minute integer not null check (rate_per_minute between 1 and 60000),
  stop_error_rate numeric check (stop_error_rate between 0 and 1),
  canary integer[] not null,
  skip_succeeded boolean not null,
  state text not null default 'running' check (state in ('running', 'paused', 'cancelled', 'done', 'stopped')),
  state_words text,
  total integer not null default 0,
  sent integer not null default 0,
  delivered integer not null default 0,
  failed integer not null default 0,
  skipped integer not null default 0,
  judged_from integer not null default 0,
  next_send_at timestamptz not null default now(),
  requested_by text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  finished_at timestamptz
);

call signalbox.add_columns('public.webhook_replay_jobs', array['title text']);

-- No foreign key to webhook_logs: a delivery that retention deleted must not change what was chosen.
create table if not exists public.webhook_replay_items (
  job_id bigint not null references public.webhook_replay_jobs (id) on delete cascade,
  position integer not null,
  log_id bigint not null,
  state_chosen text not null,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'sent', 'delivered', 'failed', 'skipped')),
  new_log_id bigint,
  words text,
  primary key (job_id, position),
  unique (job_id, log_id)
);

call signalbox.add_index('public.webhook_replay_jobs', 'webhook_replay_jobs_running', '(id) where state = ''running''');
call signalbox.add_index('public.webhook_replay_items', 'webhook_replay_items_waiting', '(job_id, position) where outcome = ''waiting''');
call signalbox.add_index('public.webhook_replay_items', 'webhook_replay_items_sent', '(job_id, new_log_id) where outcome = ''sent''');
call signalbox.close_table('public.webhook_replay_jobs');
call signalbox.close_table('public.webhook_replay_items');

-- step: replay-filter | Which deliveries a filter means
-- needs: webhook-logs, verdict-rules, failure-kinds
-- A JSON value that is one thing or a list of things, as a list.
create or replace function signalbox.json_list(p_value jsonb)
returns text[]
language sql
immutable
strict
set search_path = pg_catalog, pg_temp
as $$
  select case jsonb_typeof(p_value)
    when 'array' then array(select e.value from jsonb_array_elements_text(p_value) as e (value))
    when 'null' then null
    when 'object' then null
    else array[p_value #>> '{}']
  end
$$;

-- The filter as a condition on webhook_logs l and its webhook_configs c. Every value is cast to its type before it is
-- written as a literal; a column that may not be asked for, or a value of the wrong type, raises.
create or replace function signalbox.replay_condition(p_filter jsonb)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_states constant text[] := coalesce(signalbox.json_list(p_filter -> 'state'), array['failed']);
  v_condition text := format('(l.state = any (%1$L::text[]) or l.state is null '
    'and signalbox.derived_state(l.response_status, l.error_message) = any (%1$L::text[]))', v_states);
  v_key text;
  v_value jsonb;
begin
  if jsonb_typeof(p_filter) is distinct from 'object' then
    raise exception 'a filter is a JSON object' using errcode = 'invalid_parameter_value';
  elsif not v_states <@ array['delivered', 'failed'] then
    raise exception 'only deliveries that are delivered or failed can be replayed' using errcode = 'invalid_parameter_value';
  end if;
  for v_key, v_value in
    select f.key, f.value
    from jsonb_each(p_filter) as f (key, value)
    where f.key <> 'state'
      and jsonb_typeof(f.value) <> 'null'
  loop
    v_condition := v_condition || ' and ' || case v_key
      when 'endpoint' then format('c.name = any (%L::text[])', signalbox.json_list(v_value))
      when 'endpoint_id' then format('l.webhook_config_id = any (%L::bigint[])', signalbox.json_list(v_value)::bigint[])
      when 'event_type' then format('l.event_type = any (%L::text[])', signalbox.json_list(v_value))
      when 'response_status' then format('l.response_status = any (%L::integer[])', signalbox.json_list(v_value)::integer[])
      when 'failure_kind' then format('signalbox.failure_kind(l.response_status, l.error_message) = any (%L::text[])',
        signalbox.json_list(v_value))
      when 'error_contains' then format('strpos(lower(l.error_message), lower(%L)) > 0', v_value #>> '{}')
      when 'created_from' then format('l.created_at >= %L::timestamptz', (v_value #>> '{}')::timestamptz)
      when 'created_to' then format('l.created_at < %L::timestamptz', (v_value #>> '{}')::timestamptz)
      when 'ids' then format('l.id = any (%L::bigint[])', signalbox.json_list(v_value)::bigint[])
      when 'up_to_id' then format('l.id <= %L::bigint', (v_value #>> '{}')::bigint)
    end;
    if v_condition is null then
      raise exception 'a replay cannot be filtered by %', left(v_key, 100)
        using errcode = 'invalid_parameter_value',
          hint = 'Filters: endpoint, endpoint_id, event_type, state, response_status, failure_kind, error_contains, '
            'created_from, created_to, ids, up_to_id.';
    end if;
  end loop;
  return v_condition;
end
$$;

-- A message is chosen once, by the newest of its deliveries that the filter matches.
create or replace function signalbox.replay_candidates(p_filter jsonb)
returns table (log_id bigint, config_id bigint, state text, root_id bigint, message_id uuid)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  for log_id, config_id, state, root_id, message_id in
    execute format($query$
      select distinct on (coalesce(l.replay_of, l.id), l.message_id)
        l.id, l.webhook_config_id, coalesce(l.state, signalbox.derived_state(l.response_status, l.error_message)),
        coalesce(l.replay_of, l.id), l.message_id
      from public.webhook_logs l
      left join public.webhook_configs c on c.id = l.webhook_config_id
      where %s
      order by coalesce(l.replay_of, l.id), l.message_id, l.id desc
      $query$, signalbox.replay_condition(p_filter))
  loop
    return next;
  end loop;
end
$$;

-- Why a chosen message is not sent: what happened to it since, under the same message id. Null when it is to be sent.
create or replace function signalbox.replay_skip_reason(p_log_id bigint, p_state_chosen text, p_skip_succeeded boolean)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_log record;
begin
  select coalesce(l.state, signalbox.derived_state(l.response_status, l.error_message)) as state, l.message_id,
    coalesce(l.replay_of, l.id) as root_id
  into v_log
  from public.webhook_logs l
  where l.id = p_log_id;
  if not found then
    return 'It was deleted after its retention time';
  end if;
  if p_skip_succeeded and v_log.state = 'delivered' and p_state_chosen <> 'delivered' then
    return 'It was delivered since';
  end if;
  return (
    select case
        when bool_or(r.state = 'delivered') and p_skip_succeeded then 'A later replay of it was delivered'
        when bool_or(r.state in ('pending', 'in_flight')) then 'A replay of it is under way'
      end
    from public.webhook_logs r
    where r.replay_of = v_log.root_id
      and r.id > p_log_id
      and r.message_id = v_log.message_id);
end
$$;

-- step: replay-preview | What a bulk replay would do
-- needs: webhook-attempts, signing, event-matching, replay-filter
create or replace function signalbox.minute_words(p_at timestamptz)
returns text
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"')
$$;

-- What a replay is signed with now, set beside what signed the attempt; null when it is the same. An attempt from before
-- the fingerprints were kept tells nothing.
create or replace function signalbox.secret_change(p_endpoint public.webhook_configs, p_fingerprint text, p_headers jsonb)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_now text := signalbox.secret_fingerprint(p_endpoint.id, (signalbox.valid_secrets(p_endpoint))[1]);
begin
  return case
    when p_headers is null or v_now is not distinct from p_fingerprint then null
    when v_now is null then 'Its secret was removed: a replay is not signed'
    when p_fingerprint is null then 'It has a secret now: a replay is signed'
    else 'Its secret was replaced: a replay is signed with the new one'
  end;
exception
  when others then
    return format('Its secret cannot be used: %s', left(sqlerrm, 200));
end
$$;

-- What the endpoint is like now, set beside the last attempt of the newest delivery that would be replayed; null when
-- nothing changed. Values of headers may be secret, so the log of changes says only that there was a change.
create or replace function signalbox.endpoint_changes(p_config_id bigint, p_log_id bigint)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_endpoint public.webhook_configs := (select c from public.webhook_configs c where c.id = p_config_id);
  v_event text := (select l.event_type from public.webhook_logs l where l.id = p_log_id);
  v_attempt record;
  v_headers_at timestamptz;
  v_words text;
begin
  if v_endpoint.id is null then
    return 'The endpoint was deleted: nothing would be sent';
  end if;
  select a.url, a.sent_at, a.request_headers, a.secret_fingerprint
  into v_attempt
  from (select) as nothing
  left join public.webhook_attempts a on a.webhook_log_id = p_log_id
  order by a.attempt desc
  limit 1;
  v_headers_at := (
    select max(h.changed_at)
    from public.webhook_endpoint_changes h
    where h.endpoint_id = p_config_id
      and h.column_name = 'headers'
      and h.changed_at > v_attempt.sent_at);
  v_words := concat_ws('. ',
    case when not coalesce(v_endpoint.is_active, false) then 'The endpoint is inactive: nothing would be sent' end,
    case when v_attempt.url <> signalbox.redacted_url(v_endpoint.url)
      then format('The last attempt went to %s, a replay goes to %s', left(v_attempt.url, 200),
        left(signalbox.redacted_url(v_endpoint.url), 200)) end,
    signalbox.secret_change(v_endpoint, v_attempt.secret_fingerprint, v_attempt.request_headers),
    case when v_headers_at is not null
      then format('Its headers were changed at %s', signalbox.minute_words(v_headers_at)) end,
    case when not signalbox.is_subscribed(v_endpoint.events, v_event)
      then format('It does not subscribe to %s any more', v_event) end);
  return coalesce(nullif(v_words, ''), (
    select format('It was changed at %s', signalbox.minute_words(v_endpoint.updated_at))
    from public.webhook_logs l
    where l.id = p_log_id
      and v_endpoint.updated_at > l.completed_at));
end
$$;

-- One row an endpoint; the counts are exact. messages: what would be chosen; succeeded_since and under_way: how many of
-- them would be skipped. Add up_to_id = newest_id of all rows to the filter, and the job chooses from the same deliveries.
call signalbox.make_way_for('public.preview_webhook_replay(jsonb)', 'TABLE(endpoint text, messages bigint, '
  'succeeded_since bigint, under_way bigint, oldest_id bigint, newest_id bigint, oldest_at timestamp with time zone, '
  'newest_at timestamp with time zone, changes text, url text, can_be_sent boolean)');

create or replace function public.preview_webhook_replay(p_filter jsonb)
returns table (
  endpoint text,
  messages bigint,
  succeeded_since bigint,
  under_way bigint,
  oldest_id bigint,
  newest_id bigint,
  oldest_at timestamptz,
  newest_at timestamptz,
  changes text,
  url text,
  can_be_sent boolean
)
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    select c.name, g.messages, g.succeeded_since, g.under_way, g.oldest_id, g.newest_id,
      (select l.created_at from public.webhook_logs l where l.id = g.oldest_id),
      (select l.created_at from public.webhook_logs l where l.id = g.newest_id),
      signalbox.endpoint_changes(g.config_id, g.newest_id),
      signalbox.redacted_url(c.url),
      coalesce(c.is_active, false)
    from (
      select k.config_id, count(*) as messages,
        count(*) filter (where later.is_delivered) as succeeded_since,
        count(*) filter (where later.is_open and not later.is_delivered) as under_way,
        min(k.log_id) as oldest_id, max(k.log_id) as newest_id
      from signalbox.replay_candidates(p_filter) k
      cross join lateral (
        select coalesce(bool_or(r.state = 'delivered'), false) as is_delivered,
          coalesce(bool_or(r.state in ('pending', 'in_flight')), false) as is_open
        from public.webhook_logs r
        where r.replay_of = k.root_id
          and r.id > k.log_id
          and r.message_id = k.message_id) later
      group by k.config_id) g
    left join public.webhook_configs c on c.id = g.config_id
    order by g.messages desc, c.name;
end
$$;
