-- module: Metrics by the hour and by the day
-- part: metrics
--
-- A job adds up system_metrics, so that a year of a series is read as a few hundred rows, and is still there when the rows are
-- gone. What each number is, table signalbox.metric_rollup says.
--
-- Cost: COST

-- step: metric-rollup | Adding up the metrics
-- needs: settings-table, system-metrics, metric-rollup-table, metrics
-- The (series, hour)s that rows with ids in (p_after_id, p_until_id] have touched are counted again from all their rows, and after
-- them their days, from the hours. Not counted are: hours that retention may have begun to delete, unless they are new here; hours
-- that have fewer rows now than they had, unless it is not a day ago; what is older than the rollup is kept; names that no index
-- can hold.
-- Indexes: system_metrics_series, and the one on id.
create or replace procedure signalbox.roll_up_metric_rows(p_after_id bigint, p_until_id bigint)
language plpgsql
set search_path = pg_catalog, pg_temp
set jit = off -- compiling would take longer than running
as $$
declare
  v_hour constant interval := '1 hour';
  v_day constant interval := '1 day';
  v_tiny constant numeric := 1e-200; -- less is nothing: it could not be divided further
  v_origin constant timestamptz := '1970-01-01 00:00+00';
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
      or not exists (
        select
        from signalbox.metric_rollup r
        where r.metric_type = h.metric_type
          and r.metric_name = h.metric_name
          and r.bucket_seconds = 3600
          and r.bucket_at = h.at)
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
                select m.created_at, m.id, m.value
                from public.system_metrics m
                where w.is_cumulative
                  and m.metric_type = w.metric_type
                  and m.metric_name = w.metric_name
                  and m.created_at < w.at
                  and m.created_at > '-infinity'
                  and m.value between -1e300 and 1e300
                order by m.created_at desc, m.id desc
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
        (excluded.samples, excluded.weight, excluded.least, excluded.mean, excluded.greatest, excluded.last_value, excluded.last_at)
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

-- One batch: the rows after p_after_id, 10,000 at most, and how far that is: p_newest_id at the end. Null when another one is at
-- work. Below p_seen_id all is looked at for the second time, as rows may have been committed out of order. p_started is when
-- p_newest_id was the newest: what was written before that hour is in the rollup then, unless it took five minutes to commit.
create or replace function signalbox.roll_up_metric_batch(p_after_id bigint, p_newest_id bigint, p_seen_id bigint, p_started timestamptz)
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
  set seen_before_id = least(v_until_id, p_seen_id),
      seen_id = greatest(v_until_id, p_seen_id),
      complete_until = case
        when v_until_id < p_newest_id then s.complete_until
        else date_bin('1 hour', p_started - interval '5 minutes', '1970-01-01 00:00+00')
      end;
  return v_until_id;
end
$$;

-- Goes on where the call before ended, for half a minute at most: no more than three calls add up what ten million rows came to
-- before there was a rollup. Ids below what was seen are those of a table that was emptied: all of it is looked at again. Commits
-- after each batch, so it has no SET clause and qualifies every name.
create or replace procedure signalbox.roll_up_metrics()
language plpgsql
as $$
declare
  v_started constant timestamptz := pg_catalog.clock_timestamp();
  v_until constant timestamptz := v_started operator(pg_catalog.+) pg_catalog.make_interval(secs => 30);
  v_newest_id bigint;
  v_seen_id bigint;
  v_at_id bigint;
begin
  if not signalbox.can_roll_up_metrics() then
    return;
  end if;
  v_newest_id := coalesce((select pg_catalog.max(m.id) from public.system_metrics m), 0);
  select s.seen_id, s.seen_before_id
  into v_seen_id, v_at_id
  from signalbox.metric_rollup_state s;
  if v_newest_id operator(pg_catalog.<) v_seen_id then
    v_seen_id := 0;
    v_at_id := 0;
  end if;
  loop
    v_at_id := signalbox.roll_up_metric_batch(v_at_id, v_newest_id, v_seen_id, v_started);
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
