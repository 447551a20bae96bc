-- module: Undo of sending, testing and replaying

-- step: routines | The public functions of delivery go
call pg_temp.undo_routines(array['send_webhook_with_retry', 'schedule_webhook', 'test_webhook', 'replay_webhook', 'webhook_pump']);
