-- migration: Undo of the installation routines

-- step: routines | Nothing is left outside schema signalbox
call signalbox.undo_ledger('20250612');
call signalbox.undo_ledger('20250613');
