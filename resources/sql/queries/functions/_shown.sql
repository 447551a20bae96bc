-- The invocations of `page`, newest first, each with the newest delivery of its message.
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
