-- module: Webhook tables
-- part: webhooks
--
-- Makes the tables, or extends hand-made ones of the same names: columns, constraints and indexes are only ever added.
-- Nothing rewrites a table. Rows that were there before keep state NULL until the pump has classified them in small
-- batches; until then readers derive the state as signalbox.derived_state() does. No old row ever becomes pending.

-- step: webhook-configs | Table webhook_configs: the endpoints
-- needs: table-routines
create table if not exists public.webhook_configs (
  id bigint generated always as identity primary key,
  name text unique not null,
  url text not null,
  secret text,
  events text[] not null,
  headers jsonb default '{}',
  retry_config jsonb default '{"max_retries": 3, "retry_delay": 1000}',
  is_active boolean default true,
  created_at timestamptz default now(),
  updated_at timestamptz default now()
);

-- order_by    a JSON path in the payload: deliveries with the same key there go one after the other
-- on_failure  what becomes of those behind one that ended failed: they wait ('block') or go on ('skip')
call signalbox.add_columns('public.webhook_configs', array[
  'order_by text',
  'on_failure text not null default ''block'' check (on_failure in (''block'', ''skip''))'
]);

-- Endpoints are called by name. A hand-made table may have names that happen to differ, and nothing that keeps them so.
do $$
begin
  if not exists (
    select
    from pg_catalog.pg_index i
    join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = 'public.webhook_configs'::regclass
      and i.indisunique
      and i.indisvalid
      and i.indnkeyatts = 1
      and i.indpred is null
      and a.attname = 'name')
  then
    call signalbox.add_index('public.webhook_configs', 'webhook_configs_name', '(name)', true);
  end if;
end
$$;

call signalbox.close_table('public.webhook_configs');

-- step: webhook-logs | Table webhook_logs: one row for each delivery
-- needs: webhook-configs
create table if not exists public.webhook_logs (
  id bigint generated always as identity primary key,
  webhook_config_id bigint references public.webhook_configs (id),
  event_type text not null,
  payload jsonb not null,
  response_status integer,
  response_body text,
  attempt_count integer default 1,
  error_message text,
  created_at timestamptz default now(),
  completed_at timestamptz
);

-- message_id      what the receiver deduplicates by: the same over retries and replays
-- sent_at         start of the last attempt
-- net_request_id  what pg_net calls that attempt, valid only within net_epoch
-- lost_count      attempts whose answer was lost: they do not use up the retries
-- replay_key      made by the client, so that asking twice sends once
-- held_config_id  the endpoint, as long as its row was locked when the event was made (see signalbox.deliver)
-- order_key       what the endpoint's order_by found in the payload: those with the same go one after the other; null when
--                 nothing was there, and no order is kept
-- is_blocking     it ended failed, and what has its key waits until it is replayed or skipped
-- made_by_pid     the backend that made it. With created_at, the start of that backend's transaction, it tells the cron run
call signalbox.add_columns('public.webhook_logs', array[
  'message_id uuid',
  'state text',
  'next_attempt_at timestamptz',
  'sent_at timestamptz',
  'net_request_id bigint',
  'net_epoch uuid',
  'timeout_ms integer',
  'lost_count integer not null default 0',
  'replay_of bigint',
  'replay_key uuid',
  'requested_by text',
  'held_config_id bigint',
  'order_key text',
  'is_blocking boolean',
  'made_by_pid integer'
]);

-- Apart from its column: a default that comes with one would be reckoned now, for all rows that are there. The table of what
-- is under way has the column's default by inheritance.
do $$
begin
  if not exists (
    select
    from pg_catalog.pg_attrdef d
    join pg_catalog.pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where d.adrelid = 'public.webhook_logs'::regclass
      and a.attname = 'made_by_pid')
  then
    set local lock_timeout = '3s';
    alter table public.webhook_logs alter column made_by_pid set default pg_backend_pid();
  end if;
end
$$;

call signalbox.add_constraint('public.webhook_logs', 'webhook_logs_state_check',
  'check (state in (''pending'', ''in_flight'', ''delivered'', ''failed''))');

call signalbox.close_table('public.webhook_logs');

-- step: webhook-attempts | Table webhook_attempts: one row for each attempt
-- needs: webhook-logs
create table if not exists public.webhook_attempts (
  id bigint generated always as identity primary key,
  webhook_log_id bigint not null references public.webhook_logs (id) on delete cascade,
  attempt integer not null,
  sent_at timestamptz,
  settled_at timestamptz,
  url text,
  response_status integer,
  response_headers jsonb,
  response_body text,
  error_message text,
  lost boolean not null default false
);

-- request_headers     as sent, with what is secret in them taken out
-- secret_fingerprint  tells whether two attempts were signed with the same secret, and nothing else about it
call signalbox.add_columns('public.webhook_attempts', array[
  'request_headers jsonb',
  'secret_fingerprint text'
]);

call signalbox.add_index('public.webhook_attempts', 'webhook_attempts_log', '(webhook_log_id, attempt)');

call signalbox.close_table('public.webhook_attempts');

-- step: under-way | Tables for what is under way
-- needs: webhook-logs, webhook-attempts
-- A delivery lies here from the transaction that makes it until it is settled, and then among the others. Who reads
-- public.webhook_logs sees it: these tables inherit from it and from webhook_attempts, without their 20 indexes and
-- their foreign keys, which cost a user's INSERT three times what the row itself does.
create table if not exists signalbox.deliveries_under_way () inherits (public.webhook_logs);
create table if not exists signalbox.attempts_under_way () inherits (public.webhook_attempts);

-- An inherited column has no identity of its own.
do $$
declare
  v_table record;
begin
  for v_table in
    select n.child, pg_get_serial_sequence(n.parent, 'id') as sequence
    from (values
      ('signalbox.deliveries_under_way', 'public.webhook_logs'),
      ('signalbox.attempts_under_way', 'public.webhook_attempts')) as n (child, parent)
    where not exists (
      select
      from pg_catalog.pg_attrdef d
      where d.adrelid = n.child::regclass
        and d.adnum = (
          select a.attnum
          from pg_catalog.pg_attribute a
          where a.attrelid = n.child::regclass
            and a.attname = 'id'))
  loop
    execute format('alter table %s alter column id set default nextval(%L)', v_table.child, v_table.sequence);
  end loop;
end
$$;

call signalbox.add_index('signalbox.deliveries_under_way', 'deliveries_under_way_id', '(id)', true);
call signalbox.add_index('signalbox.deliveries_under_way', 'deliveries_under_way_request', '(net_request_id, net_epoch)', true);
call signalbox.add_index('signalbox.deliveries_under_way', 'deliveries_under_way_endpoint', '(webhook_config_id)');
call signalbox.add_index('signalbox.deliveries_under_way', 'deliveries_under_way_order',
  '(webhook_config_id, order_key collate "C", (coalesce(replay_of, id)), id) '
  'where (state in (''pending'', ''in_flight'') or is_blocking) and order_key is not null');
call signalbox.add_index('signalbox.attempts_under_way', 'attempts_under_way_log', '(webhook_log_id, attempt)');

call signalbox.close_table('signalbox.deliveries_under_way');
call signalbox.close_table('signalbox.attempts_under_way');

-- step: webhook-breakers | Table webhook_breakers: how each endpoint is doing
-- needs: table-routines
-- Written by the pump only, and without a foreign key: neither a user's transaction nor one that is changing the
-- endpoint may hold the pump up.
-- since         when the state was entered
-- probe_log_id  the delivery that tries out a half-open endpoint
-- probes        probes that failed since it opened: the pause before the next one grows with them
-- window_*      of the last five minutes
-- last_success_at  it accepted a delivery: 2xx
-- rejections_in_a_row  answers since then that are neither 2xx nor an outage: the breaker does not open for them, and the
--               deliveries failed all the same
-- in_flight_limit  how many requests may be under way now: more while all are answered, fewer after failures
-- limit_reason  what cut it last, limit_cut_at when
-- timeouts_in_a_row  rounds in which nothing but timeouts came back
-- settle_ms     in what time a request was answered lately, at most
-- order_cursor  where the next look for ordered deliveries begins: at this key or the next
-- tokens        of max_per_second, as many as may be sent; at tokens_at
-- redirected_to another host that the endpoint sent us to
-- gone_at       it answered 410 and is still to be deactivated
create table if not exists public.webhook_breakers (
  endpoint_id bigint primary key,
  state text not null default 'closed' check (state in ('closed', 'open', 'half_open')),
  since timestamptz not null default now(),
  opened_at timestamptz,
  next_probe_at timestamptz,
  probe_log_id bigint,
  probes integer not null default 0,
  consecutive_failures integer not null default 0,
  window_calls integer not null default 0,
  window_failures integer not null default 0,
  window_rejections integer not null default 0,
  last_success_at timestamptz,
  last_failure_at timestamptz,
  last_error text,
  redirected_at timestamptz,
  redirected_to text,
  gone_at timestamptz
);

-- The outcomes of each minute, as far back as the window reaches.
create table if not exists signalbox.breaker_minutes (
  endpoint_id bigint not null,
  minute timestamptz not null,
  calls integer not null,
  failures integer not null,
  rejections integer not null,
  primary key (endpoint_id, minute)
);

call signalbox.add_columns('public.webhook_breakers', array[
  'rejections_in_a_row bigint not null default 0',
  'last_rejection_at timestamptz',
  'in_flight_limit integer not null default 100',
  'limit_reason text',
  'limit_cut_at timestamptz',
  'timeouts_in_a_row integer not null default 0',
  'settle_ms integer',
  'tokens double precision not null default 0',
  'tokens_at timestamptz',
  'order_cursor text'
]);
alter table public.webhook_breakers drop column if exists sent_by_pump;

call signalbox.close_table('public.webhook_breakers');

-- step: endpoint-changes | Table webhook_endpoint_changes: what was changed about endpoints
-- needs: webhook-configs
-- One row for each column that changed; of a secret only fingerprints. No foreign key: the log outlives the endpoint.
create table if not exists public.webhook_endpoint_changes (
  id bigint generated always as identity primary key,
  endpoint_id bigint not null,
  endpoint_name text not null,
  operation text not null check (operation in ('created', 'changed', 'deleted')),
  column_name text,
  old_value text,
  new_value text,
  reason text,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  announced_at timestamptz
);

call signalbox.add_index('public.webhook_endpoint_changes', 'webhook_endpoint_changes_newest', '(endpoint_id, id desc)');
call signalbox.add_index('public.webhook_endpoint_changes', 'webhook_endpoint_changes_unannounced',
  '(id) where announced_at is null');

-- While a secret is replaced its predecessor signs as well, until valid_until.
create table if not exists signalbox.previous_secrets (
  id bigint generated always as identity primary key,
  endpoint_id bigint not null references public.webhook_configs (id) on delete cascade,
  secret text not null,
  valid_until timestamptz not null
);

call signalbox.add_index('signalbox.previous_secrets', 'previous_secrets_endpoint', '(endpoint_id, valid_until)');

call signalbox.close_table('public.webhook_endpoint_changes');

-- step: engine-tables | Tables that the delivery engine keeps for itself
-- needs: table-routines
-- Names the lifetime of pg_net's request ids. Unlogged on purpose: the crash recovery that empties pg_net's unlogged
-- queue and starts its ids at 1 again empties this table too. queue_oid notices an extension dropped and made anew.
create unlogged table if not exists signalbox.net_epoch (
  one boolean primary key default true check (one),
  epoch uuid not null default gen_random_uuid(),
  queue_oid oid,
  started_at timestamptz not null default now()
);

-- stalled_at   when the pump last saw a batch of pg_net held up
-- answered_at  when it last found answers
call signalbox.add_columns('signalbox.net_epoch', array['stalled_at timestamptz', 'answered_at timestamptz']);

-- How far the classification of old deliveries has walked, by primary key.
create table if not exists signalbox.backfill_progress (
  relation text primary key,
  walked_to_id bigint not null
);

-- step: indexes-webhook-logs | Indexes for the delivery list and the delivery engine
-- needs: webhook-logs
-- The list, newest first, by keyset on id: the primary key for all; of one endpoint, one event, or one of the rare states.
call signalbox.add_index('public.webhook_logs', 'webhook_logs_config_newest', '(webhook_config_id, id desc)');
call signalbox.add_index('public.webhook_logs', 'webhook_logs_event_newest', '(event_type, id desc)');
call signalbox.add_index('public.webhook_logs', 'webhook_logs_open', '(id desc) where state in (''pending'', ''in_flight'')');
call signalbox.add_index('public.webhook_logs', 'webhook_logs_failed', '(id desc) where state = ''failed''');
-- Statistics over the last days, and retention.
call signalbox.add_index('public.webhook_logs', 'webhook_logs_newest', '(created_at desc, id desc)');
-- Health: what failed in the last hour, however long it had been retried.
call signalbox.add_index('public.webhook_logs', 'webhook_logs_failed_at', '(completed_at desc) where state = ''failed''');
-- The engine: what is due, what a response belongs to (never two), what a replay key has already sent.
call signalbox.add_index('public.webhook_logs', 'webhook_logs_due', '(next_attempt_at) where state = ''pending''');
call signalbox.add_index('public.webhook_logs', 'webhook_logs_in_flight', '(net_request_id, net_epoch) where state = ''in_flight''', true);
-- The engine, endpoint by endpoint: what waits for its turn, how many are under way, what waits for a locked endpoint.
call signalbox.add_index('public.webhook_logs', 'webhook_logs_endpoint_due',
  '(webhook_config_id, next_attempt_at) where state = ''pending''');
call signalbox.add_index('public.webhook_logs', 'webhook_logs_endpoint_in_flight',
  '(webhook_config_id) where state = ''in_flight''');
-- What comes first of each key. A replay stands where its original stood.
call signalbox.add_index('public.webhook_logs', 'webhook_logs_order',
  '(webhook_config_id, order_key collate "C", (coalesce(replay_of, id)), id) '
  'where (state in (''pending'', ''in_flight'') or is_blocking) and order_key is not null');
call signalbox.add_index('public.webhook_logs', 'webhook_logs_keyless',
  '(webhook_config_id, next_attempt_at) where state = ''pending'' and order_key is null');
call signalbox.add_index('public.webhook_logs', 'webhook_logs_held', '(held_config_id) where held_config_id is not null');
call signalbox.add_index('public.webhook_logs', 'webhook_logs_replay_key', '(replay_key) where replay_key is not null', true);
call signalbox.add_index('public.webhook_logs', 'webhook_logs_replays', '(replay_of) where replay_of is not null');

-- step: endpoints | The four endpoints of the app, inactive until their URL is set
-- needs: webhook-configs
insert into public.webhook_configs (name, url, events, is_active)
select d.name, 'https://your-project.supabase.co/functions/v1/' || d.path, d.events, false
from (values
  ('trip_events', 'trip-events',
    array['trip.collaborator.added', 'trip.collaborator.updated', 'trip.collaborator.removed']),
  ('chat_events', 'chat-events',
    array['chat.message.created', 'chat.session.started', 'chat.session.ended']),
  ('booking_events', 'trip-events',
    array['booking.flights.booked', 'booking.accommodations.booked', 'booking.*.cancelled']),
  ('ai_processing', 'ai-processing',
    array['chat.message.process', 'memory.generate.embedding'])
) as d (name, path, events)
where not exists (
  select
  from public.webhook_configs c
  where c.name = d.name);
