-- The answers that pg_net got from a run's begin to ten seconds after its end: what the run asked for is sent after its commit,
-- in one of the next batches. Nothing tells what an answer answers, so that they may be of the run. One more than are wanted.
-- Index: pg_net's on created; the table holds some hours only. Cost: below 1 ms.
-- class: read
-- deadline: 10s
-- supersede: cron/run_answers
select
  h.status_code,
  left(h.error_msg, 1000) as error_message,
  h.created
from net._http_response h
where h.created >= (select r.start_time from cron.job_run_details r where r.runid = :run::bigint)
  and h.created <= (
    select
      coalesce(r.end_time, clock_timestamp()) + interval '10 seconds'
    from cron.job_run_details r
    where r.runid = :run::bigint
  )
order by
  h.created,
  h.id
limit :most::integer
