-- module: Undo of the webhook statistics
--
-- The rollup is counted from the deliveries and can be counted again: it goes with its rows.

-- step: rollup | The statistics, their triggers and their queue go
drop trigger if exists webhook_logs_settled on public.webhook_logs;
drop trigger if exists webhook_logs_made_settled on public.webhook_logs;
do $$
begin
  if signalbox.is_ours('table', 'webhook_rollup') then
    drop table if exists public.webhook_rollup;
  end if;
end
$$;
call signalbox.undo_routines(array['get_webhook_stats']);
