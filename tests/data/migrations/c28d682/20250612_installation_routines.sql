-- migration: Expected server settings, and the routines that extend your tables
--
-- The guards are used by the settings file that follows and by verify_automation_setup(); the table routines by every
-- file after it. Cost: catalogue reads only; no table is touched here.

-- step: setting-guards | Which server settings are wanted, and whether they may be set
call signalbox.begin_step('The expected server settings and their guards');

create or replace function signalbox.expected_settings()
returns table (name text, value text)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  values
    ('cron.database_name', current_database()::text),
    ('pg_net.batch_size', '200'),
    ('pg_net.ttl', '1 hour'),
    ('pg_stat_statements.track', 'all'),
    ('pg_stat_statements.max', '10000')
$$;

-- What stands in the configuration files, in force or not; null for roles that may not read them.
create or replace function signalbox.written_setting(p_name text)
returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if not has_function_privilege('pg_catalog.pg_show_all_file_settings()', 'execute') then
    return null;
  end if;
  return (
    select f.setting
    from pg_catalog.pg_file_settings f
    where f.name = p_name
    order by f.seqno desc
    limit 1);
end
$$;

-- True when ALTER SYSTEM should set this one now; otherwise the notice says why not.
create or replace function signalbox.setting_wanted(p_name text)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_wanted text := (select e.value from signalbox.expected_settings() e where e.name = p_name);
  v_now text := current_setting(p_name, true);
begin
  if v_now is null then
    call signalbox.not_applicable(
      format('Setting %s is unknown: the library of %s is not loaded.', p_name, split_part(p_name, '.', 1)),
      format('Add %s to shared_preload_libraries, restart the server, then run this step again.', split_part(p_name, '.', 1)));
    return false;
  end if;
  if v_now = v_wanted then
    call signalbox.already_there(format('Already there: %s = %s.', p_name, v_now));
    return false;
  end if;
  if p_name = 'cron.database_name' and v_wanted <> 'postgres' then
    call signalbox.not_applicable(
      format('pg_cron lives in database %s, this is %s: moving it would stop the jobs there.', v_now, v_wanted),
      format('If you mean it, run: alter system set cron.database_name = %L; then restart the server.', v_wanted));
    return false;
  end if;
  if not has_parameter_privilege(p_name, 'alter system') then
    call signalbox.not_permitted(
      format('Role %s may not set %s: it is %s, expected %s.', current_user, p_name, v_now, v_wanted),
      format('On Supabase change it in the project''s settings or with the CLI (supabase postgres-config update); '
        'elsewhere let a superuser run: alter system set %s = %L', p_name, v_wanted));
    return false;
  end if;
  if signalbox.written_setting(p_name) = v_wanted then
    call signalbox.needs_restart(
      format('%s = %s is written, the server still runs with %s.', p_name, v_wanted, v_now),
      'Restart the server.');
    return false;
  end if;
  return true;
end
$$;

-- True when a setting is still not what is expected although a reload alone may change that.
create or replace function signalbox.reload_wanted()
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (
    select
    from pg_catalog.pg_settings s
    join signalbox.expected_settings() e on e.name = s.name
    where current_setting(s.name) <> e.value
      and not s.pending_restart)
  then
    call signalbox.already_there('The server has read its settings.');
    return false;
  end if;
  if not has_function_privilege('pg_catalog.pg_reload_conf()', 'execute') then
    call signalbox.not_permitted(
      format('Role %s may not reload the configuration.', current_user),
      'On Supabase this happens by itself when a setting is changed in the project''s settings.');
    return false;
  end if;
  return true;
end
$$;

create or replace function signalbox.settings_waiting_for_restart()
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_names text[];
begin
  select array_agg(s.name order by s.name)
  into v_names
  from pg_catalog.pg_settings s
  join signalbox.expected_settings() e on e.name = s.name
  where s.pending_restart
    -- Just after a reload this session may not have heard of it yet.
    or (s.context = 'postmaster'
      and current_setting(s.name) <> e.value
      and signalbox.written_setting(s.name) = e.value);

  if v_names is null then
    call signalbox.already_there('No setting waits for a restart.');
  else
    call signalbox.needs_restart(
      format('Waiting for a restart: %s.', array_to_string(v_names, ', ')), 'Restart the server.');
  end if;
  return coalesce(cardinality(v_names), 0);
end
$$;

call signalbox.end_step();

-- step: table-routines | How tables of your own are extended without holding up their users
call signalbox.begin_step('The routines that extend tables');

-- All of these look before they act: a second run takes no lock. Where one is needed it is waited for at most three
-- seconds, and then the step fails and can be run again; nobody queues up behind a waiting ALTER TABLE. The definitions
-- they execute come from these files only, and nobody but their owner may call them.

-- p_columns: 'name type ...' each. One ALTER TABLE for all that are missing; without volatile defaults it changes the
-- catalogue only, never the rows.
create or replace procedure signalbox.add_columns(p_table regclass, p_columns text[])
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '3s'
as $$
declare
  v_actions text;
begin
  select string_agg('add column ' || c.definition, ', ' order by c.position)
  into v_actions
  from unnest(p_columns) with ordinality as c (definition, position)
  where not exists (
    select
    from pg_catalog.pg_attribute a
    where a.attrelid = p_table
      and a.attname = split_part(c.definition, ' ', 1)
      and not a.attisdropped);

  if v_actions is not null then
    execute format('alter table %s %s', p_table, v_actions);
  end if;
end
$$;

-- On a table that holds rows the constraint binds new rows only (NOT VALID): checking the old ones would scan the
-- table under the lock, and they are not ours to judge.
create or replace procedure signalbox.add_constraint(p_table regclass, p_name text, p_definition text)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '3s'
as $$
begin
  if exists (
    select
    from pg_catalog.pg_constraint c
    where c.conrelid = p_table
      and c.conname = p_name)
  then
    return;
  end if;
  execute format('alter table %s add constraint %I %s %s', p_table, p_name, p_definition,
    case when pg_relation_size(p_table) > 0 then 'not valid' end);
end
$$;

-- CREATE INDEX keeps writers out while it reads the table, and CONCURRENTLY is impossible inside a transaction. Up to
-- 64 MB all indexes of a table together take about a second and are made here; a larger table gets the statements to
-- run by hand instead, and verify_automation_setup() keeps asking for them.
create or replace procedure signalbox.add_index(p_table regclass, p_name text, p_definition text, p_unique boolean default false)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '3s'
as $$
declare
  v_kind text := case when p_unique then 'unique index' else 'index' end;
begin
  if exists (
    select
    from pg_catalog.pg_index i
    join pg_catalog.pg_class c on c.oid = i.indexrelid
    where i.indrelid = p_table
      and i.indisvalid
      and c.relname = p_name)
  then
    return;
  end if;
  if pg_relation_size(p_table) > 64 * 1024 * 1024 then
    call signalbox.not_permitted(
      format('Index %s is missing: table %s has %s, building it here would keep writers out too long.',
        p_name, p_table, pg_size_pretty(pg_relation_size(p_table))),
      format('Run outside a transaction: create %s concurrently %I on %s %s', v_kind, p_name, p_table, p_definition));
    return;
  end if;
  execute format('create %s %I on %s %s', v_kind, p_name, p_table, p_definition);
end
$$;

-- A function of the same name and arguments with another result type cannot be replaced, only dropped.
create or replace procedure signalbox.make_way_for(p_signature text, p_result text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_function regprocedure := to_regprocedure(p_signature);
begin
  if v_function is not null and pg_get_function_result(v_function) is distinct from p_result then
    execute format('drop function %s', v_function);
  end if;
end
$$;

call signalbox.end_step();
