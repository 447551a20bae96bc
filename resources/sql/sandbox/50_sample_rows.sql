-- Sandbox: believable rows for the TripSage tables: 30 people, 40 trips with their bookings, chats and memories, search
-- caches of which some have expired, API keys of which two expire within a week. Nothing in it is or looks like a
-- secret. Loaded once (signalbox_sandbox.loaded), relative to now(), the same rows every time: all variety comes from
-- row numbers. Triggers stay quiet, as these rows are the past. Cost: about 60 ms.

-- What trips and chats are made of, here and in the traffic job.
create table if not exists signalbox_sandbox.places (
  n integer primary key,
  city text not null,
  country text not null,
  airport text not null,
  airline text not null,
  flight_prefix text not null,
  hotel text not null,
  activity text not null,
  meal text not null
);

insert into signalbox_sandbox.places (n, city, country, airport, airline, flight_prefix, hotel, activity, meal)
values
  (0, 'Lisbon', 'Portugal', 'LIS', 'TAP Air Portugal', 'TP', 'Casa da Alfama', 'Tram 28 and Alfama walk', 'Dinner in Mouraria'),
  (1, 'Kyoto', 'Japan', 'KIX', 'All Nippon Airways', 'NH', 'Ryokan Kamogawa', 'Fushimi Inari at sunrise', 'Kaiseki in Gion'),
  (2, 'Reykjavik', 'Iceland', 'KEF', 'Icelandair', 'FI', 'Harbour Rooms', 'Golden Circle', 'Fish soup at the old harbour'),
  (3, 'Mexico City', 'Mexico', 'MEX', 'Aeromexico', 'AM', 'Hotel Roma Norte', 'Teotihuacan day trip', 'Tacos in Condesa'),
  (4, 'Marrakesh', 'Morocco', 'RAK', 'Royal Air Maroc', 'AT', 'Riad Zitoun', 'Majorelle Garden', 'Tagine on the roof'),
  (5, 'Vancouver', 'Canada', 'YVR', 'Air Canada', 'AC', 'Coal Harbour Suites', 'Cycling round Stanley Park', 'Dumplings in Richmond'),
  (6, 'Hanoi', 'Vietnam', 'HAN', 'Vietnam Airlines', 'VN', 'Old Quarter House', 'Ha Long Bay boat', 'Bun cha at lunch'),
  (7, 'Edinburgh', 'Scotland', 'EDI', 'British Airways', 'BA', 'Royal Mile Inn', 'Arthur''s Seat', 'Pub supper in Leith'),
  (8, 'Buenos Aires', 'Argentina', 'EZE', 'Aerolineas Argentinas', 'AR', 'Palermo Patio', 'Tango in San Telmo', 'Parrilla in Palermo'),
  (9, 'Ljubljana', 'Slovenia', 'LJU', 'Swiss', 'LX', 'Dragon Bridge Hotel', 'Lake Bled', 'Market lunch'),
  (10, 'Cape Town', 'South Africa', 'CPT', 'South African Airways', 'SA', 'Kloof Street House', 'Table Mountain', 'Braai in Woodstock'),
  (11, 'Athens', 'Greece', 'ATH', 'Aegean', 'A3', 'Plaka Rooms', 'Acropolis before nine', 'Meze in Psyrri'),
  (12, 'Wellington', 'New Zealand', 'WLG', 'Air New Zealand', 'NZ', 'Cuba Street Hotel', 'Te Papa museum', 'Flat whites and pies'),
  (13, 'Oaxaca', 'Mexico', 'OAX', 'Aeromexico', 'AM', 'Casa Jalatlaco', 'Monte Alban', 'Mole tasting'),
  (14, 'Copenhagen', 'Denmark', 'CPH', 'SAS', 'SK', 'Vesterbro Hotel', 'Harbour swim and bicycles', 'Smorrebrod in Torvehallerne'),
  (15, 'Seville', 'Spain', 'SVQ', 'Iberia', 'IB', 'Casa Triana', 'Alcazar gardens', 'Tapas in Triana'),
  (16, 'Hokkaido', 'Japan', 'CTS', 'Japan Airlines', 'JL', 'Furano Lodge', 'Lavender fields', 'Soup curry in Sapporo'),
  (17, 'Tbilisi', 'Georgia', 'TBS', 'Turkish Airlines', 'TK', 'Sololaki House', 'Sulphur baths', 'Khinkali supper'),
  (18, 'Valparaiso', 'Chile', 'SCL', 'LATAM', 'LA', 'Cerro Alegre Hotel', 'Street art walk', 'Seafood at the port'),
  (19, 'Bergen', 'Norway', 'BGO', 'Norwegian', 'DY', 'Bryggen Hotel', 'Fjord boat to Flam', 'Fish market lunch')
on conflict (n) do nothing;

create table if not exists signalbox_sandbox.chat_lines (
  n integer primary key,
  question text not null,
  answer text not null,
  tool_name text not null
);

insert into signalbox_sandbox.chat_lines (n, question, answer, tool_name)
values
  (0, 'Can you find a direct flight to %s that leaves after 10 in the morning?', 'Two direct flights to %s leave after ten. The earlier one is 84 dollars cheaper.', 'search_flights'),
  (1, 'Is there a quiet hotel in %s with breakfast, under 160 a night?', 'Three places in %s fit. The smallest has the best reviews for sleep.', 'search_hotels'),
  (2, 'What should we do in %s if it rains on Saturday?', 'In %s I would keep Saturday for the museums and move the walk to Sunday.', 'get_weather'),
  (3, 'Add a cooking class in %s, please.', 'A class in %s on the second morning fits between your other plans. I added it as planned.', 'search_activities'),
  (4, 'How much of the budget for %s is left?', 'After flights and rooms for %s, 38 percent of the budget is left.', 'get_trip_budget'),
  (5, 'We are four now. Does the flat in %s still work?', 'The flat in %s sleeps four, and the price changes by 22 dollars a night.', 'search_hotels'),
  (6, 'Which part of %s is best on foot?', 'Stay near the centre of %s and you will walk to nearly everything.', 'search_destinations'),
  (7, 'Can we come back from %s a day later?', 'Coming back from %s a day later costs 41 dollars more and keeps the same airline.', 'search_flights')
on conflict (n) do nothing;

do $$
declare
  v_now constant timestamptz := now();
begin
  if exists (select from signalbox_sandbox.loaded where part = 'sample rows') then
    return;
  end if;

  perform set_config('session_replication_role', 'replica', true);

  insert into auth.users (
    id, email, email_confirmed_at, last_sign_in_at, raw_app_meta_data, raw_user_meta_data, is_super_admin, created_at,
    updated_at)
  select md5('sandbox user ' || p.n)::uuid,
         replace(lower(p.name), ' ', '.') || '@example.com',
         v_now - interval '1 hour' * (9600 - p.n * 293),
         v_now - interval '1 hour' * (p.n * 37 % 200),
         jsonb_build_object('provider', 'email', 'providers', jsonb_build_array('email'))
           || case when p.n = 1 then '{"role": "admin"}'::jsonb else '{}'::jsonb end,
         jsonb_build_object('full_name', p.name),
         p.n = 1,
         v_now - interval '1 hour' * (9600 - p.n * 293),
         v_now - interval '1 hour' * (p.n * 37 % 200)
    from unnest(array[
           'Mara Lindqvist', 'Tomas Okafor', 'Ines Carvalho', 'Yuki Tanabe', 'Priya Raman', 'Jonas Weber',
           'Amina Diallo', 'Lucia Ferrante', 'Noah Brandt', 'Chloe Dupont', 'Mateo Rojas', 'Hanna Virtanen',
           'Omar Haddad', 'Eilidh Fraser', 'Wei Zhang', 'Sofia Petrova', 'Daniel Kim', 'Leila Moradi',
           'Anders Holm', 'Grace Mensah', 'Ravi Patel', 'Elena Popescu', 'Marcus Bell', 'Nadia Kowalska',
           'Felix Moreau', 'Thandi Nkosi', 'Oliver Grant', 'Camila Duarte', 'Jakub Novak', 'Zoe Castellano'
         ]) with ordinality as p (name, n);

  insert into public.trips (
    user_id, name, destination, start_date, end_date, budget, travelers, status, trip_type, metadata, created_at,
    updated_at)
  select md5('sandbox user ' || (i * 7 % 30 + 1))::uuid,
         (array['A break in %s', '%s with friends', '%s with the family', '%s on a budget', 'First time in %s'])[(i + i / 20) % 5 + 1],
         p.city || ', ' || p.country,
         (v_now + s.starts_in)::date,
         (v_now + s.starts_in)::date + 4 + i % 8,
         900 + (i * 173 % 40) * 100,
         1 + i % 4,
         s.status,
         (array['leisure', 'leisure', 'family', 'solo', 'business'])[i % 5 + 1],
         jsonb_build_object('source', (array['web', 'ios', 'android'])[i % 3 + 1]),
         v_now + least(s.starts_in, interval '0') - make_interval(days => 20 + i % 30),
         v_now + least(s.starts_in + interval '12 days', interval '-2 hours' * (i % 20 + 1))
    from generate_series(0, 39) as i
    join signalbox_sandbox.places as p on p.n = i % 20
   cross join lateral (
     select case
              when i < 14 then 'planning'
              when i < 25 then 'booked'
              when i < 29 then 'in_progress'
              when i < 36 then 'completed'
              when i < 38 then 'cancelled'
              else 'archived'
            end as status,
            case
              when i < 14 then make_interval(days => 40 + i * 6)
              when i < 25 then make_interval(days => 5 + (i - 14) * 4)
              when i < 29 then make_interval(days => -(i - 24))
              when i < 34 then make_interval(days => -(30 + (i - 29) * 21))
              when i < 36 then make_interval(days => -400)
              when i < 38 then make_interval(days => -15)
              else make_interval(days => -500)
            end as starts_in
   ) as s
   order by i;

  update public.trips
     set name = format(name, split_part(destination, ',', 1));

  insert into public.flights (
    trip_id, origin, destination, airline, flight_number, departure_time, arrival_time, flight_class, price,
    booking_status, external_id, created_at, updated_at)
  select t.id,
         case when leg = 0 then home.airport else p.airport end,
         case when leg = 0 then p.airport else home.airport end,
         p.airline,
         p.flight_prefix || (100 + t.id * 13 % 900),
         f.departs,
         f.departs + make_interval(hours => 2 + (t.id % 9)::integer),
         (array['economy', 'economy', 'premium_economy', 'business'])[t.id % 4 + 1],
         120 + (t.id * 97 % 900),
         case t.status
           when 'planning' then (array['available', 'reserved'])[t.id % 2 + 1]
           when 'cancelled' then 'cancelled'
           else 'booked'
         end,
         'sample-flight-' || t.id || '-' || leg,
         t.created_at + interval '2 days',
         least(t.created_at + interval '5 days', v_now - interval '1 hour')
    from public.trips as t
    join signalbox_sandbox.places as p on p.city = split_part(t.destination, ',', 1)
    join signalbox_sandbox.places as home on home.n = (p.n + 7) % 20
   cross join generate_series(0, 1) as leg
   cross join lateral (
     select case when leg = 0 then t.start_date else t.end_date end + make_interval(hours => 7 + (t.id % 12)::integer) as departs
   ) as f;

  insert into public.accommodations (
    trip_id, name, address, check_in_date, check_out_date, room_type, price_per_night, total_price, rating,
    booking_status, external_id, created_at, updated_at)
  select t.id,
         p.hotel,
         (t.id * 3 % 90 + 1) || ' ' || p.city || ' centre',
         t.start_date,
         t.end_date,
         (array['double', 'twin', 'suite', 'apartment'])[t.id % 4 + 1],
         70 + t.id * 11 % 160,
         (70 + t.id * 11 % 160) * (t.end_date - t.start_date),
         3.5 + (t.id % 15) / 10.0,
         case t.status
           when 'planning' then (array['available', 'available', 'reserved'])[t.id % 3 + 1]
           when 'cancelled' then 'cancelled'
           else 'booked'
         end,
         'sample-stay-' || t.id,
         t.created_at + interval '3 days',
         least(t.created_at + interval '6 days', v_now - interval '1 hour')
    from public.trips as t
    join signalbox_sandbox.places as p on p.city = split_part(t.destination, ',', 1);

  insert into public.itinerary_items (
    trip_id, title, item_type, location, start_time, end_time, price, booking_status, created_at, updated_at)
  select t.id,
         case k when 0 then p.activity when 1 then p.meal else 'Transfer to ' || p.hotel end,
         (array['activity', 'meal', 'transport'])[k + 1],
         p.city,
         t.start_date + make_interval(days => k, hours => 9 + k * 4),
         t.start_date + make_interval(days => k, hours => 11 + k * 4),
         (t.id * 7 + k * 20) % 90,
         case t.status
           when 'planning' then 'planned'
           when 'cancelled' then 'cancelled'
           when 'completed' then 'completed'
           when 'archived' then 'completed'
           else 'booked'
         end,
         t.created_at + interval '4 days',
         t.created_at + interval '4 days'
    from public.trips as t
    join signalbox_sandbox.places as p on p.city = split_part(t.destination, ',', 1)
   cross join generate_series(0, 2) as k;

  insert into public.trip_collaborators (trip_id, user_id, permission_level, added_by, added_at, updated_at)
  select t.id,
         md5('sandbox user ' || ((t.id * 7 + k * 5 + 2) % 30 + 1))::uuid,
         (array['view', 'edit', 'edit', 'admin'])[(t.id + k) % 4 + 1],
         t.user_id,
         t.created_at + interval '1 day',
         t.created_at + interval '1 day'
    from public.trips as t
   cross join generate_series(0, 1) as k
   where (t.id + k) % 3 <> 0
     and md5('sandbox user ' || ((t.id * 7 + k * 5 + 2) % 30 + 1))::uuid <> t.user_id;

  insert into public.chat_sessions (id, user_id, trip_id, metadata, created_at, updated_at, ended_at)
  select md5('sandbox chat ' || t.id || '/' || k)::uuid,
         t.user_id,
         t.id,
         jsonb_build_object('agent', 'trip-planner'),
         c.started,
         c.started + interval '14 minutes',
         c.started + interval '15 minutes'
    from public.trips as t
   cross join generate_series(0, 1) as k
   cross join lateral (
     select greatest(t.created_at, v_now - interval '1 hour' * (t.id * 23 % 880 + k * 9 + 3)) as started
   ) as c
   where t.status not in ('completed', 'archived')
     and (k = 0 or t.id % 3 = 0);

  insert into public.chat_messages (session_id, role, content, metadata, created_at)
  select s.id,
         case when k % 2 = 0 then 'user' else 'assistant' end,
         format(case when k % 2 = 0 then l.question else l.answer end, split_part(t.destination, ',', 1)),
         case when k % 2 = 0 then '{}'::jsonb else jsonb_build_object('tokens', 180 + t.id * 7 % 300) end,
         s.created_at + make_interval(mins => k * 2, secs => t.id::integer % 50)
    from public.chat_sessions as s
    join public.trips as t on t.id = s.trip_id
   cross join generate_series(0, 5) as k
    join signalbox_sandbox.chat_lines as l on l.n = (t.id + k / 2 * 3) % 8
   order by s.created_at, k;

  insert into public.chat_tool_calls (
    message_id, tool_id, tool_name, arguments, result, status, error_message, created_at, completed_at)
  select m.id,
         'call_' || left(md5(m.id::text), 12),
         l.tool_name,
         jsonb_build_object('destination', split_part(t.destination, ',', 1)),
         case when m.id % 17 = 0 then null else jsonb_build_object('results', m.id % 9 + 1) end,
         case when m.id % 17 = 0 then 'failed' else 'completed' end,
         case when m.id % 17 = 0 then 'upstream search timed out' end,
         m.created_at - interval '9 seconds',
         m.created_at - interval '1 second'
    from public.chat_messages as m
    join public.chat_sessions as s on s.id = m.session_id
    join public.trips as t on t.id = s.trip_id
    join signalbox_sandbox.chat_lines as l on l.n = m.id % 8
   where m.role = 'assistant'
     and m.id % 3 <> 1;

  -- Sixteen numbers stand for the 1,536 of a real embedding.
  insert into public.memories (user_id, memory_type, content, embedding, metadata, created_at, updated_at)
  select md5('sandbox user ' || (i % 30 + 1))::uuid,
         (array['user_preference', 'trip_history', 'search_pattern'])[i % 3 + 1],
         format((array['Prefers trains to flights inside %s', 'Liked the food in %s', 'Looks for %s in spring'])[i % 3 + 1],
                case when i % 3 = 0 then p.country else p.city end),
         array(select (sin(i * 16 + k) / 4)::real from generate_series(1, 16) as k),
         jsonb_build_object('needs_embedding', false, 'source', 'chat'),
         v_now - make_interval(hours => 30 + i * 11),
         v_now - make_interval(hours => 29 + i * 11)
    from generate_series(0, 59) as i
    join signalbox_sandbox.places as p on p.n = i % 20;

  insert into public.session_memories (session_id, user_id, content, metadata, created_at, updated_at)
  select s.id,
         s.user_id,
         case k when 0 then 'Asked about ' else 'Decided on ' end || split_part(t.destination, ',', 1),
         jsonb_build_object('turn', k + 1),
         s.created_at + make_interval(mins => 3 + k * 5),
         s.created_at + make_interval(mins => 3 + k * 5)
    from public.chat_sessions as s
    join public.trips as t on t.id = s.trip_id
   cross join generate_series(0, 1) as k;

  insert into public.search_destinations (user_id, query, query_hash, results, source, expires_at, created_at)
  select md5('sandbox user ' || (i * 11 % 30 + 1))::uuid,
         lower(p.city) || ' ' || (array['in spring', 'with children', 'by train'])[i % 3 + 1],
         md5('destination ' || i),
         jsonb_build_array(jsonb_build_object('name', p.city, 'country', p.country)),
         (array['google_maps', 'external_api', 'cached'])[i % 3 + 1],
         v_now + make_interval(hours => i * 2 - 20),
         v_now + make_interval(hours => i * 2 - 44)
    from generate_series(0, 39) as i
    join signalbox_sandbox.places as p on p.n = i % 20
   where i * 2 < 44;

  insert into public.search_activities (
    user_id, destination, activity_type, query_parameters, query_hash, results, source, expires_at, created_at)
  select md5('sandbox user ' || (i * 13 % 30 + 1))::uuid,
         p.city,
         (array['outdoor', 'food', 'culture'])[i % 3 + 1],
         jsonb_build_object('radius_km', 5 + i % 20),
         md5('activity ' || i),
         jsonb_build_array(jsonb_build_object('title', p.activity, 'price', i * 3 % 80)),
         'viator',
         v_now + make_interval(hours => i - 10),
         v_now + make_interval(hours => i - 34)
    from generate_series(0, 29) as i
    join signalbox_sandbox.places as p on p.n = i % 20;

  insert into public.search_flights (
    user_id, origin, destination, departure_date, return_date, passengers, cabin_class, query_hash, results, source,
    expires_at, created_at)
  select md5('sandbox user ' || (i * 17 % 30 + 1))::uuid,
         home.airport,
         p.airport,
         v_now::date + 20 + i,
         v_now::date + 27 + i,
         1 + i % 4,
         'economy',
         md5('flight ' || i),
         jsonb_build_array(jsonb_build_object('airline', p.airline, 'price', 140 + i * 23 % 700)),
         'duffel',
         v_now + make_interval(mins => i * 20 - 240),
         v_now + make_interval(mins => i * 20 - 840)
    from generate_series(0, 35) as i
    join signalbox_sandbox.places as p on p.n = i % 20
    join signalbox_sandbox.places as home on home.n = (i + 9) % 20;

  insert into public.search_hotels (
    user_id, destination, check_in_date, check_out_date, guests, rooms, query_hash, results, source, expires_at,
    created_at)
  select md5('sandbox user ' || (i * 19 % 30 + 1))::uuid,
         p.city,
         v_now::date + 15 + i,
         v_now::date + 19 + i,
         1 + i % 4,
         1 + i % 2,
         md5('hotel ' || i),
         jsonb_build_array(jsonb_build_object('name', p.hotel, 'price_per_night', 70 + i * 9 % 150)),
         'amadeus',
         v_now + make_interval(hours => i - 12),
         v_now + make_interval(hours => i - 24)
    from generate_series(0, 23) as i
    join signalbox_sandbox.places as p on p.n = i % 20;

  -- Keys 1 and 2 expire within a week, 11 has expired, 12 was switched off.
  insert into public.api_keys (
    user_id, service_name, key_name, encrypted_key, key_hash, is_active, last_used_at, expires_at, metadata, created_at,
    updated_at)
  select md5('sandbox user ' || (i * 7 % 30 + 1))::uuid,
         (array['openai', 'duffel', 'google_maps', 'openweather', 'amadeus'])[i % 5 + 1],
         (array['personal', 'team', 'mobile app'])[i % 3 + 1],
         'sample ciphertext ' || i || ' (not a key)',
         'sample hash ' || i || ' (not a key)',
         i <> 12,
         v_now - make_interval(hours => i * 29 % 90),
         case
           when i = 1 then v_now + interval '3 days 4 hours'
           when i = 2 then v_now + interval '6 days 2 hours'
           when i = 11 then v_now - interval '12 days'
           when i % 4 = 0 then null
           else v_now + make_interval(days => 30 + i * 17)
         end,
         jsonb_build_object('scopes', jsonb_build_array('read')),
         v_now - make_interval(days => 120 - i * 5),
         v_now - make_interval(days => 20 - i)
    from generate_series(1, 12) as i;

  perform set_config('session_replication_role', 'origin', true);

  insert into signalbox_sandbox.loaded (part)
  values ('sample rows');
end
$$;

analyze auth.users, public.trips, public.flights, public.accommodations, public.chat_sessions, public.chat_messages;
