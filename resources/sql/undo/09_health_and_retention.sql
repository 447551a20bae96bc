-- migration: Undo of the monitoring and retention routines

-- step: routines | Nothing is left outside schema signalbox
call signalbox.undo_ledger('20250619');
