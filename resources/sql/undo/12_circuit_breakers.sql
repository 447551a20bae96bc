-- migration: Undo of the circuit breakers

-- step: routines | Nothing is left outside schema signalbox
call signalbox.undo_ledger('20250622');
