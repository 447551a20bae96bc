-- migration: Undo of the verification

-- step: verification | The verifying functions go
call signalbox.undo_routines(array['verify_extensions', 'verify_automation_setup']);
call signalbox.undo_ledger('20250621');
