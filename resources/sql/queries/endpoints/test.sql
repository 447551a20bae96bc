-- Sends the event test.webhook to an endpoint, whatever it has subscribed to; the answer is the delivery's id. The
-- request leaves after the commit. Cost: 1 ms.
-- class: write
-- deadline: 15s
select
  public.test_webhook(:name::text, :payload::jsonb) as id
