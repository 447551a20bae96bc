-- The newest changes of a delivery's endpoint, of secrets only fingerprints. Index: webhook_endpoint_changes (endpoint_id,
-- id desc). Cost: 0.1 ms.
-- class: read
-- deadline: 10s
-- supersede: deliveries/endpoint_changes
select
  c.id,
  c.changed_at,
  c.operation,
  left(c.column_name, 200) as column_name,
  left(c.old_value, 1000) as old_value,
  left(c.new_value, 1000) as new_value,
  left(c.reason, 1000) as reason,
  left(c.changed_by, 200) as changed_by
from public.webhook_logs l
join public.webhook_endpoint_changes c on c.endpoint_id = l.webhook_config_id
where l.id = :id::bigint
order by c.id desc
limit 30
