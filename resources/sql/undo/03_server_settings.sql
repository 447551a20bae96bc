-- module: Undo of the server settings
-- mode: settings
--
-- A setting that our migration wrote is reset, so that the configuration file or the default counts again.

-- step: cron-database-name | cron.database_name as before
-- only when: pg_temp.setting_undo_wanted('cron.database_name', current_database())
alter system reset cron.database_name;

-- step: pg-net-batch-size | pg_net.batch_size as before
-- only when: pg_temp.setting_undo_wanted('pg_net.batch_size', '200')
alter system reset pg_net.batch_size;

-- step: pg-net-ttl | pg_net.ttl as before
-- only when: pg_temp.setting_undo_wanted('pg_net.ttl', '1 hour')
alter system reset pg_net.ttl;

-- step: pg-stat-statements-track | pg_stat_statements.track as before
-- only when: pg_temp.setting_undo_wanted('pg_stat_statements.track', 'all')
alter system reset pg_stat_statements.track;

-- step: pg-stat-statements-max | pg_stat_statements.max as before
-- only when: pg_temp.setting_undo_wanted('pg_stat_statements.max', '10000')
alter system reset pg_stat_statements.max;

-- step: reload | The server reads its settings again
-- only when: has_function_privilege('pg_catalog.pg_reload_conf()', 'execute')
select pg_reload_conf();
