-- Makes an endpoint without a secret. The name is unique, so that asking again after a lost answer makes no second one. An
-- order_by that is no JSON path is refused. Cost: 0.3 ms.
-- class: write
-- deadline: 15s
insert into public.webhook_configs (
  name,
  url,
  events,
  headers,
  retry_config,
  -- [if on_failure]
  order_by,
  on_failure,
  -- [end]
  is_active
)
values (
  :name::text,
  :url::text,
  array(select e.event from jsonb_array_elements_text(:events::jsonb) with ordinality as e (event, position) order by e.position),
  :header_secrets::jsonb,
  :retry::jsonb,
  -- [if on_failure]
  case when (:order_by::text)::jsonpath is not null then :order_by::text end,
  :on_failure::text,
  -- [end]
  :active::boolean
)
returning
  id
