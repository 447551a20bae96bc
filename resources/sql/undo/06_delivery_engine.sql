-- module: Undo of the delivery engine

-- step: routines | The reconciler goes
call pg_temp.undo_routines(array['webhook_reconcile']);
