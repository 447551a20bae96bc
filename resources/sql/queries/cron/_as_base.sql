-- Whether job `s` is as it was read when somebody began to change it, as far as it was read (see cron/overview).
coalesce(left(s.jobname, 1000), '') = :base_name::text
  and left(s.schedule, 1000) = :base_schedule::text
  and left(s.command, 65536) = :base_command::text
  and s.database = :base_database::text
  and s.username = :base_username::text
  and s.active = :base_active::boolean
