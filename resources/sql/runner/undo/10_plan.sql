-- What takes back what the steps of resources/sql/install made: signalbox migrate --undo sends this first, and it goes with
-- the session. What it knows of the database before comes from signalbox.what_was_there. Rows of users stay, and with them
-- their tables and columns, unless setting signalbox.drop_data is on (--drop-data).
--
-- With setting signalbox.dry_run (--dry-run) everything is looked at and nothing is done: each statement that would be sent is
-- told (SB007), what it would take away is remembered in undo_gone and undo_rows, and no lock is taken that a writer waits
-- for.

create temporary table if not exists undo_gone (
  classid oid not null,
  objid oid not null,
  objsubid integer not null
);
create temporary table if not exists undo_rows (
  relation regclass not null,
  condition text not null
);
select set_config('signalbox.undo_kept', '', false);

create or replace function pg_temp.is_plan()
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(current_setting('signalbox.dry_run', true), '') = 'on'
$$;

-- Sends a statement, or tells it. The owner is whoever may send it; the object is what it takes away.
create or replace procedure pg_temp.undo_do(
  p_statement text,
  p_owner oid default null,
  p_class regclass default null,
  p_object oid default null,
  p_part integer default 0
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if not pg_temp.is_plan() then
    execute p_statement;
    return;
  end if;
  if p_owner is not null and not pg_has_role(p_owner, 'usage') then
    raise exception using
      errcode = 'insufficient_privilege',
      message = format('must be owner: %s', pg_get_userbyid(p_owner));
  end if;
  if p_object is not null then
    insert into pg_temp.undo_gone (classid, objid, objsubid)
    values (p_class, p_object, p_part);
  end if;
  raise notice using errcode = 'SB007', message = p_statement;
end
$$;

-- Rows that go, whatever becomes of their table.
create or replace procedure pg_temp.undo_delete(p_table regclass, p_condition text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_any boolean;
begin
  execute format('select exists (select from %s t where %s)', p_table, p_condition)
  into v_any;
  if not v_any then
    return;
  end if;
  call pg_temp.undo_do(format('delete from %s t where %s', p_table, p_condition));
  if pg_temp.is_plan() then
    insert into pg_temp.undo_rows (relation, condition)
    values (p_table, p_condition);
  end if;
end
$$;

-- Whether an object goes: by itself, or with what it belongs to.
create or replace function pg_temp.undo_goes(p_class oid, p_object oid, p_part integer default 0)
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  with recursive holders as (
    select p_class as classid, p_object as objid, p_part as objsubid
    union
    select d.refclassid, d.refobjid, d.refobjsubid
    from holders h
    join pg_catalog.pg_depend d on d.classid = h.classid
      and d.objid = h.objid
      and d.objsubid in (0, h.objsubid)
    where d.deptype in ('a', 'i', 'P', 'S', 'e')
  )
  select exists (
    select
    from holders h
    join pg_temp.undo_gone g on g.classid = h.classid
      and g.objid = h.objid
      and g.objsubid in (0, h.objsubid))
$$;

-- What would stop an object from being dropped, as the server says it when it is tried. For a plan only.
create or replace procedure pg_temp.undo_needs_free(p_class regclass, p_object oid)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_user text;
begin
  if not pg_temp.is_plan() then
    return;
  end if;
  insert into pg_temp.undo_gone (classid, objid, objsubid)
  values (p_class, p_object, 0);
  select pg_describe_object(d.classid, d.objid, d.objsubid)
  into v_user
  from (
    select p_class::oid as classid, p_object as objid
    union all
    select m.classid, m.objid
    from pg_catalog.pg_depend m
    where m.refclassid = p_class
      and m.refobjid = p_object
      and m.deptype = 'e') o
  join pg_catalog.pg_depend d on d.refclassid = o.classid and d.refobjid = o.objid
  where d.deptype = 'n'
    and not pg_temp.undo_goes(d.classid, d.objid, d.objsubid)
  limit 1;
  if found then
    raise exception using errcode = 'dependent_objects_still_exist', message = v_user;
  end if;
end
$$;

create or replace function pg_temp.was_there(p_kind text, p_name text, out is_there boolean, out definition text)
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

create or replace function pg_temp.is_ours(p_kind text, p_name text)
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select not w.is_there
  from pg_temp.was_there(p_kind, p_name) w
$$;

create or replace function pg_temp.drops_data()
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(current_setting('signalbox.drop_data', true), '') = 'on'
$$;

-- The outcomes of an undo: kept on purpose, or refused by the server. As long as something is kept, the record of what was
-- there before is kept as well.
create or replace procedure pg_temp.undo_kept(p_message text, p_hint text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('signalbox.undo_kept', 'on', false);
  raise notice using errcode = 'SB002', message = p_message, hint = p_hint;
end
$$;

create or replace procedure pg_temp.undo_refused(p_message text, p_hint text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise notice using errcode = 'SB003', message = p_message, hint = p_hint;
end
$$;

