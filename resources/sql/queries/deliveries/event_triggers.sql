-- The triggers that make events of a delivery's type: which function makes which event is known from the migration that
-- installs them; where they are is read from the catalogue. Cost: 0.3 ms, by the catalogue's own indexes.
-- class: read
-- deadline: 10s
-- supersede: deliveries/event_triggers
with source as (
  select
    case
      when l.event_type like 'trip.collaborator.%' then 'webhook_trip_collaboration'
      when l.event_type in ('chat.message.created', 'chat.message.process') then 'webhook_chat_message'
      when l.event_type in ('chat.session.started', 'chat.session.ended') then 'webhook_chat_session'
      when l.event_type like 'booking.%.%' then 'webhook_booking_status'
      when l.event_type = 'memory.generate.embedding' then 'webhook_memory_embedding'
    end as function_name,
    case
      when l.event_type like 'booking.%.%' then split_part(l.event_type, '.', 2)
    end as table_name
  from public.webhook_logs l
  where l.id = :id::bigint
)
select
  c.oid::regclass::text as table_name,
  t.tgname::text as trigger_name,
  p.proname::text as function_name,
  t.tgenabled <> 'D' as is_enabled,
  left(pg_get_triggerdef(t.oid), 2000) as definition
from source s
join pg_catalog.pg_proc p on p.proname = s.function_name and p.pronamespace = 'public'::regnamespace
join pg_catalog.pg_trigger t on t.tgfoid = p.oid
join pg_catalog.pg_class c on c.oid = t.tgrelid
where not t.tgisinternal
  and (s.table_name is null or c.relname = s.table_name)
order by
  c.relname,
  t.tgname
limit 20
