-- What an attacker can do who may make objects in a schema of their own: a namesake of every function, operator and
-- table that our routines use, and, as session objects, of every type and catalogue that a temporary schema can hide.
-- Each of them calls hostile.trap(). A sequence counts what ran with somebody else's rights: it survives rollbacks.
-- Run as the attacker; hostile.temporary_namesakes() again in each session that attacks.

create sequence hostile.sprung;

create table hostile.caught (
  what text not null,
  rights text not null
);

grant usage on schema hostile to public;
grant usage on sequence hostile.sprung to public;
grant insert on hostile.caught to public;

create function hostile.trap(p_what text)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_user <> session_user or session_user = 'postgres' then
    perform nextval('hostile.sprung');
    insert into hostile.caught (what, rights)
    values (p_what, current_user);
  end if;
  return true;
end
$$;

-- All functions whose name our sources contain, ours and pg_net's among them.
create function hostile.function_namesakes()
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
set check_function_bodies = off
as $body$
declare
  v_function record;
  v_count integer := 0;
begin
  for v_function in
    select p.proname, p.prokind, pg_get_function_arguments(p.oid) as arguments, p.prorettype::regtype::text as result
    from pg_proc p
    where p.prokind in ('f', 'p')
      and p.pronamespace in (
        select n.oid
        from pg_namespace n
        where n.nspname in ('pg_catalog', 'public', 'signalbox', 'net', 'cron', 'auth'))
      and exists (
        select
        from pg_proc o
        where o.pronamespace in (
          select n.oid
          from pg_namespace n
          where n.nspname in ('public', 'signalbox'))
          and strpos(o.prosrc, p.proname) > 0)
  loop
    begin
      execute format(
        'create or replace %s hostile.%I(%s) %s language plpgsql as %L',
        case v_function.prokind when 'p' then 'procedure' else 'function' end,
        v_function.proname,
        v_function.arguments,
        case v_function.prokind when 'p' then '' else 'returns ' || v_function.result end,
        format('begin perform hostile.trap(%L); %s end', v_function.proname,
          case when v_function.prokind = 'p' or v_function.result = 'void' then '' else 'return null;' end));
      v_count := v_count + 1;
    exception
      when others then
        null; -- pseudo-types that no function of a user may take
    end;
  end loop;
  return v_count;
end
$body$;

create function hostile.operator_namesakes()
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $body$
declare
  v_operator record;
  v_count integer := 0;
begin
  for v_operator in
    select o.oid, o.oprname, format_type(o.oprleft, null) as l, format_type(o.oprright, null) as r,
      format_type(o.oprresult, null) as result
    from pg_operator o
    where o.oprnamespace = 'pg_catalog'::regnamespace
      and o.oprkind = 'b'
      and o.oprname in ('=', '<>', '<', '>', '<=', '>=', '||', '->', '->>', '~', '!~', '~~', '!~~', '+', '-', '*', '/', '&&', '@>')
  loop
    begin
      execute format('create function hostile.operator_%s(%s, %s) returns %s language plpgsql as %L',
        v_operator.oid, v_operator.l, v_operator.r, v_operator.result,
        format('begin perform hostile.trap(%L); return null; end', 'operator ' || v_operator.oprname));
      execute format('create operator hostile.%s (leftarg = %s, rightarg = %s, function = hostile.operator_%s)',
        v_operator.oprname, v_operator.l, v_operator.r, v_operator.oid);
      v_count := v_count + 1;
    exception
      when others then
        null; -- pseudo-types, and types whose operators belong to a superuser
    end;
  end loop;
  return v_count;
end
$body$;

-- Tables that would lead deliveries and secrets elsewhere.
create function hostile.table_namesakes(p_schema text, p_kind text)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $body$
declare
  v_table text;
begin
  foreach v_table in array array[
    'webhook_configs', 'webhook_logs', 'webhook_attempts', 'notifications', 'net_epoch', 'settings', 'alerts',
    'http_request_queue', '_http_response', 'chat_sessions', 'pg_proc', 'pg_class', 'pg_extension', 'pg_namespace',
    'pg_roles', 'pg_attribute']
  loop
    execute format('create %s table %I.%I (id bigint check (hostile.trap(%L)))', p_kind, p_schema, v_table,
      'table ' || v_table);
  end loop;
end
$body$;

-- A search path without pg_temp looks there first of all, for tables and types: that is how PostgreSQL is.
create function hostile.temporary_namesakes()
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $body$
declare
  v_type text;
begin
  perform hostile.table_namesakes('pg_temp', 'temporary');
  foreach v_type in array array[
    'text', 'jsonb', 'uuid', 'bytea', 'timestamptz', 'oid', 'regclass', 'float8', 'int4', 'int8', 'bool', 'name']
  loop
    execute format('create domain pg_temp.%I as pg_catalog.%I check (hostile.trap(%L))', v_type, v_type,
      'type ' || v_type);
  end loop;
end
$body$;

select hostile.function_namesakes(), hostile.operator_namesakes(), hostile.table_namesakes('hostile', '');
