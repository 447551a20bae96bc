-- migration: Searching deliveries
--
-- Each part of a delivery filter finds its newest matches from an index of its own, newest first. All but one are partial, over
-- what is rare, so that an event that is delivered at the first attempt with a 200 enters only that one: the message id.
--
-- Cost: reads webhook_logs once for each index, up to 64 MB of it; for a larger table the statements to run by hand are
-- given (see signalbox.add_index), and until then the lists search such a part step by step.

-- step: search-indexes | Indexes for searching deliveries
call signalbox.begin_step('Indexes for searching webhook_logs');

call signalbox.add_index('public.webhook_logs', 'webhook_logs_message', '(message_id)');
-- A status or a number of attempts is looked up value by value; nearly all have 200 and 1.
call signalbox.add_index('public.webhook_logs', 'webhook_logs_status', '(response_status, id desc) where response_status <> 200');
call signalbox.add_index('public.webhook_logs', 'webhook_logs_attempts', '(attempt_count, id desc) where attempt_count > 1');
-- signalbox.failure_kind() must not change its answers without a REINDEX of this one.
call signalbox.add_index('public.webhook_logs', 'webhook_logs_failure_kind',
  '(signalbox.failure_kind(response_status, error_message), id desc) where state = ''failed''');
call signalbox.add_index('public.webhook_logs', 'webhook_logs_slow',
  '(id desc) where completed_at - coalesce(sent_at, created_at) >= interval ''10 seconds''');
call signalbox.add_index('public.webhook_logs', 'webhook_logs_replays_newest', '(id desc) where replay_of is not null');
-- Rows from before the installation, until the pump has given them their state.
call signalbox.add_index('public.webhook_logs', 'webhook_logs_unclassified', '(id desc) where state is null');

call signalbox.end_step();
