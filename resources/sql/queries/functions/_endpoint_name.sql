-- The name of the endpoint of a delivery `d`; null where the database has no endpoints.
-- [if deliveries]
(
  select
    left(c.name, 1000)
  from public.webhook_configs c
  where c.id = d.webhook_config_id
)
-- [end]
-- [unless deliveries]
null::text
-- [end]
