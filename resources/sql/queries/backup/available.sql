-- Whether this installation can be backed up and restored. A catalogue lookup by name.
-- class: read
-- deadline: 10s
select
  to_regprocedure('public.backup_configuration(text)') is not null as available
