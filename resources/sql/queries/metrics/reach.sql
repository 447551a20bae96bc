-- What the database can tell of the past of system_metrics: one row.
-- rows_from: when the oldest row was measured. With an index on created_at that is certain; else the oldest of the thousand lowest
-- ids is taken where rows can be found in their order only, and none where they are found by their series.
-- rolled_from, rolled_until: of signalbox.metric_rollup, where there is one and it has been made up to somewhere.
-- hidden: rows are stored, and row level security shows us none.
-- Index: on created_at, else the primary key; that of metric_rollup, of which a few rows a series are read. Cost with 10,500,000
-- rows and 20 series: 1 ms; it does not grow with the history.
-- class: read
-- deadline: 10s
-- supersede: metrics/reach
with recursive context as materialized (
  select
    -- [include metrics/_indexed]
    as indexed,
    exists (
      select
      from pg_catalog.pg_index i
      join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = 'public.system_metrics'::regclass
        and i.indisvalid
        and i.indpred is null
        and a.attname = 'created_at'
    ) as is_found_by_time,
    -- [include metrics/_hidden]
    as hidden
)
-- [if rollup]
,
rolled (metric_type, metric_name) as (
  (
    select
      r.metric_type,
      r.metric_name
    from signalbox.metric_rollup r
    order by
      r.metric_type,
      r.metric_name
    limit 1
  )
  union all
  select
    following.metric_type,
    following.metric_name
  from rolled
  cross join lateral (
    select
      r.metric_type,
      r.metric_name
    from signalbox.metric_rollup r
    where (r.metric_type, r.metric_name) > (rolled.metric_type, rolled.metric_name)
    order by
      r.metric_type,
      r.metric_name
    limit 1
  ) following
)
-- [end]
select
  c.hidden,
  c.indexed,
  case
    when c.is_found_by_time
      then (
        select
          r.created_at
        from public.system_metrics r
        where r.created_at > '-infinity'
          and r.created_at <= statement_timestamp()
        order by r.created_at
        limit 1
      )
    when not c.indexed
      then (
        select
          min(o.created_at)
        from (
          select
            r.created_at
          from public.system_metrics r
          order by r.id
          limit 1000
        ) o
        where o.created_at > '-infinity'
          and o.created_at <= statement_timestamp()
      )
  end as rows_from,
  -- [if rollup]
  case
    when isfinite(s.complete_until)
      then (
        select
          min(f.bucket_at)
        from (
          select
            metric_type,
            metric_name
          from rolled
          limit 2000
        ) l
        cross join lateral (
          select
            r.bucket_at
          from signalbox.metric_rollup r
          where r.metric_type = l.metric_type
            and r.metric_name = l.metric_name
            and r.bucket_seconds = 3600
          order by r.bucket_at
          limit 1
        ) f
      )
  end as rolled_from,
  case when isfinite(s.complete_until) then s.complete_until end as rolled_until
  -- [end]
  -- [unless rollup]
  null::timestamptz as rolled_from,
  null::timestamptz as rolled_until
  -- [end]
from context c
-- [if rollup]
left join signalbox.metric_rollup_state s on true
-- [end]
