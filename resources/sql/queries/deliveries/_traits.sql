-- Of a DeliveryFilter what the rollup tells apart, too: states, endpoints, events, statuses and kinds of failure of `l`.
-- What a delivery has to match, one entry of each list. A row whose state is not backfilled yet has the one that its answer
-- tells, as the lists show it.
-- [if states]
and (
  l.state = any (:states::text[])
  or l.state is null
    and
    -- [include deliveries/_state]
    = any (:states::text[])
)
-- [end]
-- [if endpoints]
and l.webhook_config_id in (
  select
    f.id
  from public.webhook_configs f
  where f.name = any (:endpoints::text[])
)
-- [end]
-- [if events]
and l.event_type = any (:events::text[])
-- [end]
-- [if event_patterns]
and l.event_type like any (:event_patterns::text[])
-- [end]
-- [if statuses]
and l.response_status <@ :statuses::int4multirange
-- [end]
-- Only what failed has a kind of failure.
-- [if failure_kinds]
and
-- [include deliveries/_state]
= 'failed'
and signalbox.failure_kind(l.response_status, l.error_message) = any (:failure_kinds::text[])
-- [end]
-- What it must not match.
-- [if not_states]
and (
  l.state = any (:not_states::text[])
  or l.state is null
    and
    -- [include deliveries/_state]
    = any (:not_states::text[])
) is not true
-- [end]
-- [if not_endpoints]
and (
  l.webhook_config_id = any (array(
    select
      f.id
    from public.webhook_configs f
    where f.name = any (:not_endpoints::text[])
  ))
) is not true
-- [end]
-- [if not_events]
and l.event_type <> all (:not_events::text[])
-- [end]
-- [if not_event_patterns]
and l.event_type not like all (:not_event_patterns::text[])
-- [end]
-- [if not_statuses]
and (l.response_status <@ :not_statuses::int4multirange) is not true
-- [end]
-- [if not_failure_kinds]
and (
  -- [include deliveries/_state]
  = 'failed'
  and signalbox.failure_kind(l.response_status, l.error_message) = any (:not_failure_kinds::text[])
) is not true
-- [end]
