-- module: Undo of the scheduled jobs
--
-- A job that was there before under one of our names gets its schedule and command back; every other job stays.

-- step: jobs | Our jobs are unscheduled
do $$
declare
  v_name text;
begin
  if to_regprocedure('signalbox.expected_jobs()') is not null then
    for v_name in
      execute 'select e.name from signalbox.expected_jobs() e'
    loop
      call pg_temp.undo_job(v_name);
    end loop;
  end if;
end
$$;

-- step: job-functions | The functions that list jobs go
call pg_temp.undo_routines(array['list_scheduled_jobs', 'get_job_history']);
