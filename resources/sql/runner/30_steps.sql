-- How a step is carried out and written down.

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

-- Asked before each step: ends the run where something foreign stands by now. Why the step is left out: its part cannot stand
-- here, or a step that it needs did not. Null when it can be tried.
create or replace function pg_temp.signalbox_blocker(p_part text, p_needs text[])
returns text
language plpgsql
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
  call pg_temp.signalbox_guard();
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
