-- Fills system_metrics for bench_metrics, the same every time: `bench.rows` rows of 20 series, one each minute, the newest of now.
-- Series s00 to s04 count up and are reset once a week; each other one has one spike.
drop index if exists public.system_metrics_series, public.system_metrics_oldest;

truncate public.system_metrics, signalbox.metric_rollup;

insert into public.system_metrics (metric_type, metric_name, value, metadata, created_at)
select
  'bench',
  's' || to_char(r.line, 'FM00'),
  case
    when r.line < 5 then r.n % 10080 * (7 + r.line)
    when r.n = 1000 * r.line then 1e6
    else round((100 + 50 * sin(r.n / 300.0 + r.line) + (r.n * 7919 + r.line * 31) % 17)::numeric, 3)
  end,
  case when r.line < 5 then '{"unit": "count", "cumulative": true}' else '{"unit": "ms"}' end::jsonb,
  now() - (r.minutes - r.n) * interval '1 minute'
from (
  select
    n,
    line,
    current_setting('bench.rows')::bigint / 20 as minutes
  from generate_series(1::bigint, current_setting('bench.rows')::bigint / 20) n
  cross join generate_series(0, 19) line
) r
order by
  r.n,
  r.line;

create index system_metrics_series on public.system_metrics (metric_type, metric_name, created_at desc);

create index system_metrics_oldest on public.system_metrics (created_at);
