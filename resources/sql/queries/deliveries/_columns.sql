-- What a list shows of one delivery `l`; the endpoint's name is `e`. A row whose state is not backfilled yet has the one that
-- its answer tells.
l.id,
l.webhook_config_id,
left(e.name, 1000) as endpoint_name,
left(l.event_type, 1000) as event_type,
-- [include deliveries/_state]
as state,
l.response_status,
l.attempt_count,
left(l.error_message, 1000) as error_message,
l.created_at,
l.sent_at,
l.completed_at,
l.next_attempt_at,
l.replay_of,
-- [include deliveries/_recovered]
as is_recovered,
-- [include deliveries/_blocking]
as is_blocking
