-- Lets the server read its settings again. Cost: 1 ms.
-- class: write
-- deadline: 15s
select
  pg_reload_conf()::text as done
