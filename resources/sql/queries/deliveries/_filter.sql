-- The conditions of a DeliveryFilter on `public.webhook_logs l`, for every statement that is narrowed by one: lists, counts,
-- exports, replays. deliveryFilterValues() binds the parts that the filter has; a part that is not bound does not narrow.
-- A statement on a table made by hand gives `l` the columns that it lacks, as nulls.
--
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
-- The rest; all of it has to hold.
-- [if since]
and l.created_at >= :since::timestamptz
-- [end]
-- [if until]
and l.created_at < :until::timestamptz
-- [end]
-- [if attempts_from]
and l.attempt_count >= :attempts_from::bigint
-- [end]
-- [if attempts_to]
and l.attempt_count <= :attempts_to::bigint
-- [end]
-- [if settle_from]
and l.completed_at - coalesce(l.sent_at, l.created_at) >= :settle_from::interval
-- [end]
-- [if settle_below]
and l.completed_at - coalesce(l.sent_at, l.created_at) < :settle_below::interval
-- [end]
-- [if words]
and concat_ws(e'\n', l.error_message, l.response_body) ilike all (:words::text[])
-- [end]
-- The first JSON value stands alone, so that an index can find it.
-- [if payload]
and l.payload @> :payload::jsonb
-- [end]
-- [if payloads]
and l.payload @> all (:payloads::jsonb[])
-- [end]
-- [if message_ids]
and l.message_id = any (:message_ids::uuid[])
-- [end]
-- [if ids]
and l.id = any (:ids::bigint[])
-- [end]
-- [if replays]
and l.replay_of is not null
-- [end]
-- [if originals]
and l.replay_of is null
-- [end]
