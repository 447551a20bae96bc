-- module: Undo of the security of the endpoints
--
-- Secrets stay as they are kept: an encrypted one is worth nothing without signalbox.secret_key.

-- step: routines | The log of changes ends, and the functions for secrets go
call pg_temp.undo_trigger('webhook_configs', 'webhook_endpoint_changed');
call pg_temp.undo_routines(array['set_webhook_secret', 'rotate_webhook_secret', 'webhook_config_problems',
  'webhook_endpoint_change']);
