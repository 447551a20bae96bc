-- The lines that are asked for, by their number. A series is cumulative where its newest row, but none of the future, says so; what
-- else stands in its metadata is not.
wanted as materialized (
  select
    l.line,
    l.metric_type,
    l.metric_name,
    l.member,
    -- [if metadata]
    l.member = '' and coalesce(
      (
        select
          r.metadata
        from public.system_metrics r
        where r.metric_type = any (array[l.metric_type])
          and r.metric_name = l.metric_name
          and r.created_at <= statement_timestamp()
          and r.created_at > '-infinity'
        order by
          r.metric_type,
          r.created_at desc,
          r.id desc
        limit 1
      ) @> '{"cumulative": true}',
      false
    ) as is_cumulative
    -- [end]
    -- [unless metadata]
    false as is_cumulative
    -- [end]
  from unnest(:types::text[], :names::text[], :members::text[]) with ordinality
    as l (metric_type, metric_name, member, line)
)
