-- What carries out the steps of resources/sql/install: the migrator sends this first, and it stands at the top of the file
-- that "signalbox migrations" writes. The routines live in pg_temp, where no other role can have put one of the same
-- name, and go with the session; where temporary objects do not last from one statement to the next (a pooler in transaction
-- mode), no step is carried out at all.
--
-- A step is one transaction, at the most: it is done with all that closes what it made, or leaves nothing behind. It tells its
-- outcome by notices: SB001 already there, SB002 not applicable, SB003 not permitted, SB004 needs restart, SB005 left out,
-- SB006 failed; silence is "done". Cost: about 10 ms a step; nothing waits longer than three seconds for a lock.

-- Whether this session may rely on what a role has made: its own, and what superusers made.
create or replace function pg_temp.signalbox_trusts(p_owner oid)
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select r.rolsuper or r.rolname = current_user
  from pg_catalog.pg_roles r
  where r.oid = p_owner
$$;

-- What in schema signalbox was made by somebody else, or acts for somebody else when it is used. A routine called there
-- runs with the rights of whoever migrates.
create or replace function pg_temp.signalbox_foreign()
returns text
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  with space as (
    select n.oid, n.nspowner, n.nspacl
    from pg_catalog.pg_namespace n
    where n.nspname = 'signalbox'
  ),
  foreign_part as (
    select 'pg_namespace'::regclass as class, s.oid, s.nspowner as owner
    from space s
    union all
    select 'pg_proc'::regclass, p.oid, p.proowner
    from pg_catalog.pg_proc p
    join space s on s.oid = p.pronamespace
    union all
    select 'pg_class'::regclass, c.oid, c.relowner
    from pg_catalog.pg_class c
    join space s on s.oid = c.relnamespace
    union all
    select 'pg_type'::regclass, t.oid, t.typowner
    from pg_catalog.pg_type t
    join space s on s.oid = t.typnamespace
    where t.typtype in ('d', 'e', 'b', 'r')
      and t.typelem = 0
    union all
    select 'pg_operator'::regclass, o.oid, o.oprowner
    from pg_catalog.pg_operator o
    join space s on s.oid = o.oprnamespace
    union all
    select 'pg_trigger'::regclass, g.oid, f.proowner
    from pg_catalog.pg_trigger g
    join pg_catalog.pg_class c on c.oid = g.tgrelid
    join space s on s.oid = c.relnamespace
    join pg_catalog.pg_proc f on f.oid = g.tgfoid
    where not g.tgisinternal
    union all
    select 'pg_namespace'::regclass, s.oid, a.grantee -- may put routines there at any time
    from space s
    cross join lateral aclexplode(s.nspacl) a
    where a.privilege_type = 'CREATE'
  )
  select string_agg(w.words, ', ' order by w.words)
  from (
    select distinct format('%s (%s)', pg_describe_object(f.class, f.oid, 0),
      case when f.owner = 0 then 'open to everybody' else pg_get_userbyid(f.owner)::text end) as words
    from foreign_part f
    where not coalesce(pg_temp.signalbox_trusts(f.owner), false)
    limit 5) w
$$;

-- Ends the run, with nothing called and nothing changed.
create or replace procedure pg_temp.signalbox_guard()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_foreign text := pg_temp.signalbox_foreign();
begin
  if v_foreign is not null then
    raise exception using
      errcode = 'SB010',
      message = format('Schema signalbox does not belong to %s alone: %s.', current_user, v_foreign),
      hint = 'Nothing was called there and nothing was changed. See who made this and why; drop it, or migrate as its owner.';
  end if;
end
$$;

create or replace procedure pg_temp.signalbox_say(p_code text, p_message text, p_hint text default '')
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise notice using errcode = p_code, message = p_message, hint = coalesce(p_hint, '');
end
$$;

-- What a table must be for a part to stand on it. A type of null: any; a table that is missing is made.
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
      and a.attname <> all (array['webhook_config_id', 'event_type', 'payload', 'name', 'url', 'events', 'metric_type',
        'metric_name', 'value', 'user_id', 'type', 'title', 'message'])) m
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
  v_name_problem text;
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
    v_name_problem := coalesce(v_name_problem, case when part = 'webhooks' then '' end);
  end loop;
  if v_name_problem is null and to_regclass('public.webhook_configs') is not null then
    why := pg_temp.signalbox_name_problem() || '; give each a name of its own, then migrate again';
    part := 'webhooks';
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
  if pg_is_in_recovery() then
    raise exception using
      errcode = 'SB011',
      message = 'This server is a hot standby: it only repeats what the primary does.',
      hint = 'Nothing was tried. Connect to the primary.';
  end if;
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
  if pg_is_in_recovery() then
    raise exception using
      errcode = 'SB011',
      message = 'This server is a hot standby: it only repeats what the primary does.',
      hint = 'Nothing was tried. Connect to the primary.';
  end if;
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

-- A digest of all that the steps may change: routines, tables, columns, constraints, indexes, triggers, policies,
-- extensions, the publication, jobs and configuration rows. Extension members are left out; expressions are compared
-- as text, because their stored form remembers where in the source they stood. The last three are read by EXECUTE:
-- their tables may not exist yet.
create or replace function pg_temp.signalbox_fingerprint()
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_schemas oid[] := array[to_regnamespace('public')::oid, to_regnamespace('signalbox')::oid];
  v_parts text[];
  v_rows text;
begin
  v_parts := array[
    (select string_agg(concat_ws('|', p.oid, p.proname, p.prokind, p.prosecdef, p.provolatile, pg_get_function_arguments(p.oid),
        pg_get_function_result(p.oid), p.proconfig, p.proacl, md5(p.prosrc)), e'\n' order by p.oid)
      from pg_catalog.pg_proc p
      where p.pronamespace = any (v_schemas)
        and not exists (
          select
          from pg_catalog.pg_depend d
          where d.classid = 'pg_catalog.pg_proc'::regclass
            and d.objid = p.oid
            and d.deptype = 'e')),
    (select string_agg(concat_ws('|', c.oid, c.relname, c.relkind, c.relrowsecurity, c.relacl, x.indexdef), e'\n'
        order by c.oid)
      from pg_catalog.pg_class c
      left join lateral (
        select pg_get_indexdef(i.indexrelid) || i.indisvalid as indexdef
        from pg_catalog.pg_index i
        where i.indexrelid = c.oid) x on true
      where c.relnamespace = any (v_schemas)),
    (select string_agg(concat_ws('|', a.attrelid, a.attname, a.atttypid, a.attnotnull,
        pg_get_expr(d.adbin, d.adrelid)), e'\n' order by a.attrelid, a.attnum)
      from pg_catalog.pg_attribute a
      join pg_catalog.pg_class c on c.oid = a.attrelid
      left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where c.relnamespace = any (v_schemas)
        and c.relkind in ('r', 'p')
        and a.attnum > 0),
    (select string_agg(concat_ws('|', k.conrelid, k.conname, k.convalidated, pg_get_constraintdef(k.oid)), e'\n'
        order by k.conrelid, k.conname)
      from pg_catalog.pg_constraint k
      where k.connamespace = any (v_schemas)),
    (select string_agg(concat_ws('|', t.tgrelid, pg_get_triggerdef(t.oid), t.tgenabled), e'\n' order by t.tgrelid, t.tgname)
      from pg_catalog.pg_trigger t
      where not t.tgisinternal),
    (select string_agg(concat_ws('|', o.polrelid, o.polname, o.polcmd, o.polroles, pg_get_expr(o.polqual, o.polrelid),
        pg_get_expr(o.polwithcheck, o.polrelid)), e'\n' order by o.polrelid, o.polname)
      from pg_catalog.pg_policy o),
    (select string_agg(concat_ws('|', n.nspname, n.nspacl), e'\n' order by n.nspname)
      from pg_catalog.pg_namespace n
      where n.nspname in ('cron', 'signalbox')),
    (select string_agg(concat_ws('|', e.extname, e.extversion), e'\n' order by e.extname)
      from pg_catalog.pg_extension e),
    (select string_agg(concat_ws('|', b.pubname, m.prrelid), e'\n' order by b.pubname, m.prrelid)
      from pg_catalog.pg_publication b
      left join pg_catalog.pg_publication_rel m on m.prpubid = b.oid)
  ];

  if to_regclass('signalbox.settings') is not null then
    execute 'select string_agg(concat_ws(''|'', key, value, description), e''\n'' order by key) from signalbox.settings'
    into v_rows;
    v_parts := v_parts || v_rows;
  end if;
  if to_regclass('public.webhook_configs') is not null then
    execute 'select string_agg(name, e''\n'' order by name) from public.webhook_configs'
    into v_rows;
    v_parts := v_parts || v_rows;
  end if;
  if to_regclass('cron.job') is not null and has_schema_privilege('cron', 'usage') then
    execute 'select string_agg(concat_ws(''|'', jobid, jobname, schedule, command, active), e''\n'' order by jobid) from cron.job'
    into v_rows;
    v_parts := v_parts || v_rows;
  end if;

  return md5(array_to_string(v_parts, e'\n--\n', ''));
end
$$;

-- Writes down how a step went. One that was applied before and has nothing to do now keeps its entry, so that the ledger tells
-- when and by whom it was applied.
create or replace procedure pg_temp.signalbox_record(p_step text, p_title text, p_checksum text, p_outcome text, p_detail text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if to_regclass('signalbox.migration_ledger') is null or current_setting('signalbox.dry_run', true) = 'on' then
    return;
  end if;
  execute $record$
    insert into signalbox.migration_ledger as l (step, title, checksum, outcome, detail, release, applied_at, applied_by)
    values ($1, $2, $3, $4, $5, $6, clock_timestamp(), current_user)
    on conflict (step) do update
    set title = excluded.title,
        checksum = excluded.checksum,
        outcome = excluded.outcome,
        detail = excluded.detail,
        release = excluded.release,
        applied_at = excluded.applied_at,
        applied_by = excluded.applied_by
    where not (
      excluded.outcome = 'already there'
      and l.outcome in ('done', 'already there')
      and l.checksum = excluded.checksum)
    $record$
  using p_step, p_title, p_checksum, p_outcome, p_detail, current_setting('signalbox.release', true);
end
$$;

-- True when the ledger, as it is kept now or was kept before, knows this text of the step as applied.
create or replace function pg_temp.signalbox_is_applied(p_step text, p_checksum text)
returns boolean
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_applied boolean := false;
begin
  if to_regclass('signalbox.migration_ledger') is not null then
    execute 'select exists (select from signalbox.migration_ledger l where l.step = $1 and l.checksum = $2 '
      'and l.outcome not in (''failed'', ''left out'', ''not permitted''))'
    into v_applied
    using p_step, p_checksum;
  end if;
  return v_applied;
end
$$;

-- Remembers, for the rest of this run, that what a step makes does not stand.
create or replace procedure pg_temp.signalbox_falls(p_step text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('signalbox.not_standing', concat_ws(' ', nullif(current_setting('signalbox.not_standing', true), ''), p_step), false);
end
$$;

-- Why a step is left out: its part cannot stand here, or a step that it needs did not. Null when it can be tried.
create or replace function pg_temp.signalbox_blocker(p_part text, p_needs text[])
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_left_out boolean := nullif(current_setting('signalbox.left_out', true), '')::jsonb ? p_part;
  v_fallen text[] := string_to_array(current_setting('signalbox.not_standing', true), ' ');
  v_missing text := (
    select string_agg(distinct n.step, ', ')
    from unnest(p_needs || array['schema', 'what-was-there']) as n (step) -- those two carry every other
    where n.step = any (v_fallen));
begin
  if coalesce(current_setting('signalbox.left_out', true), '') = '' then
    raise exception using
      errcode = 'SB013',
      message = 'The run was not begun: what stands in this database has not been looked at.',
      hint = 'Run the whole file in one session, not through a pooler in transaction mode.';
  end if;
  return coalesce(
    case when v_left_out then 'part ' || p_part || ' cannot stand here' end,
    'it needs ' || v_missing || ', which did not succeed');
end
$$;

-- Carries out one step, or says why not.
create or replace procedure pg_temp.signalbox_step(p_step text, p_title text, p_part text, p_needs text[], p_body text)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '3s'
as $$
declare
  v_checksum constant text := encode(sha256(convert_to(p_body, 'UTF8')), 'hex');
  v_blocker text;
  v_before text;
  v_outcome text;
  v_error record;
  v_message text;
  v_hint text;
  v_state text;
begin
  call pg_temp.signalbox_guard();
  v_blocker := pg_temp.signalbox_blocker(p_part, p_needs);
  if v_blocker is not null then
    call pg_temp.signalbox_falls(p_step);
    call pg_temp.signalbox_say('SB005', format('Left out: %s.', v_blocker));
    call pg_temp.signalbox_record(p_step, p_title, v_checksum, 'left out', v_blocker);
    return;
  end if;
  if current_setting('signalbox.dry_run', true) = 'on' then
    if pg_temp.signalbox_is_applied(p_step, v_checksum) then
      call pg_temp.signalbox_say('SB001', format('Already applied: %s.', p_title));
    end if;
    return;
  end if;

  begin
    perform set_config('signalbox.worst', '', false);
    perform set_config('signalbox.said', '', false);
    v_before := pg_temp.signalbox_fingerprint();
    execute p_body;
    call signalbox.close_everything();
    v_outcome := coalesce(nullif(current_setting('signalbox.worst', true), ''),
      case when v_before = pg_temp.signalbox_fingerprint() then 'already there' else 'done' end);
    if v_outcome = 'already there' and current_setting('signalbox.worst', true) = '' then
      call pg_temp.signalbox_say('SB001', format('Already there: %s.', p_title));
    end if;
    call pg_temp.signalbox_record(p_step, p_title, v_checksum, v_outcome, current_setting('signalbox.said', true));
    return;
  exception
    when others then
      get stacked diagnostics v_message = message_text, v_hint = pg_exception_hint, v_state = returned_sqlstate;
  end;
  call pg_temp.signalbox_falls(p_step);
  v_outcome := case when v_state = '42501' then 'not permitted' else 'failed' end;
  call pg_temp.signalbox_say(case when v_state = '42501' then 'SB003' else 'SB006' end, v_message, v_hint);
  call pg_temp.signalbox_record(p_step, p_title, v_checksum, v_outcome, concat_ws(' ', v_message, v_hint));
end
$$;

-- After the last step: one that failed fails the whole file, so that whoever pushes it notices. What was done stays done,
-- unless all of it is one transaction.
create or replace procedure pg_temp.signalbox_end()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_failed text;
begin
  if to_regclass('signalbox.migration_ledger') is not null then
    execute 'select string_agg(l.step, '', '' order by l.step) from signalbox.migration_ledger l '
      'where l.outcome = ''failed'' and l.step = any ($1)'
    into v_failed
    using string_to_array(current_setting('signalbox.not_standing', true), ' ');
  end if;
  if v_failed is not null then
    raise exception using
      errcode = 'SB014',
      message = format('These steps failed: %s.', v_failed),
      hint = 'The notices above say why. Everything may be run again at any time.';
  end if;
end
$$;
