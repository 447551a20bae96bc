-- The configuration as a JSON document: endpoints, settings, schedules of jobs. Secrets are left out, or encrypted when there
-- is a passphrase: about 100 ms for each endpoint. Reads the configuration tables once, nothing that grows.
-- class: write
-- deadline: 60s
select
  jsonb_pretty(public.backup_configuration(:passphrase::text)) as document
