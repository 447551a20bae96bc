-- What the server's clock shows, since when the server runs, and whether it is a hot standby by now. No table is read.
-- class: read
-- deadline: 5s
select
  clock_timestamp() as now,
  pg_postmaster_start_time() as started_at,
  pg_is_in_recovery() as in_recovery
