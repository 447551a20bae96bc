-- module: What the monitoring job measures
-- part: metrics
--
-- Cost: collect_metrics 7 to 10 ms, the first of a session 39, of which 3 read pg_stat_statements while it keeps few statements
-- (up to 40 ms). None of it grows with the history.
-- What a value is reckoned from, since the measurement before, stands in the metadata of a row of the series itself, as text:
-- a row that is lost takes its mark with it, and the next one goes on from the one before.

-- step: metrics | Measuring the database
-- needs: system-metrics
-- with: webhook-metrics, scheduler-watch
create or replace function signalbox.record_metric(p_type text, p_name text, p_value numeric, p_metadata jsonb)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_value is not null then
    insert into public.system_metrics (metric_type, metric_name, value, metadata)
    values (p_type, p_name, p_value, p_metadata);
  end if;
end
$$;

-- Whether a series is found without reading the table. A large table of somebody else's gets no index in passing (see
-- signalbox.add_index).
create or replace function signalbox.finds_series()
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select
    from pg_catalog.pg_index i
    cross join lateral (
      select array_agg(a.attname::text order by k.position) as columns
      from unnest(i.indkey::smallint[]) with ordinality as k (number, position)
      join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
      where k.position <= 3) c
    where i.indrelid = 'public.system_metrics'::regclass
      and i.indisvalid
      and i.indpred is null
      and c.columns = array['metric_type', 'metric_name', 'created_at'])
$$;

-- The newest row of a series, but none of the future. None where there is no index to find it by.
create or replace function signalbox.last_measured(p_type text, p_name text)
returns table (value numeric, metadata jsonb, created_at timestamptz)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if signalbox.finds_series() then
    return query
      select m.value::numeric, m.metadata, m.created_at
      from public.system_metrics m
      where m.metric_type = p_type
        and m.metric_name = p_name
        and m.created_at <= now()
        and m.value between 0 and 1e300
      order by m.created_at desc, m.id desc
      limit 1;
  end if;
end
$$;

-- A mark in metadata; null where there is none, or somebody wrote something else there.
create or replace function signalbox.mark_in(p_metadata jsonb, p_key text)
returns numeric
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select case when p_metadata ->> p_key ~ '^[0-9]{1,20}([.][0-9]{1,20})?$' then (p_metadata ->> p_key)::numeric end
$$;

-- active_connections counts every session of this database, idle and background ones too: the series that users have
-- had so far must not jump. Series 'connections' beside it counts clients only, by what they are doing.
create or replace procedure signalbox.measure_connections()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_state record;
  v_most constant integer := current_setting('max_connections')::integer;
  v_for_clients constant integer := v_most - current_setting('superuser_reserved_connections')::integer
    - coalesce(current_setting('reserved_connections', true), '0')::integer;
begin
  perform signalbox.record_metric('database', 'active_connections',
    (select count(*) from pg_catalog.pg_stat_activity a where a.datname = current_database()),
    '{"unit": "sessions"}');
  for v_state in
    select s.name, count(a.pid) as clients
    from (values ('active'), ('idle'), ('idle in transaction'), ('other')) as s (name)
    left join pg_catalog.pg_stat_activity a
      on a.datname = current_database()
      and a.backend_type = 'client backend'
      and s.name = case
        when a.state in ('active', 'idle') then a.state
        when a.state like 'idle in transaction%' then 'idle in transaction'
        else 'other'
      end
    group by s.name
  loop
    perform signalbox.record_metric('connections', replace(v_state.name, ' ', '_'), v_state.clients,
      '{"unit": "sessions"}');
  end loop;
  perform signalbox.record_metric('connections', 'limit', v_most, '{"unit": "sessions"}');
  -- Of the whole server, which has one limit. Who may not see what the sessions of others are cannot tell.
  if pg_has_role('pg_read_all_stats', 'usage') then
    perform signalbox.record_metric('connections', 'used_share',
      (select round(count(*)::numeric / greatest(v_for_clients, 1), 6)
        from pg_catalog.pg_stat_activity a
        where a.backend_type = 'client backend'),
      '{"unit": "ratio"}');
  end if;
end
$$;

create or replace procedure signalbox.measure_database()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_few_blocks constant integer := 10000; -- 80 MB: a share of less says nothing
  v_database record;
  v_longest numeric;
  v_hits numeric; -- since the measurement before; fewer than none after a reset of the statistics
  v_reads numeric;
begin
  select d.blks_hit::numeric / nullif(d.blks_hit + d.blks_read, 0) as cache_hit_ratio, d.deadlocks, d.blks_hit, d.blks_read
  into v_database
  from pg_catalog.pg_stat_database d
  where d.datname = current_database();
  select coalesce(max(extract(epoch from clock_timestamp() - a.xact_start)), 0)
  into v_longest
  from pg_catalog.pg_stat_activity a
  where a.datname = current_database()
    and a.backend_type = 'client backend'
    and a.pid <> pg_backend_pid();

  select v_database.blks_hit - signalbox.mark_in(l.metadata, 'hits'),
    v_database.blks_read - signalbox.mark_in(l.metadata, 'reads')
  into v_hits, v_reads
  from signalbox.last_measured('database', 'cache_hit_ratio') l
  where l.created_at > pg_postmaster_start_time(); -- after a restart nothing is in memory

  perform signalbox.record_metric('database', 'cache_hit_ratio', round(v_database.cache_hit_ratio, 6),
    jsonb_build_object('unit', 'ratio', 'hits', v_database.blks_hit::text, 'reads', v_database.blks_read::text));
  if v_hits >= 0 and v_reads >= 0 and v_hits + v_reads >= v_few_blocks then
    perform signalbox.record_metric('database', 'cache_hit_ratio_lately', round(v_hits / (v_hits + v_reads), 6),
      '{"unit": "ratio"}');
  end if;
  perform signalbox.record_metric('database', 'deadlocks', v_database.deadlocks, '{"unit": "count", "cumulative": true}');
  perform signalbox.record_metric('database', 'size', pg_database_size(current_database()), '{"unit": "bytes"}');
  perform signalbox.record_metric('database', 'longest_transaction', round(v_longest, 3), '{"unit": "s"}');
end
$$;

-- Statements as clients sent them. Calls of procedures are left out: those are jobs, whose time pg_cron records, and the
-- pump takes 50 seconds because it is meant to. The texts stay where they are: a utility statement is kept there word
-- for word, passwords included.
create or replace procedure signalbox.measure_queries()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_schema text := (
    select n.nspname::text
    from pg_catalog.pg_extension e
    join pg_catalog.pg_namespace n on n.oid = e.extnamespace
    where e.extname = 'pg_stat_statements');
  v_calls numeric;
  v_total_ms numeric;
  v_slowest_ms numeric;
  v_slowest_id bigint;
  v_calls_lately numeric;
  v_ms_lately numeric;
begin
  if v_schema is null or current_setting('pg_stat_statements.max', true) is null then
    return;
  end if;
  execute format($query$
    select sum(s.calls), round(sum(s.total_exec_time)::numeric, 3), max(s.max_exec_time),
      (array_agg(s.queryid order by s.max_exec_time desc))[1]
    from %I.pg_stat_statements s
    where s.toplevel
      and s.query not ilike 'call %%'
      and s.dbid = (select d.oid from pg_catalog.pg_database d where d.datname = current_database())
    $query$, v_schema)
  into v_calls, v_total_ms, v_slowest_ms, v_slowest_id;
  select v_calls - l.value, v_total_ms - signalbox.mark_in(l.metadata, 'total_ms')
  into v_calls_lately, v_ms_lately
  from signalbox.last_measured('queries', 'calls') l;

  perform signalbox.record_metric('queries', 'calls', v_calls,
    jsonb_build_object('unit', 'count', 'cumulative', true, 'total_ms', v_total_ms::text));
  perform signalbox.record_metric('queries', 'mean_time', round(v_total_ms / nullif(v_calls, 0), 3), '{"unit": "ms"}');
  -- Fewer than before: the statistics were reset, or statements that were called seldom gave way to others.
  if v_calls_lately > 0 and v_ms_lately >= 0 then
    perform signalbox.record_metric('queries', 'mean_time_lately', round(v_ms_lately / v_calls_lately, 3), '{"unit": "ms"}');
  end if;
  perform signalbox.record_metric('queries', 'slowest_time', round(v_slowest_ms, 3),
    jsonb_build_object('unit', 'ms', 'queryid', v_slowest_id::text));
end
$$;

-- Runs by their end, whenever they began: the newest one that was looked at and those that were still under way then are marked
-- in the series. Walks on along the primary key, 20,000 runs at most, the others next time. The pump's runs, which last a minute
-- because they are meant to, would hide all others: they are in no run time.
create or replace procedure signalbox.measure_runs()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_most constant integer := 20000;
  v_most_open constant integer := 200; -- of some nobody will ever know how they ended
  v_before record;
  v_failed_before numeric := (select l.value from signalbox.last_measured('cron', 'failed') l);
  v_newest bigint;
  v_looked_at bigint;
  v_open bigint[];
  v_now record;
begin
  if has_schema_privilege(to_regnamespace('cron'), 'usage') is not true or not signalbox.finds_series() then
    return;
  end if;
  if has_table_privilege(to_regclass('cron.job_run_details'), 'select') is not true
    or row_security_active(to_regclass('cron.job_run_details')) -- some are hidden
  then
    return;
  end if;
  select l.value, l.metadata
  into v_before
  from signalbox.last_measured('cron', 'runs') l;
  v_newest := coalesce((select max(d.runid) from cron.job_run_details d), 0);
  v_looked_at := least(coalesce(signalbox.mark_in(v_before.metadata, 'looked_at'), v_newest), v_newest)::bigint;
  v_open := case when v_before.metadata ->> 'open' ~ '^[0-9]{1,18}( [0-9]{1,18}){0,199}$'
    then string_to_array(v_before.metadata ->> 'open', ' ')::bigint[]
  end;

  with looked as (
    select d.runid, d.status, d.start_time, d.end_time, d.command
    from cron.job_run_details d
    where d.runid = any (v_open)
      and d.runid <= v_looked_at
    union all
    (
      select d.runid, d.status, d.start_time, d.end_time, d.command
      from cron.job_run_details d
      where d.runid > v_looked_at
      order by d.runid
      limit v_most)
  )
  select count(*) filter (where l.status in ('succeeded', 'failed')) as ended,
    count(*) filter (where l.status = 'failed') as failed,
    avg(extract(epoch from l.end_time - l.start_time)) filter (
      where l.status in ('succeeded', 'failed')
        and l.end_time >= l.start_time
        and isfinite(l.start_time)
        and isfinite(l.end_time)
        and l.command not ilike 'call public.webhook\_pump(%') as run_time,
    greatest(v_looked_at, max(l.runid)) as looked_at,
    (array_agg(l.runid order by l.runid desc) filter (where l.status not in ('succeeded', 'failed')))[:v_most_open] as open
  into v_now
  from looked l;

  perform signalbox.record_metric('cron', 'runs', coalesce(v_before.value, 0) + v_now.ended,
    jsonb_build_object('unit', 'runs', 'cumulative', true, 'looked_at', v_now.looked_at::text,
      'open', coalesce(array_to_string(v_now.open, ' '), '')));
  perform signalbox.record_metric('cron', 'failed', coalesce(v_failed_before, 0) + v_now.failed,
    '{"unit": "runs", "cumulative": true}');
  perform signalbox.record_metric('cron', 'run_time', round(v_now.run_time, 3), '{"unit": "s"}');
end
$$;

create or replace procedure signalbox.collect_metrics()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  call signalbox.measure_connections();
  call signalbox.measure_database();
  call signalbox.measure_queries();
  call signalbox.measure_runs();
  if to_regprocedure('signalbox.measure_webhooks()') is not null then -- part webhooks may have been left out
    execute 'call signalbox.measure_webhooks()';
  end if;
  if to_regprocedure('signalbox.watch_scheduler()') is not null then -- part jobs may have been left out
    begin
      execute 'select signalbox.watch_scheduler()';
    exception
      when others then
        raise warning 'signalbox.watch_scheduler failed: %', sqlerrm; -- what was measured stays
    end;
  end if;
end
$$;

-- step: webhook-metrics | Measuring the deliveries
-- part: webhooks
-- needs: webhook-logs, metrics
-- with: rollup-tables
-- Only partial indexes are read, webhook_logs_open and webhook_logs_due, and a row that the pump keeps.
create or replace procedure signalbox.measure_webhooks()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_oldest_due timestamptz := (
    select min(l.next_attempt_at)
    from public.webhook_logs l
    where l.state = 'pending');
  v_settled record;
begin
  perform signalbox.record_metric('webhooks', 'queue_depth',
    (select count(*) from public.webhook_logs l where l.state in ('pending', 'in_flight')),
    '{"unit": "deliveries"}');
  perform signalbox.record_metric('webhooks', 'oldest_due',
    coalesce(greatest(round(extract(epoch from clock_timestamp() - v_oldest_due), 3), 0), 0),
    '{"unit": "s"}');
  if to_regclass('signalbox.settled_counts') is not null then
    select c.delivered, c.failed
    into v_settled
    from signalbox.settled_counts c;
    perform signalbox.record_metric('webhooks', 'delivered', v_settled.delivered, '{"unit": "deliveries", "cumulative": true}');
    perform signalbox.record_metric('webhooks', 'failed', v_settled.failed, '{"unit": "deliveries", "cumulative": true}');
  end if;
end
$$;
