-- Makes an endpoint without a secret. The name is unique, so that asking again after a lost answer makes no second one.
-- Cost: 0.3 ms.
-- class: write
-- deadline: 15s
insert into public.webhook_configs (name, url, events, headers, retry_config, is_active)
values (
  :name::text,
  :url::text,
  array(select e.event from jsonb_array_elements_text(:events::jsonb) with ordinality as e (event, position) order by e.position),
  :header_secrets::jsonb,
  :retry::jsonb,
  :active::boolean
)
returning
  id
