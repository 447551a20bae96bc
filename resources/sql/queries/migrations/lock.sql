-- Keeps two migrators apart: true when this session holds the lock now, false when another one does. It is let go when the
-- session ends. No table is read.
-- class: write
-- deadline: 10s
select
  pg_try_advisory_lock(hashtext('signalbox.migrate')) as locked
