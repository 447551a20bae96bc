-- module: Metrics by the hour and by the day
-- part: metrics
--
-- A job adds up system_metrics, so that a year of a series is read as a few hundred rows, and is still there when the rows are
-- gone. What each number is, table signalbox.metric_rollup says.
--
-- Cost: a round with 100 new rows of 20 series 45 ms beside 10 million rows, and 60 more to plan it in a new session. The first
-- one adds up 75,000 rows a second, half a minute at a time: 10.5 million in five rounds. A series of a value a minute takes
-- 1.6 MB a year, whatever its step.

-- step: metric-rollup | Adding up the metrics
-- needs: settings-table, system-metrics, metric-rollup-table, metrics
-- The (series, hour)s that rows with ids in (p_after_id, p_until_id] have touched are counted again from all their rows, and
-- after them their days, from the hours. Not counted are: hours that retention may have begun to delete, unless they are new
-- here; hours that have fewer rows now than they had, unless it is not a day ago; what is older than the rollup is kept; names
-- that no index can hold.
-- Indexes: system_metrics_series, and the one on id.
create or replace procedure signalbox.roll_up_metric_rows(p_after_id bigint, p_until_id bigint)
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off -- compiling would take longer than running
as $$
declare
  v_hour constant interval := interval '1 hour';
  v_day constant interval := interval '1 day';
  v_tiny constant numeric := 1e-200; -- less is nothing: it could not be divided further
  v_origin constant timestamptz := timestamptz '1970-01-01 00:00+00';
  v_kept_from constant timestamptz := date_bin('1 day', now(), '1970-01-01 00:00+00')
    - make_interval(days => signalbox.setting_number('retention.metric_rollup_days', 400, 1) - 1);
  v_whole_from constant timestamptz := now() - make_interval(days => signalbox.setting_number('retention.metrics_days', 90, 1));
  v_types text[];
  v_names text[];
  v_days timestamptz[];
begin
  with touched as materialized (
    select distinct m.metric_type::text as metric_type, m.metric_name::text as metric_name,
      date_bin(v_hour, m.created_at, v_origin) as at
    from public.system_metrics m
    where m.id > p_after_id
      and m.id <= p_until_id
      and m.created_at >= v_kept_from
      and m.created_at < '9999-01-01 00:00+00'
      and octet_length(m.metric_type) + octet_length(m.metric_name) <= 2000
  ),
  series as materialized (
    select t.metric_type, t.metric_name, coalesce(n.metadata @> '{"cumulative": true}', false) as is_cumulative
    from (
      select distinct u.metric_type, u.metric_name
      from touched u) t
    left join lateral (
      select m.metadata
      from public.system_metrics m
      where m.metric_type = t.metric_type
        and m.metric_name = t.metric_name
        and m.created_at <= now()
        and m.created_at > '-infinity'
      order by m.created_at desc, m.id desc
      limit 1) n on true
  ),
  -- A rate belongs to its later row, which may lie in an hour that nothing touched.
  hours as (
    select t.metric_type, t.metric_name, t.at
    from touched t
    union
    select t.metric_type, t.metric_name, date_bin(v_hour, n.created_at, v_origin)
    from touched t
    join series s on s.metric_type = t.metric_type and s.metric_name = t.metric_name and s.is_cumulative
    cross join lateral (
      select m.created_at
      from public.system_metrics m
      where m.metric_type = t.metric_type
        and m.metric_name = t.metric_name
        and m.created_at >= t.at + v_hour
        and m.created_at < '9999-01-01 00:00+00'
      order by m.created_at
      limit 1) n
  ),
  wanted as materialized (
    select h.metric_type, h.metric_name, h.at, s.is_cumulative
    from hours h
    join series s on s.metric_type = h.metric_type and s.metric_name = h.metric_name
    where h.at >= v_whole_from
      or (
        -- no EXISTS, for which the planner would read the whole rollup
        select r.samples
        from signalbox.metric_rollup r
        where r.metric_type = h.metric_type
          and r.metric_name = h.metric_name
          and r.bucket_seconds = 3600
          and r.bucket_at = h.at) is null
  ),
  counted as (
    insert into signalbox.metric_rollup as r (metric_type, metric_name, bucket_seconds, bucket_at, samples, weight, least, mean,
      greatest, last_value, last_at)
    select w.metric_type, w.metric_name, 3600, w.at, c.samples, c.weight, c.least, c.mean, c.greatest, c.last_value, c.last_at
    from wanted w
    cross join lateral (
      select count(*) as samples, sum(n.weight) as weight, min(n.number) as least, sum(n.amount) / sum(n.weight) as mean,
        max(n.number) as greatest, (array_agg(n.number order by n.created_at desc, n.id desc))[1] as last_value,
        max(n.created_at) as last_at
      from (
        select v.created_at, v.id, v.number, v.number as amount, 1::double precision as weight
        from (
          select m.created_at, m.id,
            (case when abs(m.value) < v_tiny then 0 else m.value end)::double precision as number
          from public.system_metrics m
          where not w.is_cumulative
            and m.metric_type = w.metric_type
            and m.metric_name = w.metric_name
            and m.created_at >= w.at
            and m.created_at < w.at + v_hour
            and m.value between -1e300 and 1e300) v
        union all
        select g.created_at, g.id, g.gain / g.seconds, g.gain, g.seconds
        from (
          select d.created_at, d.id,
            (case when abs(d.gain) < v_tiny then 0 else d.gain end)::double precision as gain,
            extract(epoch from d.elapsed)::double precision as seconds
          from (
            select k.created_at, k.id, k.created_at - lag(k.created_at) over o as elapsed,
              greatest(k.value - case when k.value < lag(k.value) over o then 0 else lag(k.value) over o end, 0) as gain
            from (
              (
                -- of one instant the row that came last
                select distinct on (m.created_at) m.created_at, m.id, m.value
                from public.system_metrics m
                where w.is_cumulative
                  and m.metric_type = w.metric_type
                  and m.metric_name = w.metric_name
                  and m.created_at >= w.at
                  and m.created_at < w.at + v_hour
                  and m.value between -1e300 and 1e300
                order by m.created_at, m.id desc)
              union all
              (
                select b.created_at, b.id, b.value
                from (
                  select m.created_at, m.id, m.value
                  from public.system_metrics m
                  where w.is_cumulative
                    and m.metric_type = w.metric_type
                    and m.metric_name = w.metric_name
                    and m.created_at < w.at
                    and m.created_at > '-infinity'
                  order by m.created_at desc, m.id desc
                  limit 1000) b -- of a series that is no numbers no more is looked at
                where b.value between -1e300 and 1e300
                order by b.created_at desc, b.id desc
                limit 1)) k
            window o as (order by k.created_at)) d
          where d.elapsed is not null) g) n) c
    where c.samples > 0
    on conflict (metric_type, metric_name, bucket_seconds, bucket_at) do update
    set samples = excluded.samples,
        weight = excluded.weight,
        least = excluded.least,
        mean = excluded.mean,
        greatest = excluded.greatest,
        last_value = excluded.last_value,
        last_at = excluded.last_at
    where (r.samples <= excluded.samples or r.bucket_at >= now() - v_day)
      and (r.samples, r.weight, r.least, r.mean, r.greatest, r.last_value, r.last_at) is distinct from
        (excluded.samples, excluded.weight, excluded.least, excluded.mean, excluded.greatest, excluded.last_value,
          excluded.last_at)
    returning r.metric_type, r.metric_name, r.bucket_at
  )
  select array_agg(d.metric_type), array_agg(d.metric_name), array_agg(d.at)
  into v_types, v_names, v_days
  from (
    select distinct c.metric_type, c.metric_name, date_bin(v_day, c.bucket_at, v_origin) as at
    from counted c) d;

  insert into signalbox.metric_rollup as r (metric_type, metric_name, bucket_seconds, bucket_at, samples, weight, least, mean,
    greatest, last_value, last_at)
  select d.metric_type, d.metric_name, 86400, d.at, c.samples, c.weight, c.least, c.mean, c.greatest, c.last_value, c.last_at
  from unnest(v_types, v_names, v_days) as d (metric_type, metric_name, at)
  cross join lateral (
    select sum(h.samples) as samples, sum(h.weight) as weight, min(h.least) as least, sum(h.mean * h.share) as mean,
      max(h.greatest) as greatest, (array_agg(h.last_value order by h.bucket_at desc))[1] as last_value, max(h.last_at) as last_at
    from (
      select i.bucket_at, i.samples, i.weight, i.least, i.mean, i.greatest, i.last_value, i.last_at,
        i.weight / sum(i.weight) over () as share
      from signalbox.metric_rollup i
      where i.metric_type = d.metric_type
        and i.metric_name = d.metric_name
        and i.bucket_seconds = 3600
        and i.bucket_at >= d.at
        and i.bucket_at < d.at + v_day) h) c
  on conflict (metric_type, metric_name, bucket_seconds, bucket_at) do update
  set samples = excluded.samples,
      weight = excluded.weight,
      least = excluded.least,
      mean = excluded.mean,
      greatest = excluded.greatest,
      last_value = excluded.last_value,
      last_at = excluded.last_at;
end
$$;

-- Whether rows are found by their ids and by their series: in a table that somebody else made they may not be, and to read all of
-- it each time would cost more than it saves.
create or replace function signalbox.can_roll_up_metrics()
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select signalbox.finds_series() and exists (
    select
    from pg_catalog.pg_index i
    join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = 'public.system_metrics'::regclass
      and i.indisvalid
      and i.indpred is null
      and a.attname = 'id')
$$;

-- Up to which id no row can come any more. Rows are committed out of order, and be it an hour's COPY of what is long past; but
-- whoever writes locks the table before it takes an id: without a writer all up to the newest one are there, and without one that
-- was at work when p_seen_id was the newest, all up to that. p_settled_id is what was known before.
create or replace function signalbox.settled_metric_id(p_newest_id bigint, p_seen_id bigint, p_seen_at timestamptz,
  p_settled_id bigint)
returns bigint
language sql
volatile
set search_path = pg_catalog, pg_temp
as $$
  select case
    when count(*) = 0 then p_newest_id
    when p_newest_id < p_seen_id then 0
    when min(coalesce(a.xact_start, '-infinity')) > p_seen_at then p_seen_id
    else p_settled_id
  end
  from pg_catalog.pg_locks l
  left join pg_catalog.pg_stat_activity a on a.pid = l.pid
  where l.relation = 'public.system_metrics'::regclass
    and l.database = (select d.oid from pg_catalog.pg_database d where d.datname = current_database())
    and l.mode = 'RowExclusiveLock'
    and l.granted
    and l.pid is distinct from pg_backend_pid()
$$;

-- One batch: the rows after p_after_id, 10,000 at most, and how far that is: p_newest_id at the end. Null when another one is at
-- work. p_looked_at is when p_newest_id was the newest: what was written before that hour is in the rollup then, unless it took
-- five minutes to commit.
create or replace function signalbox.roll_up_metric_batch(p_after_id bigint, p_newest_id bigint, p_settled_id bigint,
  p_looked_at timestamptz)
returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_until_id bigint;
begin
  perform
  from signalbox.metric_rollup_state s
  for update skip locked;
  if not found then
    return null;
  end if;
  select coalesce(max(n.id), p_newest_id)
  into v_until_id
  from (
    select m.id
    from public.system_metrics m
    where m.id > p_after_id
      and m.id <= p_newest_id
    order by m.id
    limit 10000) n;
  call signalbox.roll_up_metric_rows(p_after_id, v_until_id);
  update signalbox.metric_rollup_state s
  set seen_before_id = least(v_until_id, p_settled_id),
      seen_id = case when p_newest_id < s.seen_id then v_until_id else greatest(v_until_id, s.seen_id) end,
      seen_at = p_looked_at,
      complete_until = case
        when v_until_id < p_newest_id then s.complete_until
        else date_bin('1 hour', p_looked_at - interval '5 minutes', '1970-01-01 00:00+00')
      end;
  return v_until_id;
end
$$;

-- Goes on where the call before ended, for half a minute at most. Ids below what was seen are those of a table that was emptied:
-- all of it is looked at again. Commits after each batch, so it has no SET clause and qualifies every name.
create or replace procedure signalbox.roll_up_metrics()
language plpgsql
as $$
declare
  v_until constant timestamptz := pg_catalog.clock_timestamp() operator(pg_catalog.+) pg_catalog.make_interval(secs => 30);
  v_looked timestamptz;
  v_newest_id bigint;
  v_settled_id bigint;
  v_at_id bigint;
begin
  if not signalbox.can_roll_up_metrics() then
    return;
  end if;
  v_newest_id := coalesce((select pg_catalog.max(m.id) from public.system_metrics m), 0);
  v_looked := pg_catalog.clock_timestamp(); -- after it, so that whoever has begun later has none of these ids
  select case when s.seen_id operator(pg_catalog.<=) v_newest_id then s.seen_before_id else 0 end,
    signalbox.settled_metric_id(v_newest_id, s.seen_id, s.seen_at, s.seen_before_id)
  into v_at_id, v_settled_id
  from signalbox.metric_rollup_state s;
  commit; -- so that what is read next was committed before it was found settled, whatever the isolation
  loop
    v_at_id := signalbox.roll_up_metric_batch(v_at_id, v_newest_id, v_settled_id, v_looked);
    commit;
    exit when v_at_id is null
      or v_at_id operator(pg_catalog.>=) v_newest_id
      or pg_catalog.clock_timestamp() operator(pg_catalog.>) v_until;
  end loop;
end
$$;

-- step: job-roll-up-metrics | Metrics are added up by the hour and by the day, every 5 minutes
-- needs: job-routines, metric-rollup
call signalbox.install_job('roll-up-metrics');
