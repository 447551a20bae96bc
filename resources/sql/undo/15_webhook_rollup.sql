-- module: Undo of the webhook statistics
--
-- The rollup is counted from the deliveries and can be counted again: it goes with its rows.

-- step: rollup | The statistics, their triggers and their queue go
call pg_temp.undo_trigger('webhook_logs', 'webhook_logs_settled');
call pg_temp.undo_trigger('webhook_logs', 'webhook_logs_made_settled');
do $$
begin
  if to_regclass('public.webhook_rollup') is not null and pg_temp.is_ours('table', 'webhook_rollup') then
    call pg_temp.undo_do('drop table public.webhook_rollup', null, 'pg_class', 'public.webhook_rollup'::regclass::oid);
  end if;
end
$$;
call pg_temp.undo_routines(array['get_webhook_stats']);
