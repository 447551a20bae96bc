-- One job, with whether this role may change it. Where this role may update cron.job the row is locked until the end of the
-- transaction, so that what is compared is what is changed; hosted roles may not, and only what somebody else commits in the
-- microseconds between the snapshot and the call can then be overlooked.
select
  j.jobid,
  j.jobname::text as jobname,
  j.schedule,
  j.command,
  j.database,
  j.username,
  j.active,
  j.username = current_user
    or (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = current_user) as is_ours
from cron.job j
where j.jobid = :job::bigint
-- [if lock]
for update of j
-- [end]
