-- Lets a paused or stopped bulk replay go on; its failures so far are not held against it again. Asking for the state that it has
-- already is no error, so it can be asked again after a lost answer. Cost: below 1 ms.
-- class: write
-- deadline: 15s
select
  public.resume_webhook_replay(:job::bigint) as state
