-- Moves the runs whose numbers the counter will reach to a table of the same form, in one transaction: each run is in one of the two.
-- For roles that may not touch the counter. The schema is a new one, so that nobody else sees what is in it. With more than a
-- million such runs it gives up, and changes nothing.
-- Index: the primary key. Cost: 5 ms a thousand runs.
-- class: write
-- deadline: 30s
do $$
declare
  v_next bigint;
begin
  set local lock_timeout = '5s';
  select s.last_value + s.is_called::integer
  into v_next
  from cron.runid_seq s;
  if (select count(*) from (select d.runid from cron.job_run_details d where d.runid >= v_next limit 1000001) c) > 1000000 then
    raise exception 'More than a million runs are in the way: let the owner of pg_cron move the counter.';
  end if;
  create schema if not exists cron_set_aside;
  create table if not exists cron_set_aside.job_run_details (like cron.job_run_details);
  with moved as (
    delete from cron.job_run_details d
    where d.runid >= v_next
    returning d.jobid, d.runid, d.job_pid, d.database, d.username, d.command, d.status, d.return_message, d.start_time, d.end_time
  )
  insert into cron_set_aside.job_run_details (jobid, runid, job_pid, database, username, command, status, return_message, start_time,
    end_time)
  select m.jobid, m.runid, m.job_pid, m.database, m.username, m.command, m.status, m.return_message, m.start_time, m.end_time
  from moved m;
end
$$
