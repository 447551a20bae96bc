-- How far back the history may be looked at: one row. Where row level security filters it, a walk meets rows that it may not
-- count, so that only the ids bound it: 60,000 before the last one that the sequence gave. (PUBLIC may read the sequence.)
-- A walk says `runid > floor_runid and runid < ceiling_runid`: a range, which the planner takes for small. Where the policy
-- lets it expect one row it would read and sort the whole table else.
select
  s.is_filtered,
  s.last_runid,
  coalesce(case when s.is_filtered then s.last_runid - 60000 end, -1) as floor_runid,
  9223372036854775807 as ceiling_runid
from (
  select
    row_security_active('cron.job_run_details') as is_filtered,
    case
      when has_sequence_privilege(to_regclass('cron.runid_seq')::oid, 'select')
        then pg_sequence_last_value(to_regclass('cron.runid_seq'))
    end as last_runid
) s
