-- What this database has and lets us do, in one round trip: version, user, extensions, and which of the tables, columns
-- and functions that the panels know are there and may be used. Reads catalogues only, by their name indexes.
-- class: read
-- deadline: 10s
with wanted_relation (schema_name, relation_name) as (
  values
    ('cron', 'job'),
    ('cron', 'job_run_details'),
    ('net', 'http_request_queue'),
    ('net', '_http_response'),
    ('auth', 'users'),
    ('signalbox', 'migration_ledger'),
    ('signalbox', 'settings'),
    ('signalbox', 'net_epoch'),
    ('signalbox', 'rollup_import'),
    ('signalbox', 'cron_looks'),
    ('signalbox', 'job_schedules'),
    ('signalbox', 'job_grace'),
    ('signalbox', 'metric_rollup'),
    ('signalbox', 'metric_rollup_state'),
    ('signalbox', 'metric_thresholds'),
    ('signalbox_sandbox', 'sample_history'),
    ('public', 'webhook_configs'),
    ('public', 'webhook_logs'),
    ('signalbox', 'previous_secrets'),
    ('public', 'webhook_attempts'),
    ('public', 'webhook_replay_jobs'),
    ('public', 'webhook_replay_items'),
    ('public', 'webhook_breakers'),
    ('public', 'webhook_endpoint_changes'),
    ('public', 'webhook_rollup'),
    ('public', 'webhook_issue_notes'),
    ('public', 'function_invocations'),
    ('public', 'function_reports'),
    ('public', 'notifications'),
    ('public', 'system_metrics'),
    ('public', 'trips'),
    ('public', 'flights'),
    ('public', 'accommodations'),
    ('public', 'itinerary_items'),
    ('public', 'trip_collaborators'),
    ('public', 'chat_sessions'),
    ('public', 'chat_messages'),
    ('public', 'chat_tool_calls'),
    ('public', 'memories'),
    ('public', 'session_memories'),
    ('public', 'search_destinations'),
    ('public', 'search_activities'),
    ('public', 'search_flights'),
    ('public', 'search_hotels'),
    ('public', 'api_keys')
),
relation as (
  select
    c.oid,
    w.schema_name,
    w.relation_name,
    w.schema_name || '.' || w.relation_name as full_name,
    has_schema_privilege(n.oid, 'usage')
      and (has_table_privilege(c.oid, 'select') or has_any_column_privilege(c.oid, 'select')) as readable,
    has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'update') as updatable
  from wanted_relation as w
  join pg_namespace as n on n.nspname = w.schema_name
  join pg_class as c on c.relnamespace = n.oid and c.relname = w.relation_name
  where c.relkind in ('r', 'p', 'v', 'm', 'f')
),
wanted_column (full_name) as (
  values
    ('cron.job'),
    ('cron.job_run_details'),
    ('public.webhook_configs'),
    ('public.webhook_logs'),
    ('public.webhook_attempts'),
    ('public.notifications'),
    ('public.system_metrics')
),
readable_column as (
  select r.full_name || '.' || a.attname as full_name
  from wanted_column as w
  join relation as r on r.full_name = w.full_name
  join pg_attribute as a on a.attrelid = r.oid
  where a.attnum > 0
    and not a.attisdropped
    and r.readable
    and has_column_privilege(r.oid, a.attnum, 'select')
),
wanted_function (schema_name, function_name) as (
  values
    ('cron', 'schedule'),
    ('cron', 'schedule_in_database'),
    ('cron', 'alter_job'),
    ('cron', 'unschedule'),
    ('net', 'http_post'),
    ('net', 'worker_restart'),
    ('public', 'list_scheduled_jobs'),
    ('public', 'get_job_history'),
    ('public', 'verify_extensions'),
    ('public', 'verify_automation_setup'),
    ('public', 'send_webhook_with_retry'),
    ('public', 'test_webhook'),
    ('public', 'get_webhook_stats'),
    ('public', 'replay_webhook'),
    ('public', 'skip_webhook'),
    ('public', 'preview_webhook_replay'),
    ('public', 'start_webhook_replay'),
    ('public', 'pause_webhook_replay'),
    ('public', 'get_webhook_issues'),
    ('public', 'acknowledge_webhook_issue'),
    ('public', 'reopen_webhook_issue'),
    ('public', 'set_webhook_secret'),
    ('public', 'rotate_webhook_secret'),
    ('public', 'webhook_config_problems'),
    ('public', 'webhook_pump'),
    ('public', 'webhook_reconcile'),
    ('signalbox', 'waiting_memories')
),
callable_function as (
  select distinct w.schema_name || '.' || w.function_name as full_name
  from wanted_function as w
  join pg_namespace as n on n.nspname = w.schema_name
  join pg_proc as p on p.pronamespace = n.oid and p.proname = w.function_name
  where has_schema_privilege(n.oid, 'usage')
    and has_function_privilege(p.oid, 'execute')
)
select
  jsonb_build_object(
    'server_version_num', current_setting('server_version_num')::int,
    'server_version', split_part(current_setting('server_version'), ' ', 1),
    'database', current_database(),
    'user', current_user,
    'time_zone', (select s.reset_val from pg_settings as s where s.name = 'TimeZone'),
    'superuser', (select r.rolsuper from pg_roles as r where r.rolname = current_user),
    'bypasses_rls', (select r.rolsuper or r.rolbypassrls from pg_roles as r where r.rolname = current_user),
    'in_recovery', pg_is_in_recovery(),
    'sandbox', current_setting('cluster_name') = 'signalbox sandbox'
      and exists (select from pg_namespace as n where n.nspname = 'signalbox_sandbox'),
    'scheduler_database', (
      select
        w.scheduler_database
      from (
        -- [include project/_workers]
      ) w
    ),
    'net_stand_in', coalesce((
      select obj_description(n.oid, 'pg_namespace') = 'Signalbox stand-in for pg_net'
      from pg_namespace as n
      where n.nspname = 'net'
    ), false),
    'extensions', (select coalesce(jsonb_object_agg(e.extname, e.extversion), '{}') from pg_extension as e),
    'relations', (
      select coalesce(jsonb_agg(r.full_name order by r.full_name) filter (where r.readable), '[]') from relation as r
    ),
    'unreadable', (
      select coalesce(jsonb_agg(r.full_name order by r.full_name) filter (where not r.readable), '[]') from relation as r
    ),
    'updatable', (
      select coalesce(jsonb_agg(r.full_name order by r.full_name) filter (where r.updatable), '[]') from relation as r
    ),
    'columns', (select coalesce(jsonb_agg(c.full_name order by c.full_name), '[]') from readable_column as c),
    'indexes', (
      select coalesce(jsonb_agg(c.relname order by c.relname), '[]')
      from relation as r
      join pg_index as i on i.indrelid = r.oid and i.indisvalid
      join pg_class as c on c.oid = i.indexrelid
      where r.full_name = 'public.webhook_logs'
    ),
    'functions', (select coalesce(jsonb_agg(f.full_name order by f.full_name), '[]') from callable_function as f)
  ) as capabilities
