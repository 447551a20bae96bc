-- Schedules what is asked for; its number. cron.schedule() takes this database, this role and nothing paused. One without a
-- name is made there too and altered in the same statement, as schedule_in_database() wants a name.
-- [if name]
-- [if elsewhere]
cron.schedule_in_database(:name::text, :schedule::text, :command::text, :database::text, nullif(:username::text, current_user), :active::boolean)
-- [end]
-- [unless elsewhere]
cron.schedule(:name::text, :schedule::text, :command::text)
-- [end]
-- [end]
-- [unless name]
cron.schedule(:schedule::text, :command::text)
-- [end]
