-- How it stands with the index that finds deliveries by their payload, and whether we may make it. A build of another role
-- shows us its process, not what it works on: who builds any index and holds the lock on the table counts. The size is an
-- estimate: with jsonb_path_ops, payloads of ids, times and a few words measured at 0.29 to 0.39 of their own size.
-- Reads catalogues, statistics views and locks only: 2 ms.
-- class: read
-- deadline: 10s
select
  case
    when x.indisvalid then 'ready'
    when b.pid is not null then 'building'
    when x.indexrelid is not null then 'invalid'
    else 'absent'
  end as state,
  pg_get_userbyid(t.relowner) as owner,
  pg_has_role(t.relowner, 'usage') as may_create,
  case
    when t.reltuples > 0 then (
      select (0.35 * s.avg_width * t.reltuples / greatest(t.relpages, 1) * pg_relation_size(t.oid) / 8192)::bigint
      from pg_stats as s
      where s.schemaname = 'public'
        and s.tablename = 'webhook_logs'
        and s.attname = 'payload'
        and not s.inherited
    )
  end as about_bytes,
  b.phase,
  coalesce(b.done, 0) as done,
  coalesce(b.total, 0) as total
from pg_class as t
left join pg_class as c
  on c.relnamespace = t.relnamespace
  and c.relname = 'webhook_logs_payload'
  and c.relkind = 'i'
left join pg_index as x on x.indexrelid = c.oid and x.indrelid = t.oid
left join lateral (
  select
    p.pid,
    p.phase,
    case when p.phase like 'waiting%' then p.lockers_done when p.blocks_total > 0 then p.blocks_done else p.tuples_done end
      as done,
    case when p.phase like 'waiting%' then p.lockers_total when p.blocks_total > 0 then p.blocks_total else p.tuples_total end
      as total
  from pg_stat_progress_create_index as p
  join pg_locks as l on l.pid = p.pid
  where l.relation = t.oid
    and l.database = (select d.oid from pg_database as d where d.datname = current_database())
    and l.mode = 'ShareUpdateExclusiveLock'
    and l.granted
    and (c.oid is null or coalesce(p.index_relid, 0) in (0, c.oid))
  limit 1
) as b on true
where t.oid = to_regclass('public.webhook_logs')
