-- The newest delivery of each message in `page`, found by webhook_logs_message (`deliveries`, where that index is there).
-- Only what looks like an id of the engine's can be one.
select
  null::uuid as message_id,
  null::bigint as id,
  null::bigint as webhook_config_id
where false
-- [if deliveries]
union all
(
  select distinct on (l.message_id)
    l.message_id,
    l.id,
    l.webhook_config_id
  from public.webhook_logs l
  where l.message_id = any (array(
    select
      case
        when p.message_id ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then p.message_id::uuid
      end
    from page p
  ))
  order by
    l.message_id,
    l.id desc
)
-- [end]
