-- One endpoint as an editor begins with it: never its secret, and of its headers only the names. version is the row's
-- transaction, which changes with every change, whoever makes it. When the secret was set comes from the log of changes.
-- Index: the primary key, and (webhook_config_id, id) for whether deliveries refer to it. Cost: 0.2 ms.
-- class: read
-- deadline: 10s
-- supersede: endpoints/detail
with secret_change (changed_at, changed_by, fingerprint) as (
  select
    null::timestamptz,
    null::text,
    null::text
  where false
-- [if changes]
  union all
  (
    select
      g.changed_at,
      g.changed_by,
      g.new_value
    from public.webhook_endpoint_changes g
    where g.endpoint_id = :id::bigint
      and g.column_name = 'secret'
    order by g.id desc
    limit 1
  )
-- [end]
),
overlap (valid_until) as (
  select
    null::timestamptz
  where false
-- [if overlap]
  union all
  select
    max(p.valid_until)
  from signalbox.previous_secrets p
  where p.endpoint_id = :id::bigint
    and p.valid_until > statement_timestamp()
-- [end]
)
select
  c.id,
  c.name,
  c.url,
  to_jsonb(c.events) as events,
  (
    select jsonb_agg(left(h.name, 200) order by h.name)
    from jsonb_object_keys(case jsonb_typeof(c.headers) when 'object' then c.headers end) as h (name)
  ) as header_names,
  left(c.retry_config::text, 10000) as retry_config,
  coalesce(c.is_active, false) as is_active,
  c.secret is not null as has_secret,
  c.xmin::text as version,
  c.updated_at,
  exists (
    select
    from public.webhook_logs l
    where l.webhook_config_id = c.id
  ) as has_deliveries,
  s.fingerprint as secret_fingerprint,
  s.changed_at as secret_since,
  s.changed_by as secret_changed_by,
  o.valid_until as overlap_until,
  -- [if ordering]
  left(c.order_by, 1001) as order_by, -- one more than an editor takes, so that it writes none back that was cut
  c.on_failure
  -- [end]
  -- [unless ordering]
  null::text as order_by,
  null::text as on_failure
  -- [end]
from public.webhook_configs c
left join secret_change s on true
left join overlap o on true
where c.id = :id::bigint
