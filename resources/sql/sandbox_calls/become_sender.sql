-- One sender among all processes: the lock lasts as long as the connection. Cost: no table is read.
-- class: write
-- deadline: 5s
select pg_try_advisory_lock(hashtext('signalbox.net.sender'))
