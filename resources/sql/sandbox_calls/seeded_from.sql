-- The digest of the files that this sandbox was made from, if any. Cost: one row by primary key.
-- class: read
-- deadline: 5s
select s.value
  from signalbox_sandbox.state as s
 where s.key = 'seeded_from'
