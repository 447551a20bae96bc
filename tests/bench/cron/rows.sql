-- Fills cron.job and cron.job_run_details for bench_cron, the same every time: `bench.jobs` jobs and `bench.rows` runs, one every
-- one and a half seconds, the newest of now. A fifth of the runs are of job 1, the others thin out towards the last
-- but one; the last job has run once, among the first runs. One run in 97 failed.
truncate cron.job, cron.job_run_details;

insert into cron.job (jobid, schedule, command, nodename, nodeport, database, username, active, jobname)
select
  n,
  '0 0 31 2 *',
  'delete from public.sessions where tenant = ' || n || ' and expires_at < now() - interval ''1 day''',
  '',
  5432,
  current_database(),
  current_user,
  true,
  'clean-sessions-' || n
from generate_series(1, current_setting('bench.jobs')::bigint) n;

insert into cron.job_run_details (jobid, runid, job_pid, database, username, command, status, return_message, start_time,
  end_time)
select
  r.jobid,
  r.n,
  1000 + r.n % 30000,
  current_database(),
  current_user,
  'delete from public.sessions where tenant = ' || r.jobid || ' and expires_at < now() - interval ''1 day''',
  case when r.n % 97 = 0 then 'failed' else 'succeeded' end,
  case when r.n % 97 = 0 then e'ERROR:  canceling statement due to statement timeout\n' else 'DELETE ' || r.n % 40 end,
  now() - (r.rows - r.n) * interval '1.5 seconds',
  now() - (r.rows - r.n) * interval '1.5 seconds' + (r.n % 1000) * interval '1 ms'
from (
  select
    n,
    current_setting('bench.rows')::bigint as rows,
    case
      when n = 10 then current_setting('bench.jobs')::bigint
      when n % 5 = 0 then 1
      else 1 + floor((current_setting('bench.jobs')::bigint - 1.001)
        * power((hashint8extended(n, 1) & 65535) / 65536.0, 3))::bigint
    end as jobid
  from generate_series(1, current_setting('bench.rows')::bigint) n
) r;

select
  setval('cron.jobid_seq', current_setting('bench.jobs')::bigint),
  setval('cron.runid_seq', current_setting('bench.rows')::bigint); -- else the scheduler ends when it gives an id again
