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
-- [include functions/_shown]
