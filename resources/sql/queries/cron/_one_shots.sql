-- The jobs that cron/run_once made: by their name and by the mark before their command, which tells the key, the job that
-- was run, when it is due (by the epoch, which no text can make a date that is none), and the newest run of all jobs before it. A job of such a name without that mark is not ours.
select
  j.jobid,
  j.jobname::text as jobname,
  m.part[1] as key,
  to_timestamp(m.part[3]::bigint) as due_at,
  m.part[4]::bigint as after_runid
from cron.job j
cross join lateral (
  select
    regexp_match(
      left(j.command, 200),
      '^/\* signalbox once ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) job (\d{1,18}) due (\d{1,11}) after (\d{1,18}) \*/ '
    ) as part
) m
where j.jobname::text ~ '-once-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  and right(j.jobname::text, 36) = m.part[1]
