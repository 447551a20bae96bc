-- Makes the transaction of a dry run one that cannot commit: two equal values that are compared at its end only. Should its
-- command be able to end it (COMMIT, PREPARE TRANSACTION), it is rolled back all the same.
-- class: write
-- deadline: 5s
do $guard$
begin
  create temporary table signalbox_dry_run (
    value integer unique deferrable initially deferred
  ) on commit drop;
  grant delete on pg_temp.signalbox_dry_run to public; -- for cron/dry_run_settle, which works as the job's role
  insert into pg_temp.signalbox_dry_run (value)
  values
    (1),
    (1);
end
$guard$
