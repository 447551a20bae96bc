-- module: Undo of the verification

-- step: verification | The verifying functions go
call pg_temp.undo_routines(array['verify_extensions', 'verify_automation_setup']);
