-- Lets pg_cron start jobs; the scheduler is told so with the next reading of the settings. Cost: 5 ms, a file is written.
-- class: write
-- deadline: 15s
alter system set cron.launch_active_jobs = on
