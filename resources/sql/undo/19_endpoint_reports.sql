-- migration: Undo of the reports about the endpoints

-- step: routines | Nothing is left outside schema signalbox
call signalbox.undo_ledger('20250702');
