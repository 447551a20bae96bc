-- Whether a later replay delivered what failed with delivery `l`. `recoveries`: (replay_of) has an index.
-- [if recoveries]
(
  l.state = 'failed'
  and exists (
    select
    from public.webhook_logs r
    where r.replay_of = coalesce(l.replay_of, l.id)
      and r.id > l.id
      and r.state = 'delivered'
  )
) is true
-- [end]
-- [unless recoveries]
false
-- [end]
