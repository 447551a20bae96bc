-- module: The routines of the undo files
--
-- Runs before the other files of this folder, which follow in the reverse order of the migrations: signalbox migrate
-- --undo. What these routines know of the database before comes from signalbox.what_was_there. Rows of users stay, and with
-- them their tables and columns, unless setting signalbox.drop_data is on (--drop-data).

-- step: routines | The routines that take back what the migrations made
create schema if not exists signalbox;
revoke all on schema signalbox from public;
select set_config('signalbox.undo_kept', '', false);

create or replace function signalbox.was_there(p_kind text, p_name text, out is_there boolean, out definition text)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  is_there := false;
  if to_regclass('signalbox.what_was_there') is not null then
    execute 'select true, w.definition from signalbox.what_was_there w where w.kind = $1 and w.name = $2'
    into is_there, definition
    using p_kind, p_name;
    is_there := coalesce(is_there, false);
  else
    is_there := true; -- without a record nothing is known to be ours
  end if;
end
$$;

create or replace function signalbox.is_ours(p_kind text, p_name text)
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select not w.is_there
  from signalbox.was_there(p_kind, p_name) w
$$;

create or replace function signalbox.drops_data()
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(current_setting('signalbox.drop_data', true), '') = 'on'
$$;

-- The outcomes of an undo: kept on purpose, or refused by the server. As long as something is kept, the record of what was
-- there before is kept as well.
create or replace procedure signalbox.undo_kept(p_message text, p_hint text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('signalbox.undo_kept', 'on', false);
  raise notice using errcode = 'SB002', message = p_message, hint = p_hint;
end
$$;

create or replace procedure signalbox.undo_refused(p_message text, p_hint text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise notice using errcode = 'SB003', message = p_message, hint = p_hint;
end
$$;

-- A migration counts as undone from here on.
create or replace procedure signalbox.undo_ledger(p_version text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if to_regclass('signalbox.migration_ledger') is not null then
    execute 'delete from signalbox.migration_ledger l where l.version = $1'
    using p_version;
  end if;
end
$$;

-- Our public functions of these names, whatever their arguments; those that were there before are made again.
create or replace procedure signalbox.undo_routines(p_names text[])
language plpgsql
set search_path = pg_catalog, pg_temp
set check_function_bodies = off
as $$
declare
  v_routine record;
  v_before record;
begin
  if to_regclass('signalbox.what_was_there') is null then
    return;
  end if;
  for v_routine in
    select p.oid::regprocedure as signature
    from pg_catalog.pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and p.proname = any (p_names)
  loop
    begin
      execute format('drop routine %s', v_routine.signature);
    exception
      when dependent_objects_still_exist then
        call signalbox.undo_kept(format('%s stays: something that is not ours uses it.', v_routine.signature),
          format('To see what, run: drop routine %s', v_routine.signature));
    end;
  end loop;
  for v_before in
    execute 'select w.definition from signalbox.what_was_there w where w.kind = ''routine'' '
      'and split_part(replace(w.name, ''public.'', ''''), ''('', 1) = any ($1)'
    using p_names
  loop
    execute v_before.definition;
  end loop;
end
$$;

create or replace procedure signalbox.undo_trigger(p_table text, p_name text)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '3s'
as $$
declare
  v_before record;
begin
  select w.is_there, w.definition
  into v_before
  from signalbox.was_there('trigger', format('public.%s.%s', p_table, p_name)) w;
  if to_regclass('signalbox.what_was_there') is null
    or to_regclass(format('public.%I', p_table)) is null
    or not exists (
      select
      from pg_catalog.pg_trigger t
      where t.tgrelid = to_regclass(format('public.%I', p_table))
        and t.tgname = p_name)
  then
    return;
  end if;
  execute format('drop trigger %I on public.%I', p_name, p_table);
  if v_before.definition is not null then
    execute v_before.definition;
  end if;
exception
  when insufficient_privilege then
    call signalbox.undo_refused(format('Trigger %s was left: %s.', p_name, sqlerrm), 'Let the table''s owner run this step.');
end
$$;

create or replace procedure signalbox.undo_job(p_name text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_before record;
  v_job_id bigint;
begin
  select w.is_there, w.definition::jsonb as job
  into v_before
  from signalbox.was_there('job', p_name) w;
  if to_regclass('signalbox.what_was_there') is null or to_regclass('cron.job') is null then
    return;
  end if;
  select j.jobid
  into v_job_id
  from cron.job j
  where j.jobname = p_name
    and j.username = current_user;
  if not found then
    return;
  end if;
  if not v_before.is_there then
    perform cron.unschedule(v_job_id);
  elsif v_before.job is not null then
    perform cron.schedule(p_name, v_before.job ->> 'schedule', v_before.job ->> 'command');
    perform cron.alter_job(v_job_id, active := (v_before.job ->> 'active')::boolean);
  end if;
exception
  when insufficient_privilege then
    call signalbox.undo_refused(format('Job %s was left: %s.', p_name, sqlerrm), 'Let its owner unschedule it.');
end
$$;

-- True when a column holds something else than its default.
create or replace function signalbox.column_holds_data(p_table regclass, p_column text)
returns boolean
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_default text := (
    select pg_get_expr(d.adbin, d.adrelid)
    from pg_catalog.pg_attribute a
    join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = p_table
      and a.attname = p_column);
  v_holds boolean;
begin
  execute format('select exists (select from %s t where t.%I is distinct from %s)', p_table, p_column,
    coalesce(v_default, 'null'))
  into v_holds;
  return v_holds;
end
$$;

-- Rights on a table ('r') or sequence ('S') as they were: what was revoked is granted again, in the order of before, and what
-- was granted since is taken back.
create or replace procedure signalbox.undo_rights(p_table regclass, p_before aclitem[], p_kind "char" default 'r')
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_change record;
begin
  for v_change in
    select coalesce(b.privilege_type, n.privilege_type) as privilege, b.privilege_type is not null as is_granted,
      case when coalesce(b.grantee, n.grantee) = 0 then 'public' else quote_ident(r.rolname) end as role
    from (
      select x.grantee, x.privilege_type, x.position
      from pg_catalog.pg_class c
      cross join lateral aclexplode(coalesce(p_before, acldefault(p_kind, c.relowner)))
        with ordinality as x (grantor, grantee, privilege_type, is_grantable, position)
      where c.oid = p_table) b
    full join (
      select x.grantee, x.privilege_type
      from pg_catalog.pg_class c
      cross join lateral aclexplode(coalesce(c.relacl, acldefault(p_kind, c.relowner))) x
      where c.oid = p_table) n on n.grantee = b.grantee and n.privilege_type = b.privilege_type
    left join pg_catalog.pg_roles r on r.oid = coalesce(b.grantee, n.grantee)
    where b.privilege_type is null
      or n.privilege_type is null
    order by b.position
  loop
    execute format('%s %s on %s %s %s %s', case when v_change.is_granted then 'grant' else 'revoke' end, v_change.privilege,
      case p_kind when 'S' then 'sequence' else 'table' end, p_table,
      case when v_change.is_granted then 'to' else 'from' end, v_change.role);
  end loop;
end
$$;

-- The rights on a table's sequences and columns that were there, as far as the record has them: older ones do not.
create or replace procedure signalbox.undo_rights_within(p_table regclass)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_within record;
begin
  for v_within in
    execute 'select w.name, w.definition::aclitem[] as rights from signalbox.what_was_there w '
      'join pg_catalog.pg_depend d on d.refobjid = $1 and d.deptype in (''a'', ''i'') and d.objid = to_regclass(w.name) '
      'where w.kind = ''sequence'''
    using p_table
  loop
    call signalbox.undo_rights(v_within.name::regclass, v_within.rights, 'S');
  end loop;
  for v_within in
    execute 'select a.attname as name, x.privilege_type, case when x.grantee = 0 then ''public'' else quote_ident(r.rolname) end as role '
      'from signalbox.what_was_there w '
      'join pg_catalog.pg_attribute a on a.attrelid = $1 and w.name = (select c.relname from pg_catalog.pg_class c where c.oid = $1) '
      '|| ''.'' || a.attname '
      'cross join lateral aclexplode(w.definition::aclitem[]) x '
      'left join pg_catalog.pg_roles r on r.oid = x.grantee '
      'where w.kind = ''column'' and w.definition is not null '
      'and not exists (select from aclexplode(a.attacl) n where n.grantee = x.grantee and n.privilege_type = x.privilege_type)'
    using p_table
  loop
    execute format('grant %s (%I) on table %s to %s', v_within.privilege_type, v_within.name, p_table, v_within.role);
  end loop;
end
$$;

-- The internal routines that take a row of the table as an argument: as long as they exist the table cannot go.
create or replace procedure signalbox.undo_users_of(p_table regclass)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_routine regprocedure;
begin
  for v_routine in
    select p.oid
    from pg_catalog.pg_proc p
    where p.pronamespace = 'signalbox'::regnamespace
      and exists (
        select
        from pg_catalog.pg_depend d
        join pg_catalog.pg_type t on t.oid = d.refobjid and t.typrelid = p_table
        where d.classid = 'pg_catalog.pg_proc'::regclass
          and d.objid = p.oid
          and d.refclassid = 'pg_catalog.pg_type'::regclass)
  loop
    execute format('drop routine %s', v_routine);
  end loop;
end
$$;

-- One of our tables, or what we added to one that was there: indexes, constraints, policies and columns of these names.
create or replace procedure signalbox.undo_table(
  p_table text,
  p_columns text[] default '{}',
  p_constraints text[] default '{}',
  p_indexes text[] default '{}',
  p_policies text[] default '{}'
)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '3s'
as $$
declare
  v_table regclass := to_regclass(format('public.%I', p_table));
  v_before record;
  v_name text;
  v_holds boolean;
begin
  if v_table is null or to_regclass('signalbox.what_was_there') is null
    or not exists (select from pg_catalog.pg_class c where c.oid = v_table and c.relkind in ('r', 'p')) -- then it was left out
  then
    return;
  end if;
  select w.is_there, split_part(w.definition, '|', 1) = 't' as had_security, nullif(split_part(w.definition, '|', 2), '') as rights
  into v_before
  from signalbox.was_there('table', p_table) w;

  if not v_before.is_there then
    execute format('select exists (select from %s)', v_table)
    into v_holds;
    if v_holds and not signalbox.drops_data() then
      call signalbox.undo_kept(format('Table %s holds rows and stays.', v_table),
        'signalbox migrate --undo --drop-data takes it away with its rows.');
    else
      call signalbox.undo_users_of(v_table);
      execute format('drop table %s', v_table);
    end if;
    return;
  end if;

  foreach v_name in array p_policies
  loop
    if signalbox.is_ours('policy', p_table || '.' || v_name) then
      execute format('drop policy if exists %I on %s', v_name, v_table);
    end if;
  end loop;
  foreach v_name in array p_columns
  loop
    continue when not signalbox.is_ours('column', p_table || '.' || v_name)
      or not exists (
        select
        from pg_catalog.pg_attribute a
        where a.attrelid = v_table
          and a.attname = v_name
          and not a.attisdropped);
    if not signalbox.drops_data() and signalbox.column_holds_data(v_table, v_name) then
      call signalbox.undo_kept(format('Column %s.%s holds data and stays, with its indexes.', v_table, v_name),
        'signalbox migrate --undo --drop-data takes it away.');
    else
      -- Indexes and checks of the column go with it.
      execute format('alter table %s drop column %I', v_table, v_name);
    end if;
  end loop;
  foreach v_name in array p_constraints
  loop
    if signalbox.is_ours('constraint', p_table || '.' || v_name) then
      execute format('alter table %s drop constraint if exists %I', v_table, v_name);
    end if;
  end loop;
  foreach v_name in array p_indexes
  loop
    if signalbox.is_ours('index', 'public.' || v_name) then
      execute format('drop index if exists public.%I', v_name);
    end if;
  end loop;
  if not v_before.had_security and (select c.relrowsecurity from pg_catalog.pg_class c where c.oid = v_table) then
    execute format('alter table %s disable row level security', v_table);
  end if;
  call signalbox.undo_rights(v_table, v_before.rights::aclitem[]);
  call signalbox.undo_rights_within(v_table);
exception
  when insufficient_privilege then
    call signalbox.undo_refused(format('Table %s was left as it is: %s.', p_table, sqlerrm), 'Let its owner run this step.');
end
$$;

create or replace procedure signalbox.undo_extension(p_name text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_used boolean := false;
begin
  if not exists (select from pg_catalog.pg_extension e where e.extname = p_name) or not signalbox.is_ours('extension', p_name) then
    return;
  end if;
  if p_name = 'pg_cron' then
    v_used := exists (select from cron.job j)
      or (not signalbox.drops_data() and exists (select from cron.job_run_details d));
  end if;
  if v_used then
    call signalbox.undo_kept('Extension pg_cron holds jobs or their history and stays.',
      'When nobody needs them any more, run: drop extension pg_cron');
    return;
  end if;
  execute format('drop extension %I', p_name);
exception
  when dependent_objects_still_exist then
    call signalbox.undo_kept(format('Extension %s stays: something that is not ours uses it.', p_name),
      format('To see what, run: drop extension %I', p_name));
  when insufficient_privilege then
    call signalbox.undo_refused(format('Extension %s stays: %s.', p_name, sqlerrm), 'Let a superuser drop it, or switch it off in the project''s settings.');
end
$$;

-- True when a server setting stands where our migration put it and was not so before.
create or replace function signalbox.setting_undo_wanted(p_name text, p_ours text)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_before text := (select w.definition from signalbox.was_there('setting', p_name) w);
begin
  if to_regclass('signalbox.what_was_there') is null or current_setting(p_name, true) is null
    or v_before = p_ours or not has_function_privilege('pg_catalog.pg_show_all_file_settings()', 'execute')
    or not exists (
      select
      from pg_catalog.pg_file_settings f
      where f.name = p_name
        and f.setting = p_ours
        and f.sourcefile like '%postgresql.auto.conf')
  then
    return false;
  end if;
  if v_before is distinct from (
    select coalesce(
      (select f.setting from pg_catalog.pg_file_settings f where f.name = p_name and f.sourcefile not like '%postgresql.auto.conf'
        order by f.seqno desc limit 1),
      (select s.boot_val from pg_catalog.pg_settings s where s.name = p_name), v_before))
    and v_before is not null
  then
    call signalbox.undo_kept(format('%s was %s before and is now %s.', p_name, v_before, p_ours),
      format('To put it back, run: alter system set %s = %L', p_name, v_before));
    return false;
  end if;
  return true;
end
$$;
