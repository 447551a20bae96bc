-- Lets pg_cron write its history, after a restart of the server. Cost: 5 ms, a file is written.
-- class: write
-- deadline: 15s
alter system set cron.log_run = on
