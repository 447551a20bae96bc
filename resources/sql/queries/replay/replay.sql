-- Sends a delivery again under the same message id, as a new row; the answer is that row's id. The key is made once per
-- click: with a key that was used before the function returns the same id and sends nothing, so that a lost answer can
-- be asked for again. Cost: about 1 ms; the webhook leaves after the commit.
-- class: write
-- deadline: 15s
select
  public.replay_webhook(:id::bigint, :key::uuid) as id
