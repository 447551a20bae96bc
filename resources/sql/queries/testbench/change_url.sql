-- Points an endpoint at another address, unless somebody else has changed it since it was read: then there is no row.
-- Index: the unique name. Cost: under 1 ms; waits at most for another change of the same endpoint.
-- class: write
-- deadline: 15s
update public.webhook_configs c
set
  url = :url::text,
  updated_at = now()
where c.name = :endpoint::text
  and c.url = :expected::text
returning
  c.id
