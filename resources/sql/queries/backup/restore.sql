-- Puts a configuration back, or only says what would change: one row for each thing that changes or
-- is left out. Without changes there is no row.
-- Reads the configuration tables once; decrypting takes about 100 ms for each endpoint.
-- class: write
-- deadline: 60s
select
  left(r.kind, 100) as kind,
  left(r.name, 200) as name,
  left(r.change, 4000) as change,
  r.left_out
from public.restore_configuration(:document::jsonb, :passphrase::text, :apply::boolean) r
