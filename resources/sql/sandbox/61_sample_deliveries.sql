-- Sandbox: two weeks of deliveries of every outcome, with their attempts, and the notifications of that time. Marked in
-- signalbox_sandbox.sample_history, loaded once, with a fixed seed. Cost: about 0.3 s for 6,200 deliveries, 6,400
-- attempts and 1,000 notifications; nothing large is read but what was just made.

create or replace function signalbox_sandbox.sample_answer(p_status integer)
returns text
language sql
immutable
set search_path = ''
as $$
  select case p_status
           when 401 then '{"error": "signature does not match"}'
           when 404 then '{"error": "no such function"}'
           when 500 then '{"error": "internal error"}'
           when 502 then '<html><body>Bad gateway</body></html>'
           when 503 then '{"error": "deploying, try again"}'
         end
$$;

-- What the trigger of each event would have sent.
create or replace function signalbox_sandbox.sample_payload(
  p_event text,
  p_n integer,
  p_at timestamptz,
  p_trip_id bigint,
  p_user_id uuid,
  p_city text
)
returns jsonb
language sql
stable
set search_path = ''
as $$
  select pg_catalog.jsonb_build_object(
           'event', p_event, 'trip_id', p_trip_id, 'user_id', p_user_id, 'timestamp', p_at)
         || case
              when p_event like 'trip.%' then pg_catalog.jsonb_build_object(
                'added_by', pg_catalog.md5('sandbox user 1')::uuid,
                'permission_level', (array['view', 'edit', 'admin'])[p_n % 3 + 1],
                'operation', case p_event
                  when 'trip.collaborator.added' then 'INSERT'
                  when 'trip.collaborator.updated' then 'UPDATE'
                  else 'DELETE'
                end)
              when p_event like 'booking.%' then pg_catalog.jsonb_build_object(
                'booking_type', pg_catalog.split_part(p_event, '.', 2),
                'booking_id', p_n,
                'old_status', case when p_event like '%.cancelled' then 'booked' else 'reserved' end,
                'new_status', pg_catalog.split_part(p_event, '.', 3))
              when p_event like 'chat.session.%' then pg_catalog.jsonb_build_object(
                'session_id', pg_catalog.md5('sandbox chat ' || p_trip_id || '/0')::uuid,
                'started_at', p_at,
                'ended_at', case when p_event = 'chat.session.ended' then p_at end,
                'metadata', '{"agent": "trip-planner"}'::jsonb)
              when p_event = 'chat.message.process' then pg_catalog.jsonb_build_object(
                'message_id', p_n,
                'session_id', pg_catalog.md5('sandbox chat ' || p_trip_id || '/0')::uuid,
                'role', 'user',
                'content', 'Which part of ' || p_city || ' is best on foot?')
              when p_event = 'chat.message.created' then pg_catalog.jsonb_build_object(
                'message_id', p_n,
                'session_id', pg_catalog.md5('sandbox chat ' || p_trip_id || '/0')::uuid,
                'role', (array['user', 'assistant'])[p_n % 2 + 1],
                'metadata', '{}'::jsonb)
              else pg_catalog.jsonb_build_object(
                'memory_id', p_n,
                'memory_type', 'user_preference',
                'content', 'Would go back to ' || p_city)
            end
$$;

-- When attempt n began and how long it took to settle: waits of 1, 2 and 4 seconds between attempts, 5 seconds for one
-- that got no answer, and up to two for the pump to read the answer.
create or replace function signalbox_sandbox.sample_attempt(
  p_created timestamptz,
  p_attempt integer,
  p_status integer,
  p_haste double precision,
  p_good boolean,
  out sent_at timestamptz,
  out took interval
)
language sql
immutable
set search_path = ''
as $$
  select p_created + pg_catalog.make_interval(secs =>
           (p_attempt - 1) * (case when p_status is null then 5 else 0.3 end + p_haste) + 2 ^ (p_attempt - 1) - 1),
         pg_catalog.make_interval(secs =>
           case when p_status is null and not p_good then 5.1 else 0.1 end + p_haste * p_haste * 1.9)
$$;

-- Deliveries with their attempts. Requests come with the daily wave; apart from a little noise everything that went
-- wrong has a time and a cause, so that the history tells stories instead of dice.
do $$
declare
  v_today constant timestamptz := date_trunc('day', now(), 'UTC');
  v_start constant timestamptz := now() - interval '14 days';
begin
  if exists (select from signalbox_sandbox.loaded where part = 'deliveries') then
    return;
  end if;
  perform set_config('jit', 'off', true); -- compiling would take longer than running
  perform setseed(0.57);

  create temporary table sample_delivery on commit drop as
  with incidents (endpoint, began, lasted, share, attempts, status, error, recovers) as (
    values
      -- the receiver's secret was rotated, ours was not
      ('booking_events', v_today - interval '7 days 18 hours', interval '9 hours', 1.0, 1, 401,
        'HTTP 401: not retried', false),
      -- a route was renamed
      ('trip_events', v_today - interval '2 days 10 hours', interval '4 hours', 1.0, 1, 404,
        'HTTP 404: not retried', false),
      -- the receiver hung; some got through in the end
      ('chat_events', v_today - interval '4 days 7 hours', interval '50 minutes', 0.4, 4, null,
        'Timeout of 5000 ms reached', false),
      ('chat_events', v_today - interval '4 days 7 hours', interval '70 minutes', 1.0, 3, null,
        'Timeout of 5000 ms reached', true),
      -- a deployment
      ('ai_processing', v_today - interval '10 days 9 hours', interval '40 minutes', 1.0, 3, 503, 'HTTP 503', true),
      -- a bug in the receiver
      ('ai_processing', v_today - interval '3 days 6 hours', interval '35 minutes', 0.5, 4, 500, 'HTTP 500', false),
      ('ai_processing', v_today - interval '3 days 6 hours', interval '35 minutes', 1.0, 2, 500, 'HTTP 500', true),
      -- the database crashed (the pump's run of that minute says so too)
      (null, now() - interval '7 days 22 hours 20 minutes', interval '12 minutes', 1.0, 2, null,
        'Answer lost: the server was recovered or pg_net was made anew while the request was under way', true),
      -- noise, at any time; what gave up is older than a day
      (null, v_start, interval '14 days', 0.004, 2, null, 'Timeout of 5000 ms reached', true),
      (null, v_start, interval '14 days', 0.014, 2, 500, 'HTTP 500', true),
      (null, v_start, interval '14 days', 0.017, 3, 502, 'HTTP 502', true),
      (null, v_start, interval '13 days', 0.018, 4, 500, 'HTTP 500', false),
      (null, v_start, interval '13 days', 0.0185, 4, null, 'Couldn''t connect to server', false)
  ),
  event_types (endpoint, event_type, at_least, below) as (
    values
      ('chat_events', 'chat.message.created', 0.00, 0.36),
      ('ai_processing', 'chat.message.process', 0.36, 0.57),
      ('chat_events', 'chat.session.started', 0.57, 0.66),
      ('chat_events', 'chat.session.ended', 0.66, 0.74),
      ('trip_events', 'trip.collaborator.added', 0.74, 0.81),
      ('trip_events', 'trip.collaborator.updated', 0.81, 0.84),
      ('trip_events', 'trip.collaborator.removed', 0.84, 0.86),
      ('booking_events', 'booking.flights.booked', 0.86, 0.91),
      ('booking_events', 'booking.accommodations.booked', 0.91, 0.95),
      ('booking_events', 'booking.flights.cancelled', 0.95, 0.963),
      ('booking_events', 'booking.accommodations.cancelled', 0.963, 0.972),
      ('ai_processing', 'memory.generate.embedding', 0.972, 1.01)
  ),
  -- Even steps through the time, bent by the wave: close together in the evening, far apart at night.
  arrivals as materialized (
    select i,
           v_today - interval '14 days'
             + (a.x + 0.6 / (2 * pi()) * sin(2 * pi() * (a.x - 0.22))) * interval '1 day' as at,
           random() as kind,
           random() as luck,
           random() as haste,
           random() as who
      from generate_series(1, 6600) as i
     cross join lateral (select (i + random() * 0.8) / 440.0 as x) as a
  ),
  fates as (
    select distinct on (a.i)
           a.i, a.at, a.haste, a.who, e.endpoint, e.event_type,
           coalesce(n.attempts, 1) as attempts, n.status, n.error, coalesce(n.recovers, true) as delivered
      from arrivals as a
      join event_types as e on a.kind >= e.at_least and a.kind < e.below
      left join incidents as n
        on (n.endpoint = e.endpoint or n.endpoint is null)
       and a.at >= n.began
       and a.at < n.began + n.lasted
       and a.luck < n.share
     where a.at between v_start and now() - interval '4 minutes'
     order by a.i, n.endpoint nulls last, n.share
  ),
  -- What failed with 401 was sent again by hand when the secret was right, and arrived.
  with_replays as (
    select f.i, f.at, f.i as event_i, f.at as event_at, f.haste, f.who, f.endpoint, f.event_type, f.attempts, f.status,
           f.error, f.delivered
      from fates as f
    union all
    select f.i + 100000, v_today - interval '7 days 8 hours' + f.haste * interval '40 seconds', f.i, f.at, f.haste,
           f.who, f.endpoint, f.event_type, 1, null, null, true
      from fates as f
     where f.status = 401
  )
  select w.i, w.at, w.event_i, w.event_at, w.haste, w.endpoint, w.event_type, w.attempts, w.status, w.error,
         w.delivered,
         c.id as config_id,
         t.id as trip_id,
         t.user_id,
         t.destination,
         nextval(pg_get_serial_sequence('public.webhook_logs', 'id')) as log_id
    from with_replays as w
    left join public.webhook_configs as c on c.name = w.endpoint
    left join public.trips as t on t.id = 1 + (w.who * 39)::integer
   order by w.at, w.i;

  create unique index on sample_delivery (i);

  insert into public.webhook_logs (
    id, webhook_config_id, event_type, payload, response_status, response_body, attempt_count, error_message,
    created_at, completed_at, message_id, state, sent_at, timeout_ms, lost_count, replay_of, replay_key, requested_by,
    made_by_pid)
  overriding system value
  select d.log_id,
         d.config_id,
         d.event_type,
         signalbox_sandbox.sample_payload(
           d.event_type, d.event_i, d.event_at, d.trip_id, d.user_id, split_part(d.destination, ',', 1)),
         case when d.delivered then 200 else d.status end,
         case when d.delivered then '{"received": true}' else signalbox_sandbox.sample_answer(d.status) end,
         d.attempts,
         case
           when d.delivered then null
           when d.attempts = 1 then d.error
           else d.error || ': gave up after ' || d.attempts || ' attempts'
         end,
         d.at,
         l.sent_at + l.took,
         md5('sandbox delivery ' || d.event_i)::uuid,
         case when d.delivered then 'delivered' else 'failed' end,
         l.sent_at,
         5000,
         case when d.error like 'Answer lost%' then 1 else 0 end,
         original.log_id,
         case when original.i is not null then md5('sandbox replay ' || d.i)::uuid end,
         case when original.i is not null then session_user end,
         null -- not whoever fills in these samples
    from sample_delivery as d
    left join sample_delivery as original on original.i = d.event_i and d.event_i <> d.i
   cross join lateral signalbox_sandbox.sample_attempt(
     d.at, d.attempts, d.status, d.haste, d.delivered) as l;

  insert into public.webhook_attempts (
    webhook_log_id, attempt, sent_at, settled_at, url, response_status, response_headers, response_body, error_message,
    lost)
  select d.log_id,
         n,
         l.sent_at,
         l.sent_at + l.took,
         'https://hooks.example.com/' || replace(d.endpoint, '_', '-'),
         o.status,
         case when o.status is not null then '{"content-type": "application/json"}'::jsonb end,
         case when o.good then '{"received": true}' else signalbox_sandbox.sample_answer(o.status) end,
         case when not o.good then d.error end,
         not o.good and d.error like 'Answer lost%'
    from sample_delivery as d
   cross join lateral generate_series(1, d.attempts) as n
   cross join lateral (
     select d.delivered and n = d.attempts as good,
            case when d.delivered and n = d.attempts then 200 else d.status end as status
   ) as o
   cross join lateral signalbox_sandbox.sample_attempt(d.at, n, d.status, d.haste, o.good) as l
   order by d.log_id, n;

  insert into signalbox_sandbox.sample_history (relation, up_to_id, loaded_at)
  select 'public.webhook_logs', coalesce(max(d.log_id), 0), now()
    from sample_delivery as d;

  -- They settled over two weeks: the next measurement shall not count them as the last five minutes'.
  while signalbox.roll_up_queue(5000) > 0 loop
  end loop;
  update signalbox.settled_counts
     set delivered = 0,
         failed = 0;

  insert into signalbox_sandbox.loaded (part)
  values ('deliveries');
end
$$;

-- Notifications: an invitation or a confirmation for each event that gives one, what the administrator was told about
-- failing jobs and endpoints, and the owner of a key that expires soon.
do $$
begin
  if exists (select from signalbox_sandbox.loaded where part = 'notifications') then
    return;
  end if;

  insert into public.notifications (user_id, type, title, message, read, metadata, created_at)
  select (l.payload ->> 'user_id')::uuid,
         case when k.is_invitation then 'trip_invitation' else 'booking_confirmed' end,
         case when k.is_invitation then 'You were invited to a trip' else 'Booking confirmed' end,
         case
           when k.is_invitation
           then format('You can now %s trip %s.', l.payload ->> 'permission_level', l.payload ->> 'trip_id')
           else format('A booking (%s) for your trip %s is confirmed.', l.payload ->> 'booking_type', t.name)
         end,
         l.created_at < now() - make_interval(hours => 3 + (l.id % 60)::integer),
         case
           when k.is_invitation
           then jsonb_build_object('trip_id', l.payload -> 'trip_id', 'added_by', l.payload -> 'added_by')
           else jsonb_build_object(
             'booking_type', l.payload -> 'booking_type',
             'booking_id', l.payload -> 'booking_id',
             'trip_id', l.payload -> 'trip_id')
         end,
         l.created_at
    from public.webhook_logs as l
    join public.trips as t on t.id = (l.payload ->> 'trip_id')::bigint
   cross join lateral (select l.event_type = 'trip.collaborator.added' as is_invitation) as k
   where l.event_type in ('trip.collaborator.added', 'booking.flights.booked', 'booking.accommodations.booked')
     and l.replay_of is null
  union all
  select md5('sandbox user 1')::uuid,
         'job_failed',
         format('Job %s failed', j.jobname),
         format('Job %s failed 1 times in the last hour. Last: %s', j.jobname, d.return_message),
         true,
         jsonb_build_object(
           'subject', j.jobname, 'count', 1, 'dedupe_key', format('job_failed:%s:%s', j.jobname, d.runid)),
         date_bin(interval '5 minutes', d.start_time, timestamptz '2020-01-01 00:00+00') + interval '5 minutes'
    from cron.job_run_details as d
    join cron.job as j on j.jobid = d.jobid
   where d.status = 'failed'
     and d.runid <= (
           select h.up_to_id
             from signalbox_sandbox.sample_history as h
            where h.relation = 'cron.job_run_details')
  union all
  select md5('sandbox user 1')::uuid,
         'endpoint_failing',
         format('Endpoint %s is failing', f.name),
         format('%s deliveries to %s failed in the last hour. Last: %s', f.failures, f.name, f.words),
         true,
         jsonb_build_object(
           'subject', f.name,
           'count', f.failures,
           'dedupe_key', format('endpoint_failing:%s:%s', f.name, extract(epoch from f.last_at)::bigint)),
         date_bin(interval '5 minutes', f.last_at, timestamptz '2020-01-01 00:00+00') + interval '5 minutes'
    from (
      select c.name,
             count(*) as failures,
             max(l.completed_at) as last_at,
             (array_agg(l.error_message order by l.completed_at desc))[1] as words
        from public.webhook_logs as l
        join public.webhook_configs as c on c.id = l.webhook_config_id
       where l.state = 'failed'
       group by c.name, date_trunc('hour', l.completed_at)
    ) as f
  union all
  select k.user_id,
         'api_key_expiring',
         'API key expiring soon',
         format('Your %s API key "%s" expires on %s.', k.service_name, k.key_name,
                to_char(k.expires_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"')),
         false,
         jsonb_build_object('service_name', k.service_name, 'key_name', k.key_name, 'expires_at', k.expires_at),
         date_trunc('day', now(), 'UTC') - interval '3 days' + interval '9 hours'
    from public.api_keys as k
   where k.expires_at between now() and now() + interval '4 days'
   order by 7;

  insert into signalbox_sandbox.sample_history (relation, up_to_id, loaded_at)
  select 'public.notifications', coalesce(max(n.id), 0), now()
    from public.notifications as n;

  -- The loading shall not stand as the slowest statement this sandbox ever ran.
  if to_regprocedure('public.pg_stat_statements_reset(oid, oid, bigint)') is not null then
    perform public.pg_stat_statements_reset();
  end if;

  insert into signalbox_sandbox.loaded (part)
  values ('notifications');
end
$$;

analyze public.webhook_logs, public.webhook_attempts, public.notifications;
