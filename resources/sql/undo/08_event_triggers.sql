-- module: Undo of the events of the app

-- step: triggers | Our triggers go, those that were there before come back
call pg_temp.undo_trigger('trip_collaborators', 'webhook_trip_collaborator_events');
call pg_temp.undo_trigger('chat_messages', 'webhook_chat_message_events');
call pg_temp.undo_trigger('chat_sessions', 'webhook_chat_session_started');
call pg_temp.undo_trigger('chat_sessions', 'webhook_chat_session_ended');
call pg_temp.undo_trigger('flights', 'webhook_flight_booking_events');
call pg_temp.undo_trigger('flights', 'webhook_flight_booking_made');
call pg_temp.undo_trigger('accommodations', 'webhook_accommodation_booking_events');
call pg_temp.undo_trigger('accommodations', 'webhook_accommodation_booking_made');
call pg_temp.undo_trigger('memories', 'webhook_memory_marked');
call pg_temp.undo_trigger('memories', 'webhook_memory_made');

-- step: trigger-functions | The functions of the triggers go
call pg_temp.undo_routines(array['webhook_trip_collaboration', 'webhook_chat_message', 'webhook_chat_session',
  'webhook_booking_status', 'webhook_memory_embedding']);
