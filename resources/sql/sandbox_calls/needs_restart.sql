-- Whether a setting waits for a restart of the server. Cost: the settings, no table.
-- class: read
-- deadline: 5s
select exists (
         select
           from pg_settings as s
          where s.pending_restart)
