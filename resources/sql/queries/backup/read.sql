-- The configuration as a JSON document: endpoints, settings, schedules of jobs. Secrets are left out, or encrypted when there
-- is a passphrase: about 100 ms for each endpoint. The notes say what it lacks. Reads the configuration tables twice, nothing
-- that grows.
-- class: write
-- deadline: 60s
select
  jsonb_pretty(b.document) as document,
  coalesce(b.document -> 'notes', '[]') as notes
from public.backup_configuration(:passphrase::text) as b (document)
