-- migration: Server settings of the automation extensions
-- mode: settings
--
-- ALTER SYSTEM may stand in no transaction, no DO block and no function: only the migrator runs this file, one
-- statement a step, each sent alone. Do not hand it to psql -f or to supabase db push.
--
-- A step may carry a line "-- only when: <SQL boolean>". The migrator evaluates it first and leaves the statement
-- out when it is not true; the expression tells the outcome by its own notice. signalbox.setting_wanted(name) is
-- true only when the setting is known (its library is loaded), differs from what signalbox.expected_settings()
-- asks for and may be changed by this role. Nothing here stops the files that follow.

-- step: cron-database-name | pg_cron runs in this database
-- only when: signalbox.setting_wanted('cron.database_name')
alter system set cron.database_name = 'postgres';

-- step: pg-net-batch-size | pg_net sends 200 requests a batch
-- only when: signalbox.setting_wanted('pg_net.batch_size')
alter system set pg_net.batch_size = '200';

-- step: pg-net-ttl | pg_net keeps a response for 1 hour
-- only when: signalbox.setting_wanted('pg_net.ttl')
alter system set pg_net.ttl = '1 hour';

-- step: pg-stat-statements-track | pg_stat_statements counts statements inside functions too
-- only when: signalbox.setting_wanted('pg_stat_statements.track')
alter system set pg_stat_statements.track = 'all';

-- step: pg-stat-statements-max | pg_stat_statements keeps 10,000 statements
-- only when: signalbox.setting_wanted('pg_stat_statements.max')
alter system set pg_stat_statements.max = '10000';

-- step: reload | The server reads its settings again
-- only when: signalbox.reload_wanted()
select pg_reload_conf();

-- step: restart | What still waits for a restart
select signalbox.settings_waiting_for_restart();
