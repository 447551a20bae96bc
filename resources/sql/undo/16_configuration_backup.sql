-- module: Undo of backup and restore

-- step: routines | The functions of backup and restore go
call pg_temp.undo_routines(array['backup_configuration', 'restore_configuration']);
