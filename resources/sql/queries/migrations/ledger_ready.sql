-- Whether the ledger is there to be written: one of the first steps makes it. A catalogue lookup by name.
-- class: read
-- deadline: 10s
select
  to_regclass('signalbox.migration_ledger') is not null as ready
