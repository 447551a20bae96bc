-- Keeps the limits of a line; those of before give way. Sent twice it does the same. Cost: 1 ms.
-- class: write
-- deadline: 10s
insert into signalbox.metric_thresholds as t (metric_type, metric_name, member, is_below, warn, critical)
values (
  :type,
  :name,
  :member,
  :below::boolean,
  :warn::double precision,
  :critical::double precision
)
on conflict (metric_type, metric_name, member) do update
set is_below = excluded.is_below,
    warn = excluded.warn,
    critical = excluded.critical,
    changed_at = clock_timestamp(),
    changed_by = current_user
returning
  t.metric_name
