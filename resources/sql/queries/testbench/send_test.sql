-- Sends the event test.webhook to an endpoint, whatever it has subscribed to; the answer is the delivery's id. The
-- function adds the time to the payload. Cost: about 1 ms; the webhook leaves after the commit.
-- class: write
-- deadline: 15s
select
  public.test_webhook(:endpoint::text, :payload::jsonb) as id
