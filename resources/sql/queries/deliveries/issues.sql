-- The issues of the last `hours`: failures by endpoint and kind, the latest first, at most 100. last_id is marked sample history
-- up to sample_logs. Cost beside the rollup of 24 million deliveries in 90 days, with 52,000 rows of failures in the last
-- 30 days: 90 ms, and at most 6 ms more for each issue (bounded walks over indexes of webhook_logs); it does not grow with
-- the deliveries. Index: webhook_rollup_failed.
-- class: read
-- deadline: 10s
-- supersede: deliveries/issues
select
  i.endpoint_id,
  left(i.endpoint, 1000) as endpoint,
  coalesce(i.is_active, false) as is_active,
  i.failure_kind,
  i.failures,
  to_jsonb(i.events) as events,
  i.first_seen,
  i.since,
  i.last_seen,
  i.stretch_failures,
  i.recent_same,
  i.recent_others_between,
  i.recent_others_since,
  i.breaker,
  i.last_id,
  i.last_status,
  i.last_error,
  -- [include deliveries/_recovered]
  as is_last_recovered,
  coalesce(i.last_id <= :sample_logs::bigint, false) as is_sample,
  i.note_action,
  i.note,
  left(i.noted_by, 200) as noted_by,
  i.noted_at,
  i.lapses_at
from public.get_webhook_issues(statement_timestamp() - make_interval(hours => :hours::integer)) with ordinality i
left join public.webhook_logs l on l.id = i.last_id
order by i.ordinality
