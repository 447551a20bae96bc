-- What the functions did with one message, each with the newest delivery of it; at most 20 of them. Index: the key (message_id,
-- function_name) and webhook_logs_message. Cost: 2 ms with its planning, independent of the history.
-- class: read
-- deadline: 10s
-- supersede: functions/of_message
with page as materialized (
  select
    -- [include functions/_kept]
  from public.function_invocations i
  where i.message_id = :message_id::text
  order by i.function_name
  limit 20
),
delivery as materialized (
  -- [include functions/_deliveries]
)
select
  -- [include functions/_columns]
  ,
  d.id as delivery_id,
  -- [include functions/_endpoint_name]
  as endpoint_name
from page i
left join delivery d on d.message_id::text = lower(i.message_id)
order by
  i.created_at desc,
  i.id desc
