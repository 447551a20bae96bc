-- Frees the scheduler from a COPY that it cannot handle. It spins there: it writes the end of the run again and again, heeds no
-- signal, and does not even let the server stop. Only an error of its own ends it. So its row is locked, which makes it
-- wait; then this waits for the scheduler's lock on the table, and the server ends the one that has waited for a second as a
-- deadlock: the scheduler, as it began to wait first. Nothing is written, and without a stuck scheduler both locks are had at once.
-- Index: the primary key. Cost: a second of waiting.
-- class: write
-- deadline: 30s
do $$
declare
  v_run bigint;
begin
  set local lock_timeout = '15s';
  select d.runid
  into v_run
  from cron.job_run_details d
  where d.runid > (select max(n.runid) - 1000 from cron.job_run_details n)
    and d.return_message = 'COPY not supported'
  order by d.runid desc
  limit 1
  for update;
  if v_run is not null then
    perform pg_sleep(0.3);
    lock table cron.job_run_details in share mode;
  end if;
end
$$
