-- What the Edge Functions have to know to believe the endpoints that lead to them. Cost: no table is read.
-- class: read
-- deadline: 5s
select signalbox_sandbox.endpoint_secret('trip_events') || ' ' || signalbox_sandbox.endpoint_secret('booking_events'),
       signalbox_sandbox.endpoint_secret('ai_processing')
