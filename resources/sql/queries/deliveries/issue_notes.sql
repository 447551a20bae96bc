-- The newest 20 notes about one issue. Index: webhook_issue_notes_newest. Cost: 0.1 ms.
-- class: read
-- deadline: 5s
-- supersede: deliveries/issue_notes
select
  n.id,
  n.action,
  n.note,
  left(n.made_by, 200) as made_by,
  n.made_at
from public.webhook_issue_notes n
where n.endpoint_id = :endpoint_id::bigint
  and n.failure_kind = :kind
order by n.id desc
limit 20
