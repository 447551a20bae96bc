-- The bulk replay that was started with a key, if it was. Index: the unique one on the key.
-- class: read
-- deadline: 10s
select
  j.id
from public.webhook_replay_jobs j
where j.key = :key::uuid
