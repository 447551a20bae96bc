-- Whether an installation before has left what knows the wanted settings: a rehearsal makes nothing. A catalogue lookup by name.
-- class: read
-- deadline: 10s
select
  to_regprocedure('signalbox.setting_wanted(text)') is not null as can_compare
