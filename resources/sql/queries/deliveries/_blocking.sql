-- Whether delivery `l` failed and what has its key waits behind it. `ordering`: the table has the column.
-- [if ordering]
(l.state = 'failed' and l.is_blocking) is true
-- [end]
-- [unless ordering]
false
-- [end]
