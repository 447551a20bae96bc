-- module: Undo of the work on bulk replays
--
-- Jobs that are not finished stop where they are: nobody works them any more.

-- step: replay-routines | The functions and the report of bulk replays go
do $$
begin
  if to_regclass('public.webhook_replay_report') is not null and pg_temp.is_ours('table', 'webhook_replay_report') then
    call pg_temp.undo_do('drop view public.webhook_replay_report', null, 'pg_class',
      'public.webhook_replay_report'::regclass::oid);
  end if;
end
$$;
call pg_temp.undo_routines(array['start_webhook_replay', 'pause_webhook_replay', 'resume_webhook_replay',
  'cancel_webhook_replay']);
