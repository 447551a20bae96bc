-- What carries out the steps of resources/sql/install: the migrator sends this first, and it stands at the top of the file
-- that "signalbox migrations" writes. The routines live in pg_temp, where no other role can have put one of the same
-- name, and go with the session; where temporary objects do not last from one statement to the next (a pooler in transaction
-- mode), no step is carried out at all.
--
-- A step is one transaction, at the most: it is done with all that closes what it made, or leaves nothing behind. It tells its
-- outcome by notices: SB001 already there, SB002 not applicable, SB003 not permitted, SB004 needs restart, SB005 left out,
-- SB006 failed, SB007 would be sent (undo); silence is "done". Cost: about 10 ms a step; nothing waits longer than three seconds for a lock.

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
  )
  select string_agg(w.words, ', ' order by w.words)
  from (
    select distinct format('%s (%s)', pg_describe_object(f.class, f.oid, 0),
      case when f.owner = 0 then 'open to everybody' else pg_get_userbyid(f.owner)::text end) as words
    from foreign_part f
    where not coalesce(pg_temp.signalbox_trusts(f.owner), false)
    limit 5) w
$$;

-- Who else may put something there at any time, as REVOKE spells it.
create or replace function pg_temp.signalbox_makers()
returns text
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select string_agg(distinct case when a.grantee = 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end, ', ')
  from pg_catalog.pg_namespace n
  cross join lateral aclexplode(n.nspacl) a
  where n.nspname = 'signalbox'
    and a.privilege_type = 'CREATE'
    and not coalesce(pg_temp.signalbox_trusts(a.grantee), false)
$$;

-- Ends the run, with nothing called and nothing changed.
create or replace procedure pg_temp.signalbox_guard()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_foreign text := pg_temp.signalbox_foreign();
  v_makers text := pg_temp.signalbox_makers();
begin
  if pg_is_in_recovery() then
    raise exception using
      errcode = 'SB011',
      message = 'This server is a hot standby: it only repeats what the primary does.',
      hint = 'Nothing was tried. Connect to the primary.';
  end if;
  if v_foreign is not null then
    raise exception using
      errcode = 'SB010',
      message = format('Schema signalbox does not belong to %s alone: %s.', current_user, v_foreign),
      hint = 'Nothing was called there and nothing was changed. See who made this and why; drop it, or migrate as its owner.';
  end if;
  if v_makers is not null then
    raise exception using
      errcode = 'SB010',
      message = format('Schema signalbox does not belong to %s alone: %s may create in it.', current_user, v_makers),
      hint = format('Nothing was called there and nothing was changed. Run: revoke create on schema signalbox from %s;', v_makers);
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
