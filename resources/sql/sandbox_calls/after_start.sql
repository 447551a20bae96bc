-- After each start of the server: own the jobs, forget runs that the last stop cut off. Cost: at most 2,000 runs
-- through the primary key.
-- class: write
-- deadline: 30s
select s.adopted, s.forgotten
  from signalbox_sandbox.after_start() as s
