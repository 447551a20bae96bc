-- How many runs the history holds, up to `until` where it is bound: counted up to 200,000, beyond that estimated from the size of the
-- table. With the ends of its ids, which a loss at either end would move. set_aside with `aside`: runs that a rescue has moved, a million at
-- most.
-- Index: the primary key. Cost: 40 ms for 200,000 runs; it does not grow further.
-- class: read
-- deadline: 10s
-- supersede: cron/rescue_history
with reach as materialized (
  -- [include cron/_reach]
),
counted as materialized (
  select
    count(*) as found
  from (
    select
      d.runid
    from cron.job_run_details d
    where d.runid > (select r.floor_runid from reach r)
      and d.runid < (select r.ceiling_runid from reach r)
      -- [if until]
      and d.runid <= :until::bigint
      -- [end]
    order by d.runid desc
    limit (select 200001)
  ) c
)
select
  case
    when c.found <= 200000 then c.found
    when t.reltuples > 0 and t.relpages > 0 then
      (t.reltuples * (pg_relation_size(t.oid) / current_setting('block_size')::float8) / t.relpages)::bigint
    else c.found
  end as row_count,
  c.found <= 200000 as is_exact,
  (
    select
      d.runid
    from cron.job_run_details d
    where d.runid > (select r.floor_runid from reach r)
      and d.runid < (select r.ceiling_runid from reach r)
    order by d.runid
    limit 1
  ) as oldest_runid,
  (
    select
      d.runid
    from cron.job_run_details d
    where d.runid > (select r.floor_runid from reach r)
      and d.runid < (select r.ceiling_runid from reach r)
    order by d.runid desc
    limit 1
  ) as newest_runid,
  -- [if aside]
  -- by name: the table is there only after such a rescue
  substring(
    query_to_xml('select count(*) as found from cron_set_aside.job_run_details', false, false, '')::text
    from '<found>([0-9]+)</found>'
  )::bigint as set_aside,
  -- [end]
  -- [unless aside]
  0::bigint as set_aside,
  -- [end]
  row_security_active('cron.job_run_details') as is_filtered
from counted c
join pg_catalog.pg_class t on t.oid = 'cron.job_run_details'::regclass
