-- One process at a time has the local endpoints; the lock lasts as long as the connection. Cost: no table is read.
-- class: write
-- deadline: 5s
select pg_try_advisory_lock(hashtext('signalbox.sandbox.host'))
