-- What an undo takes back, a routine for each kind of thing; each sends or tells its statements by undo_do().

-- Our public functions of these names, whatever their arguments; those that were there before are made again.
create or replace procedure pg_temp.undo_routines(p_names text[])
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
    select p.oid, p.oid::regprocedure as signature, p.proowner
    from pg_catalog.pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and p.proname = any (p_names)
  loop
    begin
      call pg_temp.undo_needs_free('pg_proc', v_routine.oid);
      call pg_temp.undo_do(format('drop routine %s', v_routine.signature), v_routine.proowner, 'pg_proc', v_routine.oid);
    exception
      when dependent_objects_still_exist then
        call pg_temp.undo_kept(format('%s stays: something that is not ours uses it.', v_routine.signature),
          format('To see what, run: drop routine %s', v_routine.signature));
    end;
  end loop;
  for v_before in
    execute 'select w.definition from signalbox.what_was_there w where w.kind = ''routine'' '
      'and split_part(replace(w.name, ''public.'', ''''), ''('', 1) = any ($1)'
    using p_names
  loop
    call pg_temp.undo_do(v_before.definition);
  end loop;
end
$$;

create or replace procedure pg_temp.undo_trigger(p_table text, p_name text)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '3s'
as $$
declare
  v_before record;
  v_trigger record;
begin
  select w.is_there, w.definition
  into v_before
  from pg_temp.was_there('trigger', format('public.%s.%s', p_table, p_name)) w;
  select t.oid, c.relowner
  into v_trigger
  from pg_catalog.pg_trigger t
  join pg_catalog.pg_class c on c.oid = t.tgrelid
  where t.tgrelid = to_regclass(format('public.%I', p_table))
    and t.tgname = p_name;
  if not found or to_regclass('signalbox.what_was_there') is null then
    return;
  end if;
  call pg_temp.undo_do(format('drop trigger %I on public.%I', p_name, p_table), v_trigger.relowner, 'pg_trigger', v_trigger.oid);
  if v_before.definition is not null then
    call pg_temp.undo_do(v_before.definition);
  end if;
exception
  when insufficient_privilege then
    call pg_temp.undo_refused(format('Trigger %s was left: %s.', p_name, sqlerrm), 'Let the table''s owner run this step.');
end
$$;

-- An index of ours, as it stands outside of any table's list.
create or replace procedure pg_temp.undo_index(p_name text)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '3s'
as $$
declare
  v_index record;
begin
  select c.oid, c.relowner
  into v_index
  from pg_catalog.pg_class c
  where c.oid = to_regclass(format('public.%I', p_name))
    and c.relkind in ('i', 'I');
  if found and pg_temp.is_ours('index', 'public.' || p_name) and not pg_temp.undo_goes('pg_class'::regclass, v_index.oid) then
    call pg_temp.undo_do(format('drop index public.%I', p_name), v_index.relowner, 'pg_class', v_index.oid);
  end if;
end
$$;

create or replace procedure pg_temp.undo_job(p_name text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_before record;
  v_job_id bigint;
begin
  select w.is_there, w.definition::jsonb as job
  into v_before
  from pg_temp.was_there('job', p_name) w;
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
    call pg_temp.undo_do(format('select cron.unschedule(%s)', v_job_id), null, 'cron.job', v_job_id);
  elsif v_before.job is not null then
    call pg_temp.undo_do(format('select cron.schedule(%L, %L, %L)', p_name, v_before.job ->> 'schedule', v_before.job ->> 'command'));
    call pg_temp.undo_do(format('select cron.alter_job(%s, active := %L::boolean)', v_job_id, v_before.job ->> 'active'));
  end if;
exception
  when insufficient_privilege then
    call pg_temp.undo_refused(format('Job %s was left: %s.', p_name, sqlerrm), 'Let its owner unschedule it.');
end
$$;

-- True when a column holds something else than its default.
create or replace function pg_temp.column_holds_data(p_table regclass, p_column text)
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
      and a.attname = p_column
      and pg_get_expr(d.adbin, d.adrelid) not like '%()'); -- reckoned for each row: the rows of before hold null
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
create or replace procedure pg_temp.undo_rights(p_table regclass, p_before aclitem[], p_kind "char" default 'r')
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
    call pg_temp.undo_do(format('%s %s on %s %s %s %s', case when v_change.is_granted then 'grant' else 'revoke' end, v_change.privilege,
      case p_kind when 'S' then 'sequence' else 'table' end, p_table,
      case when v_change.is_granted then 'to' else 'from' end, v_change.role));
  end loop;
end
$$;

-- The rights on a table's sequences and columns that were there, as far as the record has them: older ones do not.
create or replace procedure pg_temp.undo_rights_within(p_table regclass)
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
    call pg_temp.undo_rights(v_within.name::regclass, v_within.rights, 'S');
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
    call pg_temp.undo_do(format('grant %s (%I) on table %s to %s', v_within.privilege_type, v_within.name, p_table, v_within.role));
  end loop;
end
$$;

-- The internal routines that take a row of the table as an argument: as long as they exist the table cannot go.
create or replace procedure pg_temp.undo_users_of(p_table regclass)
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
    call pg_temp.undo_do(format('drop routine %s', v_routine), null, 'pg_proc', v_routine::oid);
  end loop;
end
$$;

-- One of our tables, or what we added to one that was there: indexes, constraints, policies and columns of these names.
create or replace procedure pg_temp.undo_table(
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
  v_owner oid;
  v_part integer;
  v_object oid;
begin
  if v_table is null or to_regclass('signalbox.what_was_there') is null
    or not exists (select from pg_catalog.pg_class c where c.oid = v_table and c.relkind in ('r', 'p')) -- then it was left out
  then
    return;
  end if;
  select w.is_there, split_part(w.definition, '|', 1) = 't' as had_security, nullif(split_part(w.definition, '|', 2), '') as rights
  into v_before
  from pg_temp.was_there('table', p_table) w;
  select c.relowner
  into v_owner
  from pg_catalog.pg_class c
  where c.oid = v_table;

  if not v_before.is_there then
    execute format('select exists (select from %s t where not (%s))', v_table, coalesce((
      select string_agg(format('(%s)', r.condition), ' or ')
      from pg_temp.undo_rows r
      where r.relation = v_table), 'false'))
    into v_holds;
    if v_holds and not pg_temp.drops_data() then
      call pg_temp.undo_kept(format('Table %s holds rows and stays.', v_table),
        'signalbox migrate --undo --drop-data takes it away with its rows.');
    else
      call pg_temp.undo_users_of(v_table);
      call pg_temp.undo_do(format('drop table %s', v_table), v_owner, 'pg_class', v_table::oid);
    end if;
    return;
  end if;

  foreach v_name in array p_policies
  loop
    select p.oid
    into v_object
    from pg_catalog.pg_policy p
    where p.polrelid = v_table
      and p.polname = v_name;
    if found and pg_temp.is_ours('policy', p_table || '.' || v_name) then
      call pg_temp.undo_do(format('drop policy %I on %s', v_name, v_table), v_owner, 'pg_policy', v_object);
    end if;
  end loop;
  foreach v_name in array p_columns
  loop
    select a.attnum
    into v_part
    from pg_catalog.pg_attribute a
    where a.attrelid = v_table
      and a.attname = v_name
      and not a.attisdropped;
    continue when not found or not pg_temp.is_ours('column', p_table || '.' || v_name);
    if not pg_temp.drops_data() and pg_temp.column_holds_data(v_table, v_name) then
      call pg_temp.undo_kept(format('Column %s.%s holds data and stays, with its indexes.', v_table, v_name),
        'signalbox migrate --undo --drop-data takes it away.');
    else
      -- Indexes and checks of the column go with it.
      call pg_temp.undo_do(format('alter table %s drop column %I', v_table, v_name), v_owner, 'pg_class', v_table::oid, v_part);
    end if;
  end loop;
  foreach v_name in array p_constraints
  loop
    select c.oid
    into v_object
    from pg_catalog.pg_constraint c
    where c.conrelid = v_table
      and c.conname = v_name;
    if found and pg_temp.is_ours('constraint', p_table || '.' || v_name)
      and not pg_temp.undo_goes('pg_constraint'::regclass, v_object)
    then
      call pg_temp.undo_do(format('alter table %s drop constraint %I', v_table, v_name), v_owner, 'pg_constraint', v_object);
    end if;
  end loop;
  foreach v_name in array p_indexes
  loop
    call pg_temp.undo_index(v_name);
  end loop;
  if not v_before.had_security and (select c.relrowsecurity from pg_catalog.pg_class c where c.oid = v_table) then
    call pg_temp.undo_do(format('alter table %s disable row level security', v_table), v_owner);
  end if;
  call pg_temp.undo_rights(v_table, v_before.rights::aclitem[]);
  call pg_temp.undo_rights_within(v_table);
exception
  when insufficient_privilege then
    call pg_temp.undo_refused(format('Table %s was left as it is: %s.', p_table, sqlerrm), 'Let its owner run this step.');
end
$$;

create or replace procedure pg_temp.undo_extension(p_name text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_used boolean := false;
  v_extension record;
begin
  select e.oid, e.extowner
  into v_extension
  from pg_catalog.pg_extension e
  where e.extname = p_name;
  if not found or not pg_temp.is_ours('extension', p_name) then
    return;
  end if;
  if p_name = 'pg_cron' then
    v_used := exists (
        select
        from cron.job j
        where not exists (
          select
          from pg_temp.undo_gone g
          where g.classid = to_regclass('cron.job')
            and g.objid = j.jobid::oid))
      or (not pg_temp.drops_data() and exists (select from cron.job_run_details d));
  end if;
  if v_used then
    call pg_temp.undo_kept('Extension pg_cron holds jobs or their history and stays.',
      'When nobody needs them any more, run: drop extension pg_cron');
    return;
  end if;
  call pg_temp.undo_needs_free('pg_extension', v_extension.oid);
  call pg_temp.undo_do(format('drop extension %I', p_name), v_extension.extowner, 'pg_extension', v_extension.oid);
exception
  when dependent_objects_still_exist then
    call pg_temp.undo_kept(format('Extension %s stays: something that is not ours uses it.', p_name),
      format('To see what, run: drop extension %I', p_name));
  when insufficient_privilege then
    call pg_temp.undo_refused(format('Extension %s stays: %s.', p_name, sqlerrm), 'Let a superuser drop it, or switch it off in the project''s settings.');
end
$$;

-- True when a server setting stands where our migration put it and was not so before.
create or replace function pg_temp.setting_undo_wanted(p_name text, p_ours text)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_before text := (select w.definition from pg_temp.was_there('setting', p_name) w);
begin
  if to_regclass('signalbox.what_was_there') is null or current_setting(p_name, true) is null
    or v_before = p_ours or not has_function_privilege('pg_catalog.pg_show_all_file_settings()', 'execute')
  then
    return false;
  end if;
  -- Only now: a statement that names the view needs the right to read it, whatever it finds out before.
  if not exists (
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
    call pg_temp.undo_kept(format('%s was %s before and is now %s.', p_name, v_before, p_ours),
      format('To put it back, run: alter system set %s = %L', p_name, v_before));
    return false;
  end if;
  return true;
end
$$;
