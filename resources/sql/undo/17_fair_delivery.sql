-- module: Undo of fair delivery

-- step: routines | The public function of the pump goes
call pg_temp.undo_routines(array['webhook_reconcile']);
