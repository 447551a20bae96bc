-- Sandbox: points the four webhook endpoints at the local receiver or, where Edge Functions are served, at the functions that
-- handle their events; healthy or faulty. The app calls point_endpoints at every start, because the ports change, and whenever
-- the functions come or go; the chosen mode is kept in signalbox_sandbox.state and survives it.
-- Cost: four updates by primary key at most, none when nothing changed.
drop function if exists signalbox_sandbox.endpoint_url(text, text, boolean);
drop function if exists signalbox_sandbox.point_endpoints(text, boolean);

-- No function handles the events of chat_events.
create or replace function signalbox_sandbox.function_of(p_name text)
returns text
language sql
immutable
set search_path = ''
as $$
  select case p_name
           when 'trip_events' then 'trip-events'
           when 'booking_events' then 'trip-events'
           when 'ai_processing' then 'ai-processing'
         end
$$;

create or replace function signalbox_sandbox.endpoint_url(
  p_name text,
  p_base_url text,
  p_faults boolean,
  p_functions_url text
)
returns text
language sql
immutable
set search_path = ''
as $$
  select case
           when not p_faults then coalesce(
             p_functions_url || '/functions/v1/' || signalbox_sandbox.function_of(p_name),
             p_base_url || '/ok/' || p_name)
           when p_name = 'booking_events' then p_base_url || '/status/401'
           when p_name = 'chat_events' then p_base_url || '/hang'
           when p_name = 'ai_processing' then 'http://127.0.0.1:1/refused'
           else p_base_url || '/status/500'
         end
$$;

-- The secret is made from the endpoint's name: stable, and worthless outside of the sandbox.
create or replace function signalbox_sandbox.endpoint_secret(p_name text)
returns text
language sql
immutable
set search_path = ''
as $$
  select 'whsec_' || pg_catalog.encode(
           pg_catalog.sha256(pg_catalog.convert_to('signalbox sandbox ' || p_name, 'UTF8')), 'base64')
$$;

-- p_faults null keeps the mode of the last call, at first healthy. p_functions_url null: no functions are served, and
-- p_functions_words says why. Kept in state as functions.url (missing while they are not served), functions.words and
-- functions.last_url, which is where queued requests may still go. Returns whether faults are on.
create or replace function signalbox_sandbox.point_endpoints(
  p_base_url text,
  p_faults boolean default null,
  p_functions_url text default null,
  p_functions_words text default null
)
returns boolean
language plpgsql
set search_path = ''
as $$
declare
  v_base constant text := pg_catalog.rtrim(p_base_url, '/');
  v_functions constant text := nullif(pg_catalog.rtrim(p_functions_url, '/'), '');
  v_faults constant boolean := coalesce(
    p_faults,
    (select s.value::boolean from signalbox_sandbox.state as s where s.key = 'faults'),
    false);
begin
  delete from signalbox_sandbox.state
   where key in ('functions.url', 'functions.words');
  insert into signalbox_sandbox.state (key, value)
  select k.key, k.value
    from (
      values
        ('base_url', v_base),
        ('faults', v_faults::text),
        ('functions.url', v_functions),
        ('functions.last_url', v_functions),
        ('functions.words', p_functions_words)
    ) as k (key, value)
   where k.value is not null
  on conflict (key) do update set value = excluded.value;

  -- While faults are on, the traffic job moves trip_events between these two, so that retries sometimes get through.
  delete from signalbox_sandbox.state
   where key in ('flaky.up', 'flaky.down');
  if v_faults then
    insert into signalbox_sandbox.state (key, value)
    values
      ('flaky.up', signalbox_sandbox.endpoint_url('trip_events', v_base, false, v_functions)),
      ('flaky.down', signalbox_sandbox.endpoint_url('trip_events', v_base, true, v_functions));
  end if;

  update public.webhook_configs as c
     set url = e.url,
         secret = e.secret,
         headers = '{}',
         is_active = true,
         updated_at = pg_catalog.now()
    from (
      select n.name,
             signalbox_sandbox.endpoint_url(n.name, v_base, v_faults, v_functions) as url,
             signalbox_sandbox.endpoint_secret(n.name) as secret
        from pg_catalog.unnest(array['trip_events', 'chat_events', 'booking_events', 'ai_processing']) as n (name)
    ) as e
   where c.name = e.name
     and (c.url, c.secret, c.headers, c.is_active) is distinct from (e.url, e.secret, '{}'::jsonb, true);

  return v_faults;
end
$$;

create or replace function signalbox_sandbox.set_faults(p_faults boolean)
returns boolean
language plpgsql
set search_path = ''
as $$
declare
  v_base text;
  v_functions text;
  v_words text;
begin
  select pg_catalog.max(s.value) filter (where s.key = 'base_url'),
         pg_catalog.max(s.value) filter (where s.key = 'functions.url'),
         pg_catalog.max(s.value) filter (where s.key = 'functions.words')
    into v_base, v_functions, v_words
    from signalbox_sandbox.state as s
   where s.key in ('base_url', 'functions.url', 'functions.words');
  if v_base is null then
    raise exception using
      errcode = 'object_not_in_prerequisite_state',
      message = 'the sandbox has no local endpoint yet',
      hint = 'Start the sandbox''s receiver first; it calls point_endpoints.';
  end if;
  return signalbox_sandbox.point_endpoints(v_base, p_faults, v_functions, v_words);
end
$$;
