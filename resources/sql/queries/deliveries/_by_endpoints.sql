-- By endpoint. Index: webhook_logs_config_newest.
union all
select
  v.value::text,
  w.id,
  v.look
from (
  select
    s.value,
    -- [include deliveries/_value_look]
  from (
    select
      c.id as value
    from public.webhook_configs c
    where c.name = any (:endpoints::text[])
  ) s
) v
cross join lateral (
  select
    l.webhook_config_id as walk_value,
    l.id
  from public.webhook_logs l
  cross join weight
  where l.webhook_config_id = any (array[v.value])
  -- [include deliveries/_walk_of_value]
) w
