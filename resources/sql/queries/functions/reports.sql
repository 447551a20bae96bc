-- What each function last said of itself, at most 50 of them: the first 50 things that it needs, cut. Without a report there is
-- no row. Index: the primary key; one row a function. Cost: 0.2 ms.
-- class: read
-- deadline: 10s
-- supersede: functions/reports
select
  left(r.function_name, 200) as function_name,
  left(r.version, 100) as version,
  r.reported_at,
  (
    select
      jsonb_agg(
        jsonb_build_object(
          'name', left(n.need ->> 'name', 200),
          'met', n.need -> 'met' = 'true',
          'optional', n.need -> 'optional' = 'true',
          'words', left(n.need ->> 'words', 500))
        order by n.place)
    from (
      select
        e.need,
        e.place
      from jsonb_array_elements(
        case jsonb_typeof(r.report -> 'needs') when 'array' then r.report -> 'needs' end) with ordinality e (need, place)
      limit 50
    ) n
  ) as needs
from public.function_reports r
order by r.function_name
limit 50
