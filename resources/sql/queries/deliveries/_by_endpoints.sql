-- By endpoint. Index: webhook_logs_config_newest.
union all
select
  c.name,
  w.id
from public.webhook_configs c
cross join lateral (
  select
    l.id
  from public.webhook_logs l
  where l.webhook_config_id = c.id
  -- [include deliveries/_walk]
) w
where c.name = any (:endpoints::text[])
