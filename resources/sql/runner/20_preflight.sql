-- What stands in the database, compared with what each part needs.

-- What a table must be for a part to stand on it. A table that is missing is made.
create or replace function pg_temp.signalbox_foundations()
returns table (part text, table_name text, column_name text, types text[])
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  values
    ('webhooks', 'webhook_configs', 'id', '{bigint,integer}'::text[]),
    ('webhooks', 'webhook_configs', 'name', '{text,character varying}'),
    ('webhooks', 'webhook_configs', 'url', '{text,character varying}'),
    ('webhooks', 'webhook_configs', 'secret', '{text,character varying}'),
    ('webhooks', 'webhook_configs', 'events', '{text[],character varying[]}'),
    ('webhooks', 'webhook_configs', 'headers', '{jsonb}'),
    ('webhooks', 'webhook_configs', 'retry_config', '{jsonb}'),
    ('webhooks', 'webhook_configs', 'is_active', '{boolean}'),
    ('webhooks', 'webhook_configs', 'created_at', '{timestamp with time zone}'),
    ('webhooks', 'webhook_configs', 'updated_at', '{timestamp with time zone}'),
    ('webhooks', 'webhook_logs', 'id', '{bigint,integer}'),
    ('webhooks', 'webhook_logs', 'webhook_config_id', '{bigint,integer}'),
    ('webhooks', 'webhook_logs', 'event_type', '{text,character varying}'),
    ('webhooks', 'webhook_logs', 'payload', '{jsonb}'),
    ('webhooks', 'webhook_logs', 'response_status', '{integer,smallint,bigint}'),
    ('webhooks', 'webhook_logs', 'response_body', '{text,character varying}'),
    ('webhooks', 'webhook_logs', 'attempt_count', '{integer,bigint}'),
    ('webhooks', 'webhook_logs', 'error_message', '{text,character varying}'),
    ('webhooks', 'webhook_logs', 'created_at', '{timestamp with time zone}'),
    ('webhooks', 'webhook_logs', 'completed_at', '{timestamp with time zone}'),
    ('webhooks', 'webhook_attempts', 'id', '{bigint}'),
    ('webhooks', 'webhook_attempts', 'webhook_log_id', '{bigint}'),
    ('webhooks', 'webhook_attempts', 'attempt', '{integer}'),
    ('webhooks', 'webhook_attempts', 'sent_at', '{timestamp with time zone}'),
    ('webhooks', 'webhook_attempts', 'settled_at', '{timestamp with time zone}'),
    ('webhooks', 'webhook_attempts', 'url', '{text}'),
    ('webhooks', 'webhook_attempts', 'response_status', '{integer}'),
    ('webhooks', 'webhook_attempts', 'lost', '{boolean}'),
    ('webhooks', 'webhook_breakers', 'endpoint_id', '{bigint}'),
    ('webhooks', 'webhook_breakers', 'state', '{text}'),
    ('webhooks', 'webhook_endpoint_changes', 'endpoint_id', '{bigint}'),
    ('webhooks', 'webhook_endpoint_changes', 'operation', '{text}'),
    ('webhooks', 'webhook_replay_jobs', 'id', '{bigint}'),
    ('webhooks', 'webhook_replay_items', 'job_id', '{bigint}'),
    ('webhooks', 'webhook_rollup', 'webhook_config_id', '{bigint}'),
    ('webhooks', 'webhook_issue_notes', 'id', '{bigint}'),
    ('functions', 'function_invocations', 'message_id', '{text}'),
    ('functions', 'function_invocations', 'function_name', '{text}'),
    ('functions', 'function_invocations', 'state', '{text}'),
    ('functions', 'function_invocations', 'effects', '{jsonb}'),
    ('functions', 'function_reports', 'report', '{jsonb}'),
    ('metrics', 'system_metrics', 'id', '{bigint,integer}'),
    ('metrics', 'system_metrics', 'metric_type', '{text,character varying}'),
    ('metrics', 'system_metrics', 'metric_name', '{text,character varying}'),
    ('metrics', 'system_metrics', 'value', '{numeric,double precision}'),
    ('metrics', 'system_metrics', 'metadata', '{jsonb}'),
    ('metrics', 'system_metrics', 'created_at', '{timestamp with time zone}'),
    ('notifications', 'notifications', 'user_id', '{uuid}'),
    ('notifications', 'notifications', 'type', '{text,character varying}'),
    ('notifications', 'notifications', 'title', '{text,character varying}'),
    ('notifications', 'notifications', 'message', '{text,character varying}'),
    ('notifications', 'notifications', 'metadata', '{jsonb}'),
    ('notifications', 'notifications', 'created_at', '{timestamp with time zone}')
$$;

-- What of a table of ours is another thing than it must be, one row each. Reads catalogues only.
create or replace function pg_temp.signalbox_shape_problems()
returns table (part text, table_name text, is_column boolean, problem text)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  with wanted as (
    select f.part, f.table_name, f.column_name, f.types, c.oid, c.relkind, c.relowner
    from pg_temp.signalbox_foundations() f
    join pg_catalog.pg_class c on c.relname = f.table_name and c.relnamespace = to_regnamespace('public')
  )
  select distinct w.part, w.table_name, false, case w.relkind
      when 'v' then 'is a view'
      when 'm' then 'is a materialized view'
      when 'f' then 'is a foreign table'
      when 'p' then 'is partitioned, and what keeps a message from being sent twice cannot be enforced over partitions'
      else 'is no table'
    end
  from wanted w
  where w.relkind <> 'r'
  union all
  select distinct w.part, w.table_name, false, format('belongs to %s, whose triggers would run with the rights of %s',
    pg_get_userbyid(w.relowner), current_user)
  from wanted w
  where not pg_temp.signalbox_trusts(w.relowner)
  union all
  select w.part, w.table_name, true, case
      when a.attname is null then format('%s is missing', w.column_name)
      else format('%s is %s', w.column_name, format_type(a.atttypid, null))
    end
  from wanted w
  left join pg_catalog.pg_attribute a
    on a.attrelid = w.oid
    and a.attname = w.column_name
    and a.attnum > 0
    and not a.attisdropped
  where w.relkind in ('r', 'p')
    and (a.attname is null or format_type(a.atttypid, null) <> all (w.types))
  union all
  select distinct w.part, w.table_name, false, format('has columns that Signalbox would have to fill: %s', m.names)
  from wanted w
  cross join lateral (
    select string_agg(a.attname, ', ' order by a.attnum) as names
    from pg_catalog.pg_attribute a
    where a.attrelid = w.oid
      and a.attnum > 0
      and not a.attisdropped
      and a.attnotnull
      and not a.atthasdef
      and a.attidentity = ''
      and not exists (
        select
        from pg_temp.signalbox_foundations() f
        where f.table_name = w.table_name
          and f.column_name = a.attname)) m
  where m.names is not null
    and w.relkind = 'r'
    and w.table_name in ('webhook_logs', 'system_metrics', 'notifications')
  union all
  select u.part, u.table_name, false, 'has no key on id alone'
  from (values ('webhooks', 'webhook_configs'), ('webhooks', 'webhook_logs')) as u (part, table_name)
  join pg_catalog.pg_class c
    on c.relname = u.table_name
    and c.relnamespace = to_regnamespace('public')
    and c.relkind = 'r'
  where not exists (
    select
    from pg_catalog.pg_index i
    join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = c.oid
      and i.indisunique
      and i.indisvalid
      and i.indimmediate
      and i.indnkeyatts = 1
      and i.indpred is null
      and a.attname = 'id')
  union all
  select u.part, u.table_name, true, 'id gets no value by itself'
  from (values ('webhooks', 'webhook_configs'), ('webhooks', 'webhook_logs'), ('metrics', 'system_metrics')) as u (part, table_name)
  join pg_catalog.pg_attribute a
    on a.attrelid = to_regclass('public.' || u.table_name)
    and a.attname = 'id'
  where a.attidentity = ''
    and not a.atthasdef
$$;

-- Endpoints are called by name: two of the same, or one without, cannot be told apart. Reads the table, which is small.
create or replace function pg_temp.signalbox_name_problem()
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_doubles text;
  v_nameless bigint;
begin
  if not has_table_privilege(to_regclass('public.webhook_configs'), 'select') then
    return format('webhook_configs cannot be read by %s', current_user);
  end if;
  execute 'select string_agg(quote_nullable(d.name), '', ''), (select count(*) from public.webhook_configs n where n.name is null) '
    'from (select c.name from public.webhook_configs c where c.name is not null '
    'group by c.name having count(*) > 1 order by c.name limit 3) d'
  into v_doubles, v_nameless;
  return nullif(concat_ws('; ',
    'webhook_configs.name stands there twice: ' || v_doubles,
    case when v_nameless > 0 then format('%s rows of webhook_configs have no name', v_nameless) end), '');
end
$$;

-- The parts that cannot stand here, each with why, in words.
create or replace function pg_temp.signalbox_obstacles()
returns table (part text, why text)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_is_shaped boolean := true; -- webhook_configs can be read by the columns it must have
begin
  for part, why in
    select t.part, string_agg(t.words, '; ' order by t.words) || '; Signalbox does not touch it'
    from (
      select p.part, concat_ws('; ',
        p.table_name || ' ' || string_agg(p.problem, ', ' order by p.problem) filter (where not p.is_column),
        p.table_name || ' has another shape: ' || string_agg(p.problem, ', ' order by p.problem) filter (where p.is_column)) as words
      from pg_temp.signalbox_shape_problems() p
      group by p.part, p.table_name) t
    group by t.part
  loop
    return next;
    v_is_shaped := v_is_shaped and part <> 'webhooks';
  end loop;
  if v_is_shaped and to_regclass('public.webhook_configs') is not null then
    part := 'webhooks';
    why := pg_temp.signalbox_name_problem() || '; give each a name of its own, then migrate again';
    if why is not null then
      return next;
    end if;
  end if;
end
$$;

-- Before the first step: stops where nothing can be done, and says which parts are left out and why.
create or replace procedure pg_temp.signalbox_begin(p_release text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_newest text;
  v_left_out jsonb;
  v_part record;
begin
  call pg_temp.signalbox_guard();
  perform set_config('signalbox.release', p_release, false);
  perform set_config('signalbox.not_standing', '', false);
  if exists (
    select
    from pg_catalog.pg_attribute a
    where a.attrelid = to_regclass('signalbox.migration_ledger')
      and a.attname = 'release'
      and not a.attisdropped)
  then
    execute 'select l.release from signalbox.migration_ledger l where l.release ~ ''^[0-9]+(\.[0-9]+)*$'' '
      'order by string_to_array(l.release, ''.'')::integer[] desc limit 1'
    into v_newest;
    if string_to_array(v_newest, '.')::integer[] > string_to_array(p_release, '.')::integer[] then
      raise exception using
        errcode = 'SB012',
        message = format('This database was set up by Signalbox %s, which is newer than this one (%s).', v_newest, p_release),
        hint = 'Nothing was changed. Use that version or a newer one.';
    end if;
  end if;
  for v_part in
    select o.part, o.why
    from pg_temp.signalbox_obstacles() o
  loop
    v_left_out := coalesce(v_left_out, '{}') || jsonb_build_object(v_part.part, v_part.why);
    call pg_temp.signalbox_say('SB005', format('Part %s is left out: %s.', v_part.part, v_part.why),
      'The parts that need nothing of it go on.');
  end loop;
  perform set_config('signalbox.left_out', coalesce(v_left_out, '{}')::text, false);
end
$$;

-- Before the first step of an undo: without a record of what was there before, nobody can tell what is ours.
create or replace procedure pg_temp.signalbox_begin_undo()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_is_trusted boolean;
begin
  call pg_temp.signalbox_guard();
  if to_regnamespace('signalbox') is null then
    return;
  end if;
  if to_regclass('signalbox.what_was_there') is not null then
    execute 'select not exists (select from signalbox.what_was_there w where w.kind = ''untrusted'')'
    into v_is_trusted;
  end if;
  if v_is_trusted is not true then
    raise exception using
      errcode = 'SB015',
      message = 'There is no record of what this database had before the installation, so nobody can tell what is ours.',
      hint = 'Nothing was taken back. Pause the jobs, and take away by hand what you know to be of Signalbox.';
  end if;
end
$$;
