-- module: Extensions, and the server settings that they want
-- part: extensions
--
-- An extension that is missing stops nothing: what needs it says so when it is used. The guards are used by the settings file
-- that follows and by verify_automation_setup(). Cost: catalogue reads.

-- step: extension-routine | How an extension is installed
-- The sandbox sends through a stand-in where the server has no pg_net. Asked of the catalogue, because schema net may
-- be closed to this role.
create or replace function signalbox.has_stand_in()
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select
    from pg_catalog.pg_proc p
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'net'
      and p.proname = 'is_stand_in')
$$;

-- p_probe is a setting that exists only while the extension's library is loaded, null when no preload is needed:
-- readable by everyone, which shared_preload_libraries is not.
create or replace procedure signalbox.install_extension(p_name text, p_probe text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_version text := (select e.extversion from pg_catalog.pg_extension e where e.extname = p_name);
  v_loaded boolean := p_probe is null or current_setting(p_probe, true) is not null;
  v_schema text := case
    when p_name = 'pg_cron' then 'pg_catalog'
    when to_regnamespace('extensions') is not null then 'extensions'
    else 'public'
  end;
begin
  if v_version is not null and v_loaded then
    call signalbox.already_there(format('Extension %s %s is already there.', p_name, v_version));
  elsif v_version is not null then
    call signalbox.needs_restart(
      format('Extension %s is installed, but its library is not loaded.', p_name),
      format('Add %s to shared_preload_libraries and restart the server.', p_name));
  elsif p_name = 'pg_net' and signalbox.has_stand_in() then
    call signalbox.not_applicable(
      'Extension pg_net is not installed: the Signalbox stand-in sends the requests.',
      'This is what the sandbox does. A production server needs pg_net itself.');
  elsif not exists (select from pg_catalog.pg_available_extensions a where a.name = p_name) then
    call signalbox.not_applicable(
      format('Extension %s is not available on this server.', p_name),
      format('Install the server package of %s, then run this step again.', p_name));
  elsif not v_loaded then
    call signalbox.needs_restart(
      format('Extension %s needs its library loaded at server start.', p_name),
      format('Add %s to shared_preload_libraries, restart the server, then run this step again.', p_name));
  elsif p_name = 'pg_cron' and current_setting('cron.database_name', true) <> current_database() then
    call signalbox.not_applicable(
      format('Extension pg_cron lives in database %s, this is %s.',
        current_setting('cron.database_name', true), current_database()),
      'Connect to that database, or change cron.database_name and restart the server.');
  else
    begin
      execute format('create extension %I with schema %I', p_name, v_schema);
    exception
      when insufficient_privilege then
        call signalbox.not_permitted(
          format('Role %s may not create extension %s.', current_user, p_name),
          format('On Supabase enable %s under Database > Extensions; elsewhere let a superuser run: create extension %s',
            p_name, p_name));
    end;
  end if;
end
$$;

-- step: extension-pg-cron | pg_cron runs the scheduled jobs
-- needs: extension-routine
call signalbox.install_extension('pg_cron', 'cron.database_name');

-- step: extension-pg-net | pg_net sends the webhooks
-- needs: extension-routine
call signalbox.install_extension('pg_net', 'pg_net.ttl');

-- step: extension-pg-stat-statements | pg_stat_statements measures the queries
-- needs: extension-routine
call signalbox.install_extension('pg_stat_statements', 'pg_stat_statements.max');

-- step: extension-btree-gist | btree_gist for exclusion constraints over dates
-- needs: extension-routine
call signalbox.install_extension('btree_gist', null);

-- step: extension-pgcrypto | pgcrypto signs the webhooks
-- needs: extension-routine
call signalbox.install_extension('pgcrypto', null);

-- step: cron-grant | Role postgres may use schema cron
do $$
begin
  if to_regnamespace('cron') is null then
    call signalbox.not_applicable('Schema cron does not exist: nothing to grant.', 'It comes with extension pg_cron.');
  elsif not exists (select from pg_catalog.pg_roles r where r.rolname = 'postgres') then
    call signalbox.not_applicable('Role postgres does not exist: nothing to grant.', 'Jobs belong to the role that runs this migration.');
  elsif has_schema_privilege('postgres', 'cron', 'usage') then
    call signalbox.already_there('Already there: role postgres may use schema cron.');
  elsif not has_schema_privilege('cron', 'usage with grant option') then
    call signalbox.not_permitted(
      format('Role %s may not grant usage on schema cron.', current_user),
      'Let a superuser run: grant usage on schema cron to postgres');
  else
    grant usage on schema cron to postgres;
  end if;
end
$$;

-- step: setting-guards | Which server settings are wanted, and whether they may be set
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
