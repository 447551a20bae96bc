-- module: Undo of deliveries in order

-- step: routines | The function goes
call pg_temp.undo_routines(array['skip_webhook']);
