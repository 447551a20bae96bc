-- Whether this installation can be backed up, and restored: one of an older version can be backed up only, because its
-- restore does not tell what it leaves out. Two catalogue lookups by name.
-- class: read
-- deadline: 10s
select
  to_regprocedure('public.backup_configuration(text)') is not null as can_back_up,
  coalesce(pg_get_function_result(to_regprocedure('public.restore_configuration(jsonb, text, boolean)')) like '%left_out%',
    false) as can_restore
