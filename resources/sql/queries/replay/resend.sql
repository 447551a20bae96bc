-- Sends a delivery with another payload, as a message of its own; the answer is the new row's id. The key is made once
-- per click: with one that was used before this returns the same id and sends nothing. Cost: about 1 ms; the webhook leaves
-- after the commit.
-- class: write
-- deadline: 15s
select
  public.replay_webhook(:id::bigint, :key::uuid, :payload::jsonb, :reason::text) as id
