-- Sets how late the job `w` that comes before it may begin, in seconds: before the statement's own select.
insert into signalbox.job_grace as g (jobid, grace)
select
  w.jobid,
  make_interval(secs => :grace::bigint)
from wanted_grace w
on conflict (jobid) do update
set grace = excluded.grace
returning
  g.jobid
