-- Takes an acknowledgement back. The key is made once a note: with a key that was used before the function returns the
-- same id and adds nothing. Cost: 1 ms.
-- class: write
-- deadline: 10s
select
  public.reopen_webhook_issue(:endpoint, :kind, :note, :key::uuid) as id
