-- When this session's process last read the server's configuration: a reload reaches it a moment after it was asked for.
-- No table is read.
-- class: read
-- deadline: 10s
select
  pg_conf_load_time() as read_at
