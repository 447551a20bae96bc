-- Sends an event to an endpoint as a trigger would; the answer is the delivery's id, or null when the endpoint is
-- inactive or has not subscribed to the event. Cost: about 1 ms; the webhook leaves after the commit.
-- class: write
-- deadline: 15s
select
  public.send_webhook_with_retry(:endpoint::text, :event::text, :payload::jsonb) as id
