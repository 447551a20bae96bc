-- migration: Undo of the delivery rules

-- step: routines | Nothing is left outside schema signalbox
call signalbox.undo_ledger('20250615');
