-- module: Undo of searching deliveries

-- step: search-indexes | The indexes for searching go, with the one for payloads if somebody made it
call pg_temp.undo_index('webhook_logs_message');
call pg_temp.undo_index('webhook_logs_status');
call pg_temp.undo_index('webhook_logs_attempts');
call pg_temp.undo_index('webhook_logs_failure_kind');
call pg_temp.undo_index('webhook_logs_slow');
call pg_temp.undo_index('webhook_logs_replays_newest');
call pg_temp.undo_index('webhook_logs_unclassified');
call pg_temp.undo_index('webhook_logs_payload');
