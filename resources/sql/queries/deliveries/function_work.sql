-- What Edge Functions did with the message of a delivery, at most 20 of them; usually one. Index: the primary key, then the key
-- (message_id, function_name). Cost: 0.2 ms, independent of the history.
-- class: read
-- deadline: 10s
-- supersede: deliveries/function_work
select
  -- [include functions/_columns]
  ,
  l.id as delivery_id,
  left(c.name, 1000) as endpoint_name
from public.webhook_logs l
join public.function_invocations i on i.message_id = l.message_id::text
left join public.webhook_configs c on c.id = l.webhook_config_id
where l.id = :id::bigint
order by
  i.created_at,
  i.id
limit 20
