-- Deletes an endpoint, provided that the row is still the one that was read. Fails while deliveries refer to it.
-- Index: the primary key, and (webhook_config_id, id) for the check. Cost: 0.3 ms.
-- class: write
-- deadline: 15s
delete from public.webhook_configs c
where c.id = :id::bigint
  and c.xmin::text = :version::text
returning
  c.id
