-- Sandbox: people at work. Every minute the job sandbox-traffic makes a handful of messages, trips, invitations and
-- bookings, spread over the minute, so that the triggers send about 3 to 8 webhooks of varying kinds.
-- Cost: a few rows a step, found through random() over the working set, which prune_traffic keeps at two days' worth.

-- A new trip with its options, found by a search that is cached for half a day, shared with one other person.
create or replace function signalbox_sandbox.traffic_trip()
returns text
language plpgsql
set search_path = ''
as $$
declare
  v_place signalbox_sandbox.places%rowtype;
  v_owner uuid;
  v_guest uuid;
  v_start constant date := pg_catalog.now()::date + 30 + (pg_catalog.random() * 60)::integer;
  v_trip bigint;
begin
  select p.n, p.city, p.country, p.airport, p.airline, p.flight_prefix, p.hotel, p.activity, p.meal
    into v_place
    from signalbox_sandbox.places as p
   order by pg_catalog.random()
   limit 1;
  select pair.ids[1], pair.ids[2]
    into v_owner, v_guest
    from (select array(select u.id from auth.users as u order by pg_catalog.random() limit 2) as ids) as pair;

  insert into public.trips (user_id, name, destination, start_date, end_date, budget, travelers, metadata)
  values (
    v_owner, v_place.city || ' together', v_place.city || ', ' || v_place.country, v_start, v_start + 5,
    800 + (pg_catalog.random() * 30)::integer * 100, 2, '{"source": "web", "made_by": "sandbox traffic"}')
  returning id into v_trip;

  insert into public.flights (
    trip_id, origin, destination, airline, flight_number, departure_time, price, external_id)
  select v_trip, home.airport, v_place.airport, v_place.airline, v_place.flight_prefix || (100 + v_trip % 900),
         v_start + interval '9 hours', 150 + v_trip * 97 % 800, 'sample-flight-' || v_trip
    from signalbox_sandbox.places as home
   where home.n = (v_place.n + 7) % 20;

  insert into public.accommodations (
    trip_id, name, check_in_date, check_out_date, room_type, price_per_night, total_price, rating, external_id)
  values (v_trip, v_place.hotel, v_start, v_start + 5, 'double', 110, 550, 4.4, 'sample-stay-' || v_trip);

  insert into public.itinerary_items (trip_id, title, item_type, location, start_time, end_time)
  values (
    v_trip, v_place.activity, 'activity', v_place.city, v_start + interval '34 hours', v_start + interval '37 hours');

  insert into public.search_hotels (
    user_id, destination, check_in_date, check_out_date, guests, query_hash, results, source, expires_at)
  values (
    v_owner, v_place.city, v_start, v_start + 5, 2, pg_catalog.md5('hotel for trip ' || v_trip),
    pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('name', v_place.hotel, 'price_per_night', 110)),
    'amadeus', pg_catalog.now() + interval '12 hours');

  insert into public.trip_collaborators (trip_id, user_id, permission_level, added_by)
  values (v_trip, v_guest, 'edit', v_owner);

  return 'trip shared';
end
$$;

create or replace function signalbox_sandbox.traffic_collaborator(p_kind text)
returns text
language plpgsql
set search_path = ''
as $$
begin
  if p_kind = 'collaborator updated' then
    update public.trip_collaborators as c
       set permission_level = case c.permission_level when 'view' then 'edit' when 'edit' then 'admin' else 'view' end,
           updated_at = pg_catalog.clock_timestamp()
     where c.id = (select o.id from public.trip_collaborators as o order by pg_catalog.random() limit 1);
  else
    -- From a trip the traffic made: the sample rows keep theirs.
    delete from public.trip_collaborators as c
     where c.id = (
             select o.id
               from public.trip_collaborators as o
               join public.trips as t on t.id = o.trip_id
              where t.metadata ->> 'made_by' = 'sandbox traffic'
              order by pg_catalog.random()
              limit 1);
  end if;
  return case when found then p_kind end;
end
$$;

create or replace function signalbox_sandbox.traffic_chat(p_kind text)
returns text
language plpgsql
set search_path = ''
as $$
declare
  v_session uuid;
  v_city text;
  v_line signalbox_sandbox.chat_lines%rowtype;
  v_message bigint;
begin
  -- The oldest conversation ends; the others go on in any order.
  select s.id
    into v_session
    from public.chat_sessions as s
   where s.ended_at is null
   order by case when p_kind = 'chat ended' then s.created_at end, pg_catalog.random()
   limit 1;

  if v_session is null or p_kind = 'chat started' then
    insert into public.chat_sessions (user_id, trip_id, metadata)
    select t.user_id, t.id, '{"agent": "trip-planner", "made_by": "sandbox traffic"}'
      from public.trips as t
     where t.status in ('planning', 'booked', 'in_progress')
     order by pg_catalog.random()
     limit 1
    returning id into v_session;
    if p_kind <> 'question' then
      return case when found then 'chat started' end;
    end if;
  end if;

  if p_kind = 'chat ended' then
    update public.chat_sessions
       set ended_at = pg_catalog.clock_timestamp(),
           updated_at = pg_catalog.clock_timestamp()
     where id = v_session;
    return p_kind;
  end if;

  select pg_catalog.split_part(coalesce(t.destination, 'town'), ',', 1)
    into v_city
    from public.chat_sessions as s
    left join public.trips as t on t.id = s.trip_id
   where s.id = v_session;
  select l.n, l.question, l.answer, l.tool_name
    into v_line
    from signalbox_sandbox.chat_lines as l
   order by pg_catalog.random()
   limit 1;
  insert into public.chat_messages (session_id, role, content)
  values (
    v_session,
    case when p_kind = 'question' then 'user' else 'assistant' end,
    pg_catalog.format(case when p_kind = 'question' then v_line.question else v_line.answer end, v_city))
  returning id into v_message;
  if p_kind = 'answer' then
    insert into public.chat_tool_calls (message_id, tool_id, tool_name, arguments, result, status, completed_at)
    values (
      v_message, 'call_' || pg_catalog.left(pg_catalog.md5(v_message::text), 12), v_line.tool_name,
      pg_catalog.jsonb_build_object('destination', v_city), '{"results": 3}', 'completed',
      pg_catalog.clock_timestamp());
  end if;
  return p_kind;
end
$$;

create or replace function signalbox_sandbox.traffic_booking(p_kind text)
returns text
language plpgsql
set search_path = ''
as $$
declare
  v_cancel constant boolean := p_kind = 'booking cancelled';
  v_from constant text[] := case when v_cancel then array['booked'] else array['available', 'reserved'] end;
  v_to constant text := case when v_cancel then 'cancelled' else 'booked' end;
  v_trip bigint;
begin
  if p_kind = 'flight booked' or v_cancel and pg_catalog.random() < 0.5 then
    update public.flights as f
       set booking_status = v_to,
           updated_at = pg_catalog.clock_timestamp()
     where f.id = (
             select o.id
               from public.flights as o
              where o.booking_status = any (v_from)
                and o.departure_time > pg_catalog.now()
              order by pg_catalog.random()
              limit 1)
    returning f.trip_id into v_trip;
  else
    update public.accommodations as a
       set booking_status = v_to,
           updated_at = pg_catalog.clock_timestamp()
     where a.id = (
             select o.id
               from public.accommodations as o
              where o.booking_status = any (v_from)
                and o.check_in_date > pg_catalog.now()::date
              order by pg_catalog.random()
              limit 1)
    returning a.trip_id into v_trip;
  end if;

  update public.trips as t
     set status = 'booked',
         updated_at = pg_catalog.clock_timestamp()
   where t.id = v_trip
     and t.status = 'planning'
     and not v_cancel;
  return case when v_trip is not null then p_kind end;
end
$$;

-- Sends nothing itself: within half an hour generate-memory-embeddings marks it, and that does.
create or replace function signalbox_sandbox.traffic_memory()
returns text
language sql
set search_path = ''
as $$
  insert into public.memories (user_id, memory_type, content, metadata)
  select u.id, 'user_preference', 'Would go back to ' || p.city, '{"source": "chat", "made_by": "sandbox traffic"}'
    from auth.users as u
   cross join signalbox_sandbox.places as p
   order by pg_catalog.random()
   limit 1
  returning 'memory kept'
$$;

-- One thing somebody does. Returns what was done; a kind that finds nothing to act on becomes a new trip.
create or replace function signalbox_sandbox.traffic_step(p_kind text default null)
returns text
language plpgsql
set search_path = ''
as $$
declare
  v_dice constant double precision := pg_catalog.random();
  v_kind constant text := coalesce(p_kind, case
    when v_dice < 0.22 then 'question'
    when v_dice < 0.42 then 'answer'
    when v_dice < 0.53 then 'chat started'
    when v_dice < 0.64 then 'chat ended'
    when v_dice < 0.72 then 'trip shared'
    when v_dice < 0.76 then 'collaborator updated'
    when v_dice < 0.80 then 'collaborator removed'
    when v_dice < 0.87 then 'flight booked'
    when v_dice < 0.93 then 'stay booked'
    when v_dice < 0.97 then 'booking cancelled'
    else 'memory kept'
  end);
begin
  return coalesce(
    case
      when v_kind in ('question', 'answer', 'chat started', 'chat ended') then signalbox_sandbox.traffic_chat(v_kind)
      when v_kind in ('collaborator updated', 'collaborator removed')
        then signalbox_sandbox.traffic_collaborator(v_kind)
      when v_kind in ('flight booked', 'stay booked', 'booking cancelled')
        then signalbox_sandbox.traffic_booking(v_kind)
      when v_kind = 'memory kept' then signalbox_sandbox.traffic_memory()
    end,
    signalbox_sandbox.traffic_trip());
end
$$;

-- Several steps at once, for tests and for a hand that wants something to look at now.
create or replace function signalbox_sandbox.make_traffic(p_steps integer default 4)
returns setof text
language sql
set search_path = ''
as $$
  select signalbox_sandbox.traffic_step()
    from pg_catalog.generate_series(1, p_steps)
$$;

-- What the traffic made more than two days ago goes, a few at a time, as deleted trips send webhooks as well.
create or replace function signalbox_sandbox.prune_traffic()
returns void
language sql
set search_path = ''
as $$
  delete from public.trips as t
   where t.id in (
           select o.id
             from public.trips as o
            where o.metadata ->> 'made_by' = 'sandbox traffic'
              and o.created_at < pg_catalog.now() - interval '2 days'
            order by o.id
            limit 2);

  delete from public.chat_sessions as s
   where s.metadata ->> 'made_by' = 'sandbox traffic'
     and s.ended_at < pg_catalog.now() - interval '2 days';

  delete from public.memories as m
   where m.metadata ->> 'made_by' = 'sandbox traffic'
     and m.created_at < pg_catalog.now() - interval '2 days';
$$;

-- With faults on, trip_events is down in two minutes of five. Does nothing while point_endpoints keeps no such pair.
create or replace function signalbox_sandbox.sway_flaky_endpoint()
returns void
language sql
set search_path = ''
as $$
  update public.webhook_configs as c
     set url = s.value,
         updated_at = pg_catalog.now()
    from (
      select case when pg_catalog.random() < 0.4 then 'flaky.down' else 'flaky.up' end as key
    ) as chosen
    join signalbox_sandbox.state as s on s.key = chosen.key
   where c.name = 'trip_events'
     and c.url <> s.value
$$;

-- A minute's work: somebody asks something, and two to four other things happen. It commits after every step, so it
-- can have no search_path of its own and qualifies every name. The wait is cut into seconds, each a transaction of its
-- own: now() is where the step's transaction began, and a long one would stand in the metrics as if somebody had
-- forgotten it.
create or replace procedure signalbox_sandbox.run_traffic(p_seconds integer default 45)
language plpgsql
as $$
declare
  v_steps constant integer := 3 operator(pg_catalog.+) pg_catalog.floor(
    pg_catalog.random() operator(pg_catalog.*) 3::pg_catalog.float8)::integer;
  v_pause constant integer := p_seconds operator(pg_catalog./) v_steps;
begin
  perform signalbox_sandbox.prune_traffic();
  perform signalbox_sandbox.sway_flaky_endpoint();
  commit;
  for i in 1 .. v_steps loop
    perform signalbox_sandbox.traffic_step(case when i operator(pg_catalog.=) 1 then 'question' end);
    commit;
    exit when i operator(pg_catalog.=) v_steps;
    for j in 1 .. v_pause loop
      perform pg_catalog.pg_sleep(1);
      commit;
    end loop;
  end loop;
end
$$;

-- pg_cron keeps in each job the address of the server it was scheduled on. A cluster that was copied to another folder
-- has another socket, and every job would go to the old one.
create or replace function signalbox_sandbox.adopt_jobs()
returns bigint
language sql
set search_path = ''
as $$
  with adopted as (
    update cron.job as j
       set nodename = pg_catalog.current_setting('cron.host'),
           nodeport = pg_catalog.current_setting('port')::integer
     where (j.nodename, j.nodeport) is distinct from
           (pg_catalog.current_setting('cron.host'), pg_catalog.current_setting('port')::integer)
    returning j.jobid
  )
  select pg_catalog.count(*)
    from adopted
$$;

-- Stopping the sandbox cuts off whatever is running just then, and pg_cron calls that a failure of the job: "server
-- restarted", or what libpq said when the scheduler was quicker than its own end. It is none, so such runs are
-- forgotten. Looks at the newest 2,000 runs through the primary key.
create or replace function signalbox_sandbox.forget_interrupted_runs()
returns bigint
language sql
set search_path = ''
as $$
  with forgotten as (
    delete from cron.job_run_details as d
     where d.runid > (
             select greatest(
                      pg_catalog.max(n.runid) - 2000,
                      (select h.up_to_id
                         from signalbox_sandbox.sample_history as h
                        where h.relation = 'cron.job_run_details'))
               from cron.job_run_details as n)
       and (d.return_message = 'server restarted'
         or d.start_time < pg_catalog.pg_postmaster_start_time()
           and (d.end_time is null
             or d.return_message like 'server closed the connection%'
             or d.return_message like '%terminating connection due to administrator command%'))
    returning d.runid
  )
  select pg_catalog.count(*)
    from forgotten
$$;

-- The app calls this after every start of the server. Returns the jobs moved and the runs forgotten.
create or replace function signalbox_sandbox.after_start(out adopted bigint, out forgotten bigint)
language sql
set search_path = ''
as $$
  select signalbox_sandbox.adopt_jobs(), signalbox_sandbox.forget_interrupted_runs()
$$;

select cron.schedule('sandbox-traffic', '* * * * *', 'call signalbox_sandbox.run_traffic(45)');
