-- Pauses or resumes jobs, all or none of them. Those that are gone are left out; where one belongs to another role nothing is
-- changed (is_ours false). pg_cron records a run of a paused job that is going on as "job canceled".
-- Index: the primary key. Cost: 0.2 ms a job.
-- class: write
-- deadline: 15s
with wanted as materialized (
  select
    j.jobid,
    j.active,
    j.username = current_user
      or (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = current_user) as is_ours
  from cron.job j
  where j.jobid = any (:jobs::bigint[])
  order by j.jobid -- two that do this at once meet the rows in the same order
),
judged as materialized (
  select
    coalesce(bool_and(w.is_ours or w.active = :active::boolean), true) as may_all
  from wanted w
)
select
  w.jobid,
  case
    when w.active = :active::boolean then true
    when not g.may_all then w.is_ours
    else cron.alter_job(w.jobid, active => :active::boolean)::text is not null
  end as is_ours
from wanted w
cross join judged g
order by w.jobid
