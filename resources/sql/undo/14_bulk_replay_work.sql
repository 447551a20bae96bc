-- module: Undo of the work on bulk replays
--
-- Jobs that are not finished stop where they are: nobody works them any more.

-- step: replay-routines | The functions and the report of bulk replays go
do $$
begin
  if signalbox.is_ours('table', 'webhook_replay_report') then
    drop view if exists public.webhook_replay_report;
  end if;
end
$$;
call signalbox.undo_routines(array['start_webhook_replay', 'pause_webhook_replay', 'resume_webhook_replay',
  'cancel_webhook_replay']);
