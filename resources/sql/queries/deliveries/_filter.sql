-- The conditions of a DeliveryFilter on `public.webhook_logs l`, for every statement that is narrowed by one: lists, counts,
-- exports, replays. deliveryFilterValues() binds the parts that the filter has; a part that is not bound does not narrow.
-- A statement on a table made by hand gives `l` the columns that it lacks, as nulls.
--
-- [include deliveries/_traits]
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
-- [if runs]
and exists (
  select
  from cron.job_run_details d
  where d.runid = any (:runs::bigint[])
    and
    -- [include cron/_made]
)
-- [end]
-- [if replays]
and l.replay_of is not null
-- [end]
-- [if originals]
and l.replay_of is null
-- [end]
