-- Whether system_metrics has an index on (metric_type, metric_name, created_at), in either direction, by which the rows of a
-- series are found.
exists (
  select
  from pg_catalog.pg_index i
  where i.indrelid = 'public.system_metrics'::regclass
    and i.indisvalid
    and i.indpred is null
    and (
      select
        array_agg(a.attname::text order by k.position)
      from unnest(i.indkey::smallint[]) with ordinality as k (number, position)
      join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
      where k.position <= 3
    ) = array['metric_type', 'metric_name', 'created_at']
)
