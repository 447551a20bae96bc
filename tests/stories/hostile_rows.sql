-- What others wrote, at its worst, in every text column that the window shows. Takes the corpus from hostile.texts (n,
-- body); jobs do not run meanwhile. A text that an index must hold is cut where an entry of it ends.

update cron.job set active = false;

-- The rows are as they are found: nothing is announced, checked or sent because of them.
set session_replication_role = replica;

create function hostile.headers(p_body text)
returns jsonb
language sql
as $$
  select jsonb_build_object('X-' || left(p_body, 5000), p_body, 'Retry-After', p_body)
$$;

insert into public.webhook_configs (name, url, events, headers, is_active)
select left(t.body, 60000) || t.n, 'https://host.example/' || t.body, array[left(t.body, 60000), t.body, '*'],
  hostile.headers(t.body), t.n % 2 = 0
from hostile.texts t;

create table hostile.endpoints as
select t.n, t.body, c.id
from hostile.texts t
join public.webhook_configs c on c.name = left(t.body, 60000) || t.n;

insert into public.webhook_breakers (endpoint_id, state, opened_at, last_failure_at, last_error, redirected_at, redirected_to)
select e.id, (array['open', 'half_open', 'closed'])[1 + e.n % 3], now(), now(), e.body, now(), e.body
from hostile.endpoints e;

insert into public.webhook_endpoint_changes
  (endpoint_id, endpoint_name, operation, column_name, old_value, new_value, reason, changed_by)
select e.id, e.body, 'changed', c.name, e.body, e.body || e.n, e.body, e.body
from hostile.endpoints e
cross join lateral (values ('url'), ('events'), ('headers'), (e.body)) as c (name);

-- One delivery of each text that failed, one that was delivered, one of an event and an endpoint that say nothing.
insert into public.webhook_logs (webhook_config_id, event_type, payload, response_status, response_body, attempt_count,
  error_message, created_at, sent_at, completed_at, message_id, state, requested_by)
select e.id, left(e.body, 60000), jsonb_build_object('text', e.body, left(e.body, 5000), jsonb_build_array(e.body)),
  case s.state when 'failed' then 500 else 200 end, e.body, 2, e.body, now() - interval '1 hour', now() - interval '1 hour',
  now() - interval '59 minutes', gen_random_uuid(), s.state, e.body
from hostile.endpoints e
cross join (values ('delivered'), ('failed')) as s (state);

insert into public.webhook_logs (event_type, payload, response_status, response_body, error_message, sent_at, completed_at,
  message_id, state)
values
  ('a payload of 100 MB', (select jsonb_agg(repeat('<b>100 MB</b> ', 76000)) from generate_series(1, 100)), 500, '', '',
    now(), now(), gen_random_uuid(), 'failed'),
  ('an answer of 100 MB', '{}', 500, repeat(E'<b>100 MB</b>\u202E ', 6000000), repeat('<b>', 1000000), now(), now(),
    gen_random_uuid(), 'failed'),
  ('as deep as jsonb goes', (repeat('[', 5000) || repeat(']', 5000))::jsonb, 500, repeat('{"a":', 100000), '', now(), now(),
    gen_random_uuid(), 'failed');

insert into public.webhook_attempts (webhook_log_id, attempt, sent_at, settled_at, url, request_headers, response_status,
  response_headers, response_body, error_message)
select l.id, a.attempt, l.sent_at, l.completed_at, e.body, hostile.headers(e.body), l.response_status,
  hostile.headers(e.body), e.body, e.body
from public.webhook_logs l
join hostile.endpoints e on e.id = l.webhook_config_id
cross join generate_series(1, 2) as a (attempt);

insert into public.webhook_rollup
  (bucket_start, bucket_minutes, webhook_config_id, event_type, outcome, failure_kind, settle_bin, calls, settle_ms)
select date_trunc('hour', now()), 60, e.id, left(e.body, 60000), 'failed', k.kind, 1, 3, 900
from hostile.endpoints e
cross join lateral (values ('500'), (left(e.body, 1000))) as k (kind);

insert into public.webhook_issue_notes (key, endpoint_id, failure_kind, action, note, made_by, last_failure_at)
select gen_random_uuid(), e.id, '500', 'acknowledged', e.body, e.body, now()
from hostile.endpoints e;

insert into public.webhook_replay_jobs (key, filter, max_messages, rate_per_minute, canary, skip_succeeded, state, state_words,
  total, failed, requested_by, title, finished_at)
select gen_random_uuid(), jsonb_build_object('endpoint', e.body, 'event', e.body, 'error', e.body), 10, 60, array[1], true,
  (array['done', 'stopped', 'cancelled', 'paused'])[1 + e.n % 4], e.body, 2, 2, e.body, e.body, now()
from hostile.endpoints e;

insert into public.webhook_replay_items (job_id, position, log_id, state_chosen, outcome, words)
select r.id, row_number() over (partition by r.id order by l.id), l.id, 'failed', 'failed', r.title
from public.webhook_replay_jobs r
join hostile.endpoints e on e.body = r.title
join public.webhook_logs l on l.webhook_config_id = e.id;

insert into cron.job (schedule, command, nodename, nodeport, database, username, active, jobname)
select case when t.n % 2 = 0 then '*/5 * * * *' else left(t.body, 500) end, t.body, left(t.body, 5000), 5432,
  left(t.body, 5000), left(t.body, 5000), false, left(t.body, 50000) || t.n
from hostile.texts t;

insert into cron.job_run_details (jobid, database, username, command, status, return_message, start_time, end_time)
select j.jobid, j.database, j.username, j.command, s.status, j.command, now() - interval '1 minute', now()
from cron.job j
cross join lateral (values ('failed'), ('succeeded'), (j.command)) as s (status)
where j.username <> 'postgres';

insert into public.system_metrics (metric_type, metric_name, value, metadata, created_at)
select left(t.body, 30000), left(t.body, 30000) || t.n, 1e30 * (t.n - 5), jsonb_build_object('text', t.body), p.at
from hostile.texts t
cross join generate_series(now() - interval '2 hours', now(), interval '10 minutes') as p (at);

insert into public.notifications (user_id, type, title, message, metadata)
select gen_random_uuid(), t.body, t.body, t.body, jsonb_build_object('text', t.body)
from hostile.texts t;

insert into signalbox.settings (key, value, description)
select left(t.body, 50000) || t.n, t.body, t.body
from hostile.texts t;

insert into signalbox.migration_ledger (step, title, checksum, outcome, detail, applied_by)
select left(t.body, 2000) || t.n, t.body, t.body, t.body, t.body, t.body
from hostile.texts t;

create table public.U&"<b>bold</b>&File\202E" (id bigint primary key);
alter publication supabase_realtime add table public.U&"<b>bold</b>&File\202E";
