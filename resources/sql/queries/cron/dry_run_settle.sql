-- After the command of a dry run: what a commit would check now, with the guard out of the way. Only a rollback follows.
-- class: write
-- deadline: 60s
-- session: task
do $settle$
begin
  delete from pg_temp.signalbox_dry_run;
  set constraints all immediate;
end
$settle$
