-- The newest changes to one endpoint. Values are kept redacted, a secret as its fingerprint.
-- Index: webhook_endpoint_changes_newest. Cost: 0.1 ms.
-- class: read
-- deadline: 10s
-- supersede: endpoints/changes
select
  g.id,
  g.changed_at,
  g.operation,
  left(g.column_name, 200) as column_name,
  left(g.old_value, 2000) as old_value,
  left(g.new_value, 2000) as new_value,
  left(g.reason, 500) as reason,
  left(g.changed_by, 200) as changed_by
from public.webhook_endpoint_changes g
where g.endpoint_id = :id::bigint
order by g.id desc
limit 100
