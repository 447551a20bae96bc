-- Whether job `j` is what is asked for.
-- [if name]
j.jobname::text = :name::text
-- [end]
-- [unless name]
j.jobname is null
-- [end]
  and j.schedule = :schedule::text
  and j.command = :command::text
  and j.database = :database::text
  and j.username = :username::text
  and j.active = :active::boolean
