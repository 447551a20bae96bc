-- Up to which id the rows of each table are marked sample history. Only sent to a sandbox; a table of four rows.
-- class: read
-- deadline: 5s
select
  s.relation,
  s.up_to_id
from signalbox_sandbox.sample_history as s
