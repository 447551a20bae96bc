-- migration: Undo of the delivery engine

-- step: routines | The reconciler goes
call signalbox.undo_routines(array['webhook_reconcile']);
call signalbox.undo_ledger('20250616');
