-- module: Undo of the delivery engine

-- step: routines | The reconciler goes
call signalbox.undo_routines(array['webhook_reconcile']);
