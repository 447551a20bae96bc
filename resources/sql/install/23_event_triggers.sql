-- module: The events of the app
-- part: webhooks
--
-- Triggers that turn what users do into webhook events and notifications. Each body stands in a block of its own that
-- turns every error into a warning: the user's statement succeeds whatever happens here. Columns are read through
-- to_jsonb, so that a table with fewer columns than ours gives an event with nulls instead of an error.
-- Cost, p50 on an idle machine: 0.02 ms a row without a subscriber, 0.2 ms with one, 1 ms where nobody pumps.

-- step: find-row | Reading a row that an event refers to
-- By primary key, as jsonb; null when the row or the table is missing. The id is a literal, so that the index serves
-- whatever type it has.
create or replace function signalbox.find_row(p_table text, p_id text)
returns jsonb
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_row jsonb;
begin
  if p_id is not null and to_regclass(format('public.%I', p_table)) is not null then
    execute format('select to_jsonb(t) from public.%I t where t.id = %L', p_table, p_id)
    into v_row;
  end if;
  return v_row;
end
$$;

-- step: trip-collaboration | Events trip.collaborator.added, updated and removed
-- needs: sending, notify-user, trigger-routine, find-row
-- The invited user gets a notification, unless they added themselves.
create or replace function public.webhook_trip_collaboration()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_row jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  v_event text := 'trip.collaborator.' || case tg_op when 'INSERT' then 'added' when 'UPDATE' then 'updated' else 'removed' end;
begin
  if signalbox.is_wanted(v_event) then
    perform signalbox.emit_event(v_event, jsonb_build_object(
      'event', v_event,
      'trip_id', v_row -> 'trip_id',
      'user_id', v_row -> 'user_id',
      'added_by', v_row -> 'added_by',
      'permission_level', v_row -> 'permission_level',
      'operation', tg_op,
      'timestamp', now(),
      'data', v_row));
  end if;
  if tg_op = 'INSERT' and v_row -> 'user_id' is distinct from v_row -> 'added_by' then
    call signalbox.notify_user((v_row ->> 'user_id')::uuid, 'trip_invitation', 'You were invited to a trip',
      format('You can now %s the trip %s.', coalesce(v_row ->> 'permission_level', 'view'),
        coalesce(signalbox.find_row('trips', v_row ->> 'trip_id') ->> 'name', v_row ->> 'trip_id')),
      jsonb_build_object('trip_id', v_row -> 'trip_id', 'added_by', v_row -> 'added_by'));
  end if;
  return null;
exception
  when others then
    raise warning 'event % was not sent: %', v_event, sqlerrm;
    return null;
end
$$;

call signalbox.install_trigger('webhook_trip_collaborator_events', 'trip_collaborators', 'trip_id',
  'INSERT OR DELETE OR UPDATE', null, 'webhook_trip_collaboration');

-- step: chat-messages | Events chat.message.created and chat.message.process
-- needs: sending, trigger-routine, find-row
-- The session of a message. Messages are the app's most frequent row: the statement is planned once where the table is as the
-- app makes it, which saves 20 us a row; any other table is read as find_row() does. Called only by the trigger, which has set
-- the search path.
create or replace function signalbox.chat_session(p_id text)
returns jsonb
language plpgsql
stable
as $$
begin
  return (
    select to_jsonb(s)
    from public.chat_sessions s
    where s.id = p_id::uuid);
exception
  when others then
    return signalbox.find_row('chat_sessions', p_id);
end
$$;

-- What a user wrote is also handed to the AI endpoint, with its text; the other event carries no content.
create or replace function signalbox.emit_chat_message(p_row jsonb)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_session jsonb := signalbox.chat_session(p_row ->> 'session_id');
  v_payload jsonb;
begin
  v_payload := jsonb_build_object(
    'event', 'chat.message.created',
    'message_id', p_row -> 'id',
    'session_id', p_row -> 'session_id',
    'user_id', v_session -> 'user_id',
    'trip_id', v_session -> 'trip_id',
    'role', p_row -> 'role',
    'timestamp', coalesce(p_row -> 'created_at', to_jsonb(now())),
    'metadata', p_row -> 'metadata');
  perform signalbox.emit('chat.message.created', v_payload);
  if p_row ->> 'role' = 'user' then
    perform signalbox.emit('chat.message.process',
      v_payload || jsonb_build_object('event', 'chat.message.process', 'content', p_row -> 'content'));
  end if;
end
$$;

-- Asks as signalbox.is_wanted() does, whose call, and a search path of its own, would cost the app's most frequent row half as
-- much again when nobody wants it: every name is qualified instead.
create or replace function public.webhook_chat_message()
returns trigger
language plpgsql
security definer
as $$
begin
  if exists (
    select
    from public.webhook_configs c
    where c.is_active
      and (signalbox.is_subscribed(c.events, 'chat.message.created')
        or signalbox.is_subscribed(c.events, 'chat.message.process')))
  then
    perform signalbox.emit_chat_message(pg_catalog.to_jsonb(new));
  end if;
  return null;
exception
  when others then
    raise warning 'the events of a chat message were not sent: %', sqlerrm;
    return null;
end
$$;

call signalbox.install_trigger('webhook_chat_message_events', 'chat_messages', 'session_id',
  'INSERT', null, 'webhook_chat_message');

-- step: chat-sessions | Events chat.session.started and chat.session.ended
-- needs: sending, trigger-routine
create or replace function public.webhook_chat_session()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_row jsonb := to_jsonb(new);
  v_event text := 'chat.session.' || case tg_op when 'INSERT' then 'started' else 'ended' end;
begin
  if not signalbox.is_wanted(v_event) then
    return null;
  end if;
  perform signalbox.emit_event(v_event, jsonb_build_object(
    'event', v_event,
    'session_id', v_row -> 'id',
    'user_id', v_row -> 'user_id',
    'trip_id', v_row -> 'trip_id',
    'started_at', v_row -> 'created_at',
    'ended_at', v_row -> 'ended_at',
    'timestamp', now(),
    'metadata', v_row -> 'metadata'));
  return null;
exception
  when others then
    raise warning 'event % was not sent: %', v_event, sqlerrm;
    return null;
end
$$;

call signalbox.install_trigger('webhook_chat_session_started', 'chat_sessions', 'id',
  'INSERT', null, 'webhook_chat_session');
call signalbox.install_trigger('webhook_chat_session_ended', 'chat_sessions', 'ended_at',
  'UPDATE OF ended_at', '((old.ended_at IS NULL) AND (new.ended_at IS NOT NULL))', 'webhook_chat_session');

-- step: bookings | Events booking.<flights|accommodations>.<status>
-- needs: sending, notify-user, trigger-routine, find-row
-- The owner of the trip gets a notification when a booking is confirmed.
create or replace function public.webhook_booking_status()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_row jsonb := to_jsonb(new);
  v_event text := format('booking.%s.%s', tg_table_name, v_row ->> 'booking_status');
  v_trip jsonb;
begin
  if v_row ->> 'booking_status' is null then
    return null;
  end if;
  v_trip := signalbox.find_row('trips', v_row ->> 'trip_id');
  perform signalbox.emit_event(v_event, jsonb_build_object(
    'event', v_event,
    'booking_type', tg_table_name,
    'booking_id', v_row -> 'id',
    'trip_id', v_row -> 'trip_id',
    'user_id', v_trip -> 'user_id',
    'old_status', case when tg_op = 'UPDATE' then to_jsonb(old) -> 'booking_status' end,
    'new_status', v_row -> 'booking_status',
    'timestamp', now(),
    'details', v_row));
  if v_row ->> 'booking_status' = 'booked' then
    call signalbox.notify_user((v_trip ->> 'user_id')::uuid, 'booking_confirmed', 'Booking confirmed',
      format('A booking (%s) for your trip %s is confirmed.', tg_table_name,
        coalesce(v_trip ->> 'name', v_row ->> 'trip_id')),
      jsonb_build_object('booking_type', tg_table_name, 'booking_id', v_row -> 'id', 'trip_id', v_row -> 'trip_id'));
  end if;
  return null;
exception
  when others then
    raise warning 'event % was not sent: %', v_event, sqlerrm;
    return null;
end
$$;

-- Search results are inserted by the hundred with status 'available': only a status that says something is an event.
-- A WHEN that names OLD is refused for INSERT, hence two triggers a table.
call signalbox.install_trigger('webhook_flight_booking_events', 'flights', 'booking_status',
  'UPDATE OF booking_status', '((old.booking_status IS DISTINCT FROM new.booking_status))', 'webhook_booking_status');
call signalbox.install_trigger('webhook_flight_booking_made', 'flights', 'booking_status',
  'INSERT', '((new.booking_status IS DISTINCT FROM ''available''::text))', 'webhook_booking_status');
call signalbox.install_trigger('webhook_accommodation_booking_events', 'accommodations', 'booking_status',
  'UPDATE OF booking_status', '((old.booking_status IS DISTINCT FROM new.booking_status))', 'webhook_booking_status');
call signalbox.install_trigger('webhook_accommodation_booking_made', 'accommodations', 'booking_status',
  'INSERT', '((new.booking_status IS DISTINCT FROM ''available''::text))', 'webhook_booking_status');

-- step: memory-embeddings | Event memory.generate.embedding
-- needs: sending, trigger-routine
-- Fires when a memory is marked, by the job or by the app. The embedding itself is made by whoever receives the event.
create or replace function public.webhook_memory_embedding()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_row jsonb := to_jsonb(new);
begin
  if not signalbox.is_wanted('memory.generate.embedding') then
    return null;
  end if;
  perform signalbox.emit_event('memory.generate.embedding', jsonb_build_object(
    'event', 'memory.generate.embedding',
    'memory_id', v_row -> 'id',
    'user_id', v_row -> 'user_id',
    'memory_type', v_row -> 'memory_type',
    'content', v_row -> 'content',
    'timestamp', now()));
  return null;
exception
  when others then
    raise warning 'event memory.generate.embedding was not sent: %', sqlerrm;
    return null;
end
$$;

call signalbox.install_trigger('webhook_memory_marked', 'memories', 'metadata', 'UPDATE OF metadata',
  '((((new.metadata ->> ''needs_embedding''::text) = ''true''::text)'
    ' AND ((old.metadata ->> ''needs_embedding''::text) IS DISTINCT FROM ''true''::text)))',
  'webhook_memory_embedding');
call signalbox.install_trigger('webhook_memory_made', 'memories', 'metadata', 'INSERT',
  '(((new.metadata ->> ''needs_embedding''::text) = ''true''::text))', 'webhook_memory_embedding');
