-- module: Undo of bulk replays

-- step: replay-tables | The tables of bulk replays go, unless they hold rows
call signalbox.undo_routines(array['preview_webhook_replay']);
call signalbox.undo_table('webhook_replay_items');
call signalbox.undo_table('webhook_replay_jobs');
