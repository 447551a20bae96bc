-- Ends a bulk replay for good; what is under way is still settled. Asking for the state that it has
-- already is no error, so it can be asked again after a lost answer. Cost: below 1 ms.
-- class: write
-- deadline: 15s
select
  public.cancel_webhook_replay(:job::bigint) as state
