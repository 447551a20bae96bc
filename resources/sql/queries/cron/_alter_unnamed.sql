-- Makes the unnamed job `m` that was scheduled just now what it is to be.
cron.alter_job(
  m.jobid,
  database => :database::text,
  username => nullif(:username::text, current_user),
  active => :active::boolean)::text
