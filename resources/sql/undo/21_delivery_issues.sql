-- module: Undo of the issues

-- step: issues | The functions go, and the notes unless there are any
call signalbox.undo_routines(array['get_webhook_issues', 'acknowledge_webhook_issue', 'reopen_webhook_issue']);
drop index if exists public.webhook_rollup_failed;
call signalbox.undo_table('webhook_issue_notes');
