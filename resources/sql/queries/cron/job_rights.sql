-- What this role may do with jobs. pg_cron revokes alter_job and schedule_in_database from PUBLIC, and lets only superusers
-- act for other roles whatever was granted. Settings are hidden from roles without pg_read_all_settings: null then. Cost:
-- 0.2 ms, catalogues only.
-- class: read
-- deadline: 5s
-- supersede: cron/job_rights
select
  coalesce(has_function_privilege(to_regprocedure('cron.schedule(text, text, text)'), 'execute'), false) as may_schedule,
  coalesce(
    has_function_privilege(to_regprocedure('cron.schedule_in_database(text, text, text, text, text, boolean)'), 'execute'),
    false) as may_schedule_elsewhere,
  coalesce(
    has_function_privilege(to_regprocedure('cron.alter_job(bigint, text, text, text, text, boolean)'), 'execute'),
    false) as may_alter,
  coalesce(has_table_privilege(to_regclass('cron.job'), 'update'), false) as may_update,
  r.rolsuper as is_superuser,
  r.rolsuper or pg_has_role('pg_signal_backend', 'usage') as may_signal,
  case
    when pg_has_role('pg_read_all_settings', 'usage')
      then nullif(current_setting('cron.max_running_jobs', true), '')::bigint
  end as slot_count
from pg_catalog.pg_roles r
where r.rolname = current_user
