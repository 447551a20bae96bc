-- What is shown of one invocation `i`, beside the delivery that it came with.
i.id,
left(i.message_id, 256) as message_id,
left(i.function_name, 200) as function_name,
left(i.event_type, 1000) as event_type,
-- [include functions/_state]
as state,
i.attempts,
i.repeats,
i.status,
i.created_at,
i.started_at,
i.finished_at,
left(i.error, 2000) as error,
left(i.effects::text, 4096) as effects,
left(i.trace_parent, 100) as trace_parent
