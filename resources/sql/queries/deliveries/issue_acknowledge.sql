-- Says that somebody looks after an issue. The key is made once a note: with a key that was used before the function
-- returns the same id and adds nothing. Cost: 1 ms.
-- class: write
-- deadline: 10s
select
  public.acknowledge_webhook_issue(:endpoint, :kind, :note, :key::uuid) as id
