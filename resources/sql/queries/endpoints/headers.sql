-- The headers of one endpoint with their values, which may be credentials: asked only when somebody edits them.
-- Index: the primary key. Cost: 0.1 ms.
-- class: read
-- deadline: 10s
-- supersede: endpoints/headers
select
  h.name,
  h.value
from public.webhook_configs c
cross join lateral jsonb_each_text(case jsonb_typeof(c.headers) when 'object' then c.headers end) as h (name, value)
where c.id = :id::bigint
order by h.name
