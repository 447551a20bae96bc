-- module: Undo of bulk replays

-- step: replay-tables | The tables of bulk replays go, unless they hold rows
call pg_temp.undo_routines(array['preview_webhook_replay']);
call pg_temp.undo_table('webhook_replay_items');
call pg_temp.undo_table('webhook_replay_jobs');
