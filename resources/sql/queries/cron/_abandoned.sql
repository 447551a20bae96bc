-- Whether run `d` has no final status and nobody works on it any more, beside context `c` (scheduler, scheduler_since): it
-- began before the scheduler did, which would have to finish it; or it never got a backend, and runs that started over a
-- minute ago are newer, or no scheduler is there for this database; or its backend is gone, or is another one by now that
-- only has its number. Null where only that is seen: the run may have ended after the snapshot of the history was taken,
-- or its status may just be written. It is final when nobody is there to write it, or the job's next run has begun; else
-- AbandonedRuns looks twice. A hot standby sees none of the primary's processes, so there it is as it was written.
d.status is not null -- else all of the rest would be asked
  and d.status in ('starting', 'connecting', 'sending', 'running')
  and c.scheduler <> 'elsewhere'
  and case
    when d.start_time < c.scheduler_since then true
    when d.job_pid is null
      then c.scheduler in ('dead', 'other_database')
        or coalesce(
          d.runid < (
            -- [include cron/_settled]
          ),
          false)
    when exists (
      select
      from pg_catalog.pg_stat_activity a
      where a.pid = d.job_pid
        and (a.backend_start > d.start_time + interval '1 minute') is not true
    )
      then false
    when c.scheduler in ('dead', 'other_database') then true
    when exists (
      select
      from cron.job_run_details n
      where n.runid > d.runid
        and n.runid <= d.runid + 1000
        and n.jobid = d.jobid
    )
      then true
  end
