-- Writes down how a step went. A step that was applied before and has nothing to do now keeps its entry, so that the ledger
-- tells when and by whom it was applied. Index: the primary key (version, step).
-- class: write
-- deadline: 10s
insert into signalbox.migration_ledger as l (
  version,
  step,
  title,
  checksum,
  outcome,
  detail,
  applied_at,
  applied_by
)
values (
  :version,
  :step,
  :title,
  :checksum,
  :outcome,
  :detail,
  statement_timestamp(),
  current_user
)
on conflict (version, step) do update
set
  title = excluded.title,
  checksum = excluded.checksum,
  outcome = excluded.outcome,
  detail = excluded.detail,
  applied_at = excluded.applied_at,
  applied_by = excluded.applied_by
where not (
  excluded.outcome = 'already there'
  and l.outcome in ('done', 'already there')
  and l.checksum = excluded.checksum
)
returning
  l.outcome
