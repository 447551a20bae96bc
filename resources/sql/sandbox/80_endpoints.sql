-- Sandbox: points the four webhook endpoints at the local receiver, healthy or faulty. The app calls point_endpoints at
-- every start, because the receiver's port changes; the chosen mode is kept in signalbox_sandbox.state and survives it.
-- Cost: four updates by primary key at most, none when nothing changed.
create or replace function signalbox_sandbox.endpoint_url(p_name text, p_base_url text, p_faults boolean)
returns text
language sql
immutable
set search_path = ''
as $$
  select case
           when not p_faults then p_base_url || '/ok/' || p_name
           when p_name = 'booking_events' then p_base_url || '/status/401'
           when p_name = 'chat_events' then p_base_url || '/hang'
           when p_name = 'ai_processing' then 'http://127.0.0.1:1/refused'
           else p_base_url || '/status/500'
         end
$$;

-- p_faults null keeps the mode of the last call, at first healthy. Returns whether faults are on.
create or replace function signalbox_sandbox.point_endpoints(p_base_url text, p_faults boolean default null)
returns boolean
language plpgsql
set search_path = ''
as $$
declare
  v_base constant text := pg_catalog.rtrim(p_base_url, '/');
  v_faults constant boolean := coalesce(
    p_faults,
    (select s.value::boolean from signalbox_sandbox.state as s where s.key = 'faults'),
    false);
begin
  insert into signalbox_sandbox.state (key, value)
  values ('base_url', v_base), ('faults', v_faults::text)
  on conflict (key) do update set value = excluded.value;

  -- While faults are on, the traffic job moves trip_events between these two, so that retries sometimes get through.
  delete from signalbox_sandbox.state
   where key in ('flaky.up', 'flaky.down');
  if v_faults then
    insert into signalbox_sandbox.state (key, value)
    values
      ('flaky.up', signalbox_sandbox.endpoint_url('trip_events', v_base, false)),
      ('flaky.down', signalbox_sandbox.endpoint_url('trip_events', v_base, true));
  end if;

  -- The secret is made from the endpoint's name: stable, and worthless outside of the sandbox.
  update public.webhook_configs as c
     set url = e.url,
         secret = e.secret,
         headers = '{}',
         is_active = true,
         updated_at = pg_catalog.now()
    from (
      select n.name,
             signalbox_sandbox.endpoint_url(n.name, v_base, v_faults) as url,
             'whsec_' || pg_catalog.encode(
               pg_catalog.sha256(pg_catalog.convert_to('signalbox sandbox ' || n.name, 'UTF8')), 'base64') as secret
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
begin
  select s.value
    into v_base
    from signalbox_sandbox.state as s
   where s.key = 'base_url';
  if v_base is null then
    raise exception using
      errcode = 'object_not_in_prerequisite_state',
      message = 'the sandbox has no local endpoint yet',
      hint = 'Start the sandbox''s receiver first; it calls point_endpoints.';
  end if;
  return signalbox_sandbox.point_endpoints(v_base, p_faults);
end
$$;
