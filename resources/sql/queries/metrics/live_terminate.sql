-- Ends the session of a backend, if it still is the one that began then: its number may be another one's by now. No row: it
-- has gone. is_known false: this role may not see when it began. Cost: one pass over pg_stat_activity, 0.5 ms.
-- class: write
-- deadline: 10s
select
  a.backend_start is not null as is_known,
  case when a.backend_start = :backend_start::timestamptz then pg_terminate_backend(a.pid) else false end as was_sent
from pg_catalog.pg_stat_activity a
where a.pid = :pid::integer
  and (a.backend_start = :backend_start::timestamptz) is not false
