-- What goes on at this moment: client sessions of the whole server by state and by what the active ones wait for, this
-- database's counters, how many processes wait for a lock, how far replicas are behind, how long pg_net's queue is (`queue`,
-- at most 10,001) and where the WAL is (`wal`). Signalbox's own sessions are counted apart, as ours. hidden: sessions of which
-- this role is not told what they do. Who waits for another transaction's end holds the lock of the row meanwhile: that
-- tells the table.
-- With it the processes that wait for a lock, the longest 50 of them, and those that they wait for, 100 at most: a row for
-- each, or one with a null pid. pid 0 is a prepared transaction. pg_blocking_pids() locks the server's table of locks for a
-- moment; only those who wait are asked for.
-- Looks at shared memory only, but for the queue. Cost: 0.4 ms idle, 1.1 ms with 150 sessions, 3.3 to 5.8 ms with 50 more that wait for one row.
-- class: read
-- deadline: 5s
-- supersede: metrics/live
with activity as materialized (
  select
    a.pid,
    a.datname,
    a.usename,
    a.application_name,
    a.state,
    a.state_change,
    a.wait_event_type,
    a.wait_event,
    a.backend_type,
    a.backend_start,
    a.xact_start,
    a.query,
    a.backend_type is null as hidden,
    a.application_name like 'signalbox %' and a.application_name <> 'signalbox pg_net stand-in' as ours,
    a.backend_type = 'client backend'
      or a.backend_type is null and a.datid is not null and a.usesysid is not null
      and a.application_name !~ '^pg_(cron|net)' as client
  from pg_catalog.pg_stat_activity a
),
session as materialized (
  select
    count(*) filter (where a.ours) as ours,
    count(*) filter (where not a.ours and a.hidden) as hidden,
    count(*) filter (where not a.ours and a.state = 'active') as active,
    count(*) filter (where not a.ours and a.state = 'idle') as idle,
    count(*) filter (where not a.ours and a.state = 'idle in transaction') as idle_in_transaction,
    count(*) filter (where not a.ours and a.state = 'idle in transaction (aborted)') as aborted,
    count(*) filter (where not a.ours and not a.hidden and (a.state in ('fastpath function call', 'disabled')
      or a.state is null)) as other,
    min(a.xact_start) filter (where not a.ours) as oldest_transaction
  from activity a
  where a.client
),
event as materialized (
  select
    to_jsonb(array_agg(e.name order by e.sessions desc, e.name)) as names,
    to_jsonb(array_agg(e.sessions::text order by e.sessions desc, e.name)) as counts
  from (
    select
      coalesce(a.wait_event_type || ':' || a.wait_event, '') as name,
      count(*) as sessions
    from activity a
    where a.client
      and not a.ours
      and a.state = 'active'
    group by 1
    order by
      sessions desc,
      name
    limit 50
  ) e
),
waiting as materialized (
  select
    l.pid,
    min(l.locktype) filter (where not l.granted) as locktype,
    min(l.mode) filter (where not l.granted) as mode,
    min(l.database) as database,
    min(l.relation) as relation,
    min(l.waitstart) as waitstart,
    row_number() over (
      order by
        min(l.waitstart),
        l.pid
    ) as place
  from pg_catalog.pg_locks l
  where l.pid is not null
    and (not l.granted or l.locktype = 'tuple')
  group by l.pid
  having not bool_and(l.granted)
),
blocked as materialized (
  select
    w.pid,
    pg_blocking_pids(w.pid) as blockers
  from waiting w
  where w.place <= 50
),
involved as materialized (
  select
    i.pid
  from (
    select
      b.pid,
      1 as place
    from blocked b
    union all
    select
      u.pid,
      2
    from blocked b
    cross join unnest(b.blockers) u (pid)
  ) i
  group by i.pid
  order by
    min(i.place),
    i.pid
  limit 100
)
select
  clock_timestamp() as at,
  current_setting('max_connections')::integer as max_connections,
  s.active,
  s.idle,
  s.idle_in_transaction,
  s.aborted,
  s.other,
  s.hidden,
  s.ours,
  s.oldest_transaction,
  e.names as event_names,
  e.counts as event_counts,
  d.xact_commit,
  d.xact_rollback,
  d.tup_returned,
  d.tup_inserted + d.tup_updated + d.tup_deleted as tup_written,
  d.blks_hit,
  d.blks_read,
  d.temp_bytes,
  d.deadlocks,
  d.sessions,
  -- [if wal]
  pg_wal_lsn_diff(
    case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end, '0/0')::bigint
  -- [end]
  -- [unless wal]
  null::bigint
  -- [end]
  as wal_position,
  (select count(*) from waiting) as lock_waiters,
  extract(epoch from
    case when not pg_is_in_recovery() then (select max(r.replay_lag) from pg_catalog.pg_stat_replication r)
      when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then interval '0'
      else clock_timestamp() - pg_last_xact_replay_timestamp() end)::double precision as replication_lag,
  -- [if queue]
  (select count(*) from (select from net.http_request_queue limit 10001) q)
  -- [end]
  -- [unless queue]
  null::bigint
  -- [end]
  as queue_length,
  i.pid,
  a.backend_start,
  a.backend_type,
  left(a.datname, 200) as database,
  left(a.usename, 200) as username,
  left(a.application_name, 200) as application,
  a.state,
  a.state_change,
  a.xact_start,
  a.wait_event_type,
  a.wait_event,
  case when not a.hidden then left(a.query, 2000) end as query,
  coalesce(a.hidden, false) as backend_hidden,
  coalesce(a.ours, false) as backend_ours,
  w.waitstart as waiting_since,
  w.locktype as lock_type,
  w.mode as lock_mode,
  left(
    case when w.database = (select c.oid from pg_catalog.pg_database c where c.datname = current_database())
      then w.relation::regclass::text end,
    200) as relation,
  to_jsonb(b.blockers::text[]) as blockers
from session s
cross join event e
left join pg_catalog.pg_stat_database d on d.datname = current_database()
left join involved i on true
left join activity a on a.pid = i.pid
left join waiting w on w.pid = i.pid
left join blocked b on b.pid = i.pid
order by
  w.place,
  i.pid
