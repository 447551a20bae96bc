-- module: Undo of the issues

-- step: issues | The functions go, and the notes unless there are any
call pg_temp.undo_routines(array['get_webhook_issues', 'acknowledge_webhook_issue', 'reopen_webhook_issue']);
call pg_temp.undo_index('webhook_rollup_failed');
call pg_temp.undo_table('webhook_issue_notes');
