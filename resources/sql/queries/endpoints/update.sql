-- Changes the fields of an endpoint that are bound, provided that the row is still the one that was read: no row comes
-- back when somebody changed or deleted it meanwhile. Keys of retry_config that the program does not know stay. An
-- order_by that is no JSON path is refused.
-- Index: the primary key. Cost: 0.3 ms.
-- class: write
-- deadline: 15s
update public.webhook_configs as c
set
-- [if name]
  name = :name::text,
-- [end]
-- [if url]
  url = :url::text,
-- [end]
-- [if events]
  events = array(select e.event from jsonb_array_elements_text(:events::jsonb) with ordinality as e (event, position) order by e.position),
-- [end]
-- [if header_secrets]
  headers = :header_secrets::jsonb,
-- [end]
-- [if retry]
  retry_config = (case jsonb_typeof(c.retry_config) when 'object' then c.retry_config else '{}' end
    - array(select k.name from jsonb_array_elements_text(:retry_keys::jsonb) as k (name))) || :retry::jsonb,
-- [end]
-- [if on_failure]
  order_by = case when (:order_by::text)::jsonpath is not null then :order_by::text end,
  on_failure = :on_failure::text,
-- [end]
-- [if active]
  is_active = :active::boolean,
-- [end]
  updated_at = clock_timestamp()
where c.id = :id::bigint
  and c.xmin::text = :version::text
returning
  c.id
