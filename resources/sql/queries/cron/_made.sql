-- Whether run `d` made delivery `l`: its backend did, in a transaction that began while the run was under way. Process numbers
-- are used again, so the time has to fit as well. pg_cron notes a run's begin only when its command is on the way or its worker
-- is there, by when the transaction may have begun: 12 ms were seen. And of a worker whose command commits in between it may
-- note the end before the last transaction begins: 130 ms were seen on a busy machine. No number comes again within five seconds.
-- A run without an end counts while its backend is there; what pg_cron gave up without an end cannot be told.
d.job_pid = l.made_by_pid
and l.created_at >= d.start_time - interval '5 seconds'
and (
  l.created_at <= d.end_time + interval '5 seconds'
  or d.end_time is null
    and d.status in ('sending', 'running')
    and exists (
      select
      from pg_catalog.pg_stat_activity a
      where a.pid = d.job_pid
        and (a.backend_start > d.start_time + interval '1 minute') is not true)
)
