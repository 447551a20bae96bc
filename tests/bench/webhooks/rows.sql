-- Deliveries as an app of medium size has them after 90 days: a day's rhythm, five endpoints (one silent for 60 days), twelve
-- events (one with 20 deliveries), 3 % failed, payloads of 300 to 640 bytes, some commits that came late. Every value
-- follows from the row's number n, so that two runs measure the same. `bench.rows` says how many; the newest is of now.
-- Runs in one transaction, without triggers and without indexes but the primary key; those come after.
set local session_replication_role = replica;
truncate public.webhook_logs, public.webhook_configs, public.webhook_attempts restart identity cascade;

create schema if not exists bench;
create table bench.indexes as
select
  i.indexrelid::regclass::text as name,
  pg_get_indexdef(i.indexrelid) as definition
from pg_index i
where i.indrelid = 'public.webhook_logs'::regclass
  and not i.indisprimary;

do $$
declare
  v_name text;
begin
  for v_name in select x.name from bench.indexes x
  loop
    execute format('drop index %s', v_name);
  end loop;
end
$$;

insert into public.webhook_configs (name, url, events, is_active)
select e.name, 'https://hooks.example.com/' || e.name, array['*'], true
from unnest(array['trip_events', 'chat_events', 'booking_events', 'ai_processing', 'legacy_sync']) with ordinality as e (name, place)
order by e.place;

insert into public.webhook_logs (id, webhook_config_id, event_type, payload, response_status, response_body, attempt_count,
  error_message, created_at, completed_at, message_id, state, next_attempt_at, sent_at, net_request_id, net_epoch, timeout_ms,
  replay_of)
overriding system value
select
  r.n,
  t.endpoint,
  t.event,
  jsonb_build_object(
    'event', t.event,
    'trip_id', r.n % 200000,
    'occurred_at', s.created_at,
    'user', jsonb_build_object('id', md5('user' || r.a)::uuid, 'email', 'user' || r.a || '@example.org'),
    'booking', jsonb_build_object('reference', upper(left(md5(r.n::text), 6)), 'amount', r.b / 100.0, 'currency', 'EUR',
      'status', (array['confirmed', 'confirmed', 'confirmed', 'pending', 'cancelled'])[1 + r.b % 5]),
    'note', left(repeat('The travellers asked for a quiet room away from the lift, and a late checkout if there is one. ', 6),
      r.c % 320)),
  case o.state when 'delivered' then o.status when 'failed' then o.status end,
  case
    when o.state = 'delivered' then '{"received": true}'
    when o.state = 'failed' and o.status is not null
    then '{"error": "' || (array['internal error', 'upstream timeout', 'not allowed', 'try again later'])[1 + r.b % 4] || '"}'
  end,
  case
    when o.state = 'pending' then 0
    when o.state = 'failed' and (o.status is null or o.status >= 500 or o.status = 429) then 4
    when r.a < 2000 then 2 + r.b % 2
    else 1
  end,
  case
    when o.state <> 'failed' then null
    when o.status is null
    then (array['Timeout was reached', 'Couldn''t connect to server', 'Couldn''t resolve host name',
      'Server returned nothing (no headers, no data)'])[1 + r.c % 4] || ': gave up after 4 attempts'
    else 'HTTP ' || o.status
  end,
  s.created_at,
  case when o.state in ('delivered', 'failed') then s.sent_at + o.took end,
  md5(r.n::text)::uuid,
  o.state,
  case o.state when 'pending' then s.sent_at + interval '1 minute' end,
  case when o.state <> 'pending' then s.sent_at end,
  case o.state when 'in_flight' then r.n end,
  case o.state when 'in_flight' then md5('epoch')::uuid end,
  5000,
  case when r.c % 4000 = 7 and r.n > 10000 then r.n - 10000 end
from (
  select
    n,
    current_setting('bench.rows')::bigint as rows,
    (hashint8extended(n, 1) & 65535)::integer as a,
    (hashint8extended(n, 2) & 65535)::integer as b,
    (hashint8extended(n, 3) & 65535)::integer as c,
    -- days ago: 90 at first, the daily rhythm is 80 % up and down
    90.0::float8 * (1 - n::float8 / current_setting('bench.rows')::float8) as ago
  from generate_series(1, current_setting('bench.rows')::bigint) as n
) r
cross join lateral (
  select
    now() - make_interval(secs => 86400 * (r.ago + 0.127 * sin(2 * pi() * r.ago)))
      - case when r.a % 1000 = 3 then make_interval(secs => r.b % 300) else interval '0' end as created_at
) c0
cross join lateral (
  select c0.created_at, c0.created_at + make_interval(secs => (r.b % 1000) / 1000.0) as sent_at
) s
cross join lateral (
  select
    case
      when r.n % (r.rows / 20) = 5 then 3
      when r.ago > 60 and r.a % 50 = 0 then 5
      else 1 + (array[0, 0, 0, 1, 1, 1, 1, 2, 3, 3])[1 + r.c % 10]
    end as endpoint,
    case
      when r.n % (r.rows / 20) = 5 then 'booking.refund.issued'
      else (array['trip.collaborator.added', 'trip.collaborator.updated', 'trip.collaborator.removed', 'chat.message.created',
        'chat.message.created', 'chat.session.started', 'chat.session.ended', 'booking.flights.booked',
        'booking.accommodations.booked', 'booking.flights.cancelled', 'chat.message.process', 'memory.generate.embedding'
        ])[1 + (r.c / 10) % 12]
    end as event
) t
cross join lateral (
  select
    case
      when r.n > r.rows - 60 and r.b % 2 = 0 then (array['pending', 'in_flight'])[1 + r.b / 2 % 2]
      when r.a % 100 < 3 then 'failed'
      else 'delivered'
    end as state,
    case
      when r.a % 100 < 3 and r.c % 3000 = 0 then 410
      when r.a % 100 < 3
      then (array[500, 500, 503, 503, 502, 401, 404, 429, null, null, null, null])[1 + r.b % 12]
      when r.b % 20 = 0 then 202
      else 200
    end as status,
    case
      when r.c % 200 = 0 then make_interval(secs => 10 + r.b % 600)
      else make_interval(secs => 0.05 + (r.b % 2500) / 1000.0)
    end as took
) o;

select setval(pg_get_serial_sequence('public.webhook_logs', 'id'), current_setting('bench.rows')::bigint);

do $$
declare
  v_definition text;
begin
  for v_definition in select x.definition from bench.indexes x
  loop
    execute v_definition;
  end loop;
end
$$;

drop table bench.indexes;
