-- module: Undo of the verification

-- step: verification | The verifying functions go
call signalbox.undo_routines(array['verify_extensions', 'verify_automation_setup']);
