-- migration: Backup and restore of the configuration
--
-- What signalbox backup writes and signalbox restore reads: endpoints, settings, and the schedules of jobs, as JSON. What
-- is secret (the secret of an endpoint, headers such as Authorization, the user name and the query of a URL) is never in
-- it as plain text: it is left out, or encrypted under a passphrase (OpenPGP, AES-256, iterated and salted key).
--
-- Cost: reads the configuration tables once, a few milliseconds; each encrypted endpoint about 100 ms, which is what
-- makes guessing the passphrase slow.

-- step: backup-rules | What is secret in a configuration
call signalbox.begin_step('The rules of the backup');

create or replace function signalbox.is_secret_header(p_name text)
returns boolean
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select p_name ~* '(auth|cookie|token|secret|passw|signature|credential|key)'
$$;

create or replace function signalbox.headers_where(p_headers jsonb, p_secret boolean)
returns jsonb
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_object_agg(h.name, h.value), '{}')
  from jsonb_each(case when jsonb_typeof(p_headers) = 'object' then p_headers else '{}' end) as h (name, value)
  where signalbox.is_secret_header(h.name) = p_secret
$$;

-- A URL without what may let somebody in: https://***@host/path?***
create or replace function signalbox.public_url(p_url text)
returns text
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select regexp_replace(regexp_replace(p_url, '^([a-z][a-z0-9+.-]*://)[^/?#]*@', '\1***@', 'i'), '[?#].*$', '?***')
$$;

-- pgcrypto is found when called, wherever it lives.
create or replace function signalbox.pgp(p_function text, p_data text, p_passphrase text)
returns text
language plpgsql
volatile
set search_path = pg_catalog, pg_temp
as $$
declare
  v_schema text := (
    select n.nspname::text
    from pg_catalog.pg_extension e
    join pg_catalog.pg_namespace n on n.oid = e.extnamespace
    where e.extname = 'pgcrypto');
  v_answer text;
begin
  if v_schema is null then
    raise exception 'extension pgcrypto is not installed: secrets can neither be encrypted nor decrypted'
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  if p_function = 'encrypt' then
    execute format('select encode(%I.pgp_sym_encrypt($1, $2, ''cipher-algo=aes256, s2k-mode=3, s2k-count=4194304''), ''base64'')',
      v_schema)
    into v_answer
    using p_data, p_passphrase;
    return translate(v_answer, e'\n', '');
  end if;
  execute format('select %I.pgp_sym_decrypt(decode($1, ''base64''), $2)', v_schema)
  into v_answer
  using p_data, p_passphrase;
  return v_answer;
exception
  when external_routine_invocation_exception or invalid_parameter_value then
    raise exception 'the secrets of this backup cannot be decrypted: wrong passphrase, or the file was changed'
      using errcode = 'invalid_password';
end
$$;

-- The secret part of an endpoint as JSON text; a secret that cannot be read here is left out.
create or replace function signalbox.secret_part(p_endpoint public.webhook_configs)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_secret text;
begin
  begin
    v_secret := case when p_endpoint.secret is not null and p_endpoint.secret not like 'vault:%'
      then signalbox.resolve_secret(p_endpoint.secret)
      else p_endpoint.secret end;
  exception
    when others then
      raise warning 'the secret of endpoint % cannot be read and is left out', p_endpoint.name;
  end;
  return jsonb_build_object(
    'secret', v_secret,
    'url', p_endpoint.url,
    'headers', signalbox.headers_where(p_endpoint.headers, true))::text;
end
$$;

call signalbox.end_step();

-- step: backup | Function backup_configuration
call signalbox.begin_step('backup_configuration');

-- Without a passphrase the secret parts are left out.
create or replace function public.backup_configuration(p_passphrase text default null)
returns jsonb
language plpgsql
volatile
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_endpoints jsonb;
  v_jobs jsonb := '[]'::jsonb;
begin
  if length(p_passphrase) < 8 then
    raise exception 'the passphrase is too short' using errcode = 'invalid_password', hint = 'Use at least 8 characters.';
  end if;
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'name', c.name,
      'url', signalbox.public_url(c.url),
      'events', c.events,
      'headers', signalbox.headers_where(c.headers, false),
      'retry_config', c.retry_config,
      'is_active', coalesce(c.is_active, false),
      'encrypted', case when p_passphrase is not null
        then signalbox.pgp('encrypt', signalbox.secret_part(c), p_passphrase) end)) order by c.name), '[]')
  into v_endpoints
  from public.webhook_configs c;
  if to_regclass('cron.job') is not null and has_schema_privilege('cron', 'usage') then
    select coalesce(jsonb_agg(jsonb_build_object('name', j.jobname, 'schedule', j.schedule, 'active', j.active)
        order by j.jobname), '[]')
    into v_jobs
    from cron.job j
    where j.jobname is not null
      and j.database = current_database();
  end if;
  return jsonb_build_object(
    'format', 'signalbox backup',
    'version', 1,
    'made_at', now(),
    'database', current_database(),
    'secrets', case when p_passphrase is null then 'left out' else 'encrypted' end,
    'endpoints', v_endpoints,
    'settings', (
      select coalesce(jsonb_object_agg(s.key, s.value), '{}')
      from signalbox.settings s),
    'jobs', v_jobs);
end
$$;

call signalbox.end_step();

-- step: restore | Function restore_configuration
call signalbox.begin_step('restore_configuration');

-- Raises when the document is not one that backup_configuration wrote: whatever it holds else is not looked at.
create or replace procedure signalbox.check_backup(p_document jsonb)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_wrong text;
begin
  if jsonb_typeof(p_document) is distinct from 'object' or p_document ->> 'format' is distinct from 'signalbox backup' then
    raise exception 'this is no backup of Signalbox' using errcode = 'invalid_parameter_value';
  elsif p_document -> 'version' is distinct from to_jsonb(1) then
    raise exception 'this backup has format version %, this installation reads version 1',
      left(coalesce(p_document ->> 'version', 'none'), 20)
      using errcode = 'feature_not_supported', hint = 'Restore it with the version of Signalbox that made it, or a newer one.';
  elsif jsonb_typeof(p_document -> 'endpoints') is distinct from 'array'
    or jsonb_typeof(p_document -> 'settings') is distinct from 'object'
    or jsonb_typeof(p_document -> 'jobs') is distinct from 'array'
  then
    raise exception 'this backup is damaged: it lacks endpoints, settings or jobs' using errcode = 'invalid_parameter_value';
  end if;

  select min(format('endpoint %s', left(coalesce(e.item ->> 'name', e.position::text), 100)))
  into v_wrong
  from jsonb_array_elements(p_document -> 'endpoints') with ordinality as e (item, position)
  where (jsonb_typeof(e.item) = 'object'
    and jsonb_typeof(e.item -> 'name') = 'string'
    and e.item ->> 'name' ~ '^[^[:cntrl:]]+$'
    and length(e.item ->> 'name') <= 200
    and jsonb_typeof(e.item -> 'url') = 'string'
    and e.item ->> 'url' ~* '^https?://[^[:space:][:cntrl:]]+$'
    and length(e.item ->> 'url') <= 2000
    and jsonb_typeof(e.item -> 'events') = 'array'
    and not jsonb_path_exists(e.item, '$.events[*] ? (@.type() != "string")')
    and jsonb_typeof(e.item -> 'headers') = 'object'
    and jsonb_typeof(coalesce(e.item -> 'retry_config', '{}')) = 'object'
    and jsonb_typeof(e.item -> 'is_active') = 'boolean'
    and jsonb_typeof(coalesce(e.item -> 'encrypted', '""')) = 'string') is not true;
  if v_wrong is null then
    select min(format('job %s', left(coalesce(j.item ->> 'name', j.position::text), 100)))
    into v_wrong
    from jsonb_array_elements(p_document -> 'jobs') with ordinality as j (item, position)
    where (jsonb_typeof(j.item) = 'object'
      and jsonb_typeof(j.item -> 'name') = 'string'
      and jsonb_typeof(j.item -> 'schedule') = 'string'
      and length(j.item ->> 'schedule') <= 200
      and jsonb_typeof(j.item -> 'active') = 'boolean') is not true;
  end if;
  if v_wrong is null then
    select min(format('endpoint %s, which stands there twice', left(d.name, 100)))
    into v_wrong
    from (
      select e.item ->> 'name' as name
      from jsonb_array_elements(p_document -> 'endpoints') as e (item)
      group by e.item ->> 'name'
      having count(*) > 1) d;
  end if;
  if v_wrong is not null then
    raise exception 'this backup is damaged: %', v_wrong using errcode = 'invalid_parameter_value';
  end if;
end
$$;

-- One endpoint. Without its secret part what is secret stays as it is here, the URL too when it is incomplete in the
-- backup; a new endpoint without a complete URL stays inactive. Returns what changes, in words; null when nothing does.
create or replace function signalbox.restore_endpoint(p_item jsonb, p_passphrase text, p_apply boolean)
returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_now public.webhook_configs := (select c from public.webhook_configs c where c.name = p_item ->> 'name');
  v_then public.webhook_configs := v_now;
  v_secret_part jsonb;
  v_is_whole boolean;
  v_secret_now text;
  v_changes text[] := array[]::text[];
begin
  if p_passphrase is not null and p_item ? 'encrypted' then
    v_secret_part := signalbox.pgp('decrypt', p_item ->> 'encrypted', p_passphrase)::jsonb;
  end if;
  v_then.name := p_item ->> 'name';
  v_then.events := array(select e.value from jsonb_array_elements_text(p_item -> 'events') as e (value));
  v_then.retry_config := coalesce(p_item -> 'retry_config', v_now.retry_config, '{}');
  v_then.url := case
    when v_secret_part is not null then v_secret_part ->> 'url'
    when strpos(p_item ->> 'url', '***') > 0 and v_now.id is not null then v_now.url
    else p_item ->> 'url'
  end;
  v_then.headers := signalbox.headers_where(p_item -> 'headers', false)
    || coalesce(v_secret_part -> 'headers', signalbox.headers_where(v_now.headers, true));
  v_is_whole := strpos(v_then.url, '***') = 0;
  v_then.is_active := (p_item ->> 'is_active')::boolean and v_is_whole;
  if v_secret_part is not null then
    v_secret_now := signalbox.secret_part(v_now)::jsonb ->> 'secret';
    if v_secret_part ->> 'secret' is distinct from v_secret_now then
      v_then.secret := v_secret_part ->> 'secret';
      if to_regprocedure('signalbox.kept_secret(text, text)') is not null then
        v_then.secret := signalbox.kept_secret(v_then.secret, p_item ->> 'name');
      end if;
    end if;
  end if;

  v_changes := array_remove(array[
    case when v_now.id is null then 'new' end,
    case when v_then.url is distinct from v_now.url
      then format('url %s -> %s', signalbox.public_url(v_now.url), signalbox.public_url(v_then.url)) end,
    case when v_then.events is distinct from v_now.events
      then format('events %s -> %s', array_to_string(v_now.events, ', '), array_to_string(v_then.events, ', ')) end,
    case when v_then.headers is distinct from coalesce(v_now.headers, '{}') then 'headers' end,
    case when v_then.retry_config is distinct from coalesce(v_now.retry_config, '{}')
      then format('retry_config %s -> %s', v_now.retry_config, v_then.retry_config) end,
    case when v_then.is_active is distinct from coalesce(v_now.is_active, false)
      then case when v_then.is_active then 'activated' else 'deactivated' end end,
    case when v_then.secret is distinct from v_now.secret then 'secret' end], null);
  if not v_is_whole and cardinality(v_changes) > 0 then
    v_changes := v_changes || 'stays inactive: the backup lacks the secret part of its URL'::text;
  end if;
  if cardinality(v_changes) = 0 then
    return null;
  end if;
  if p_apply and v_now.id is null then
    insert into public.webhook_configs (name, url, secret, events, headers, retry_config, is_active)
    values (v_then.name, v_then.url, v_then.secret, v_then.events, v_then.headers, v_then.retry_config, v_then.is_active);
  elsif p_apply then
    update public.webhook_configs
    set url = v_then.url,
        secret = v_then.secret,
        events = v_then.events,
        headers = v_then.headers,
        retry_config = v_then.retry_config,
        is_active = v_then.is_active,
        updated_at = now()
    where id = v_now.id;
  end if;
  return array_to_string(v_changes, '; ');
end
$$;

-- The schedule and the active flag of a job that exists here; what it runs is not part of a backup.
create or replace function signalbox.restore_job(p_item jsonb, p_apply boolean)
returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_job record;
  v_changes text;
begin
  if to_regclass('cron.job') is null then
    return 'left out: extension pg_cron is not installed';
  end if;
  select j.jobid, j.schedule, j.active
  into v_job
  from cron.job j
  where j.jobname = p_item ->> 'name'
    and j.database = current_database()
  order by (j.username = current_user) desc
  limit 1;
  if not found then
    return 'left out: there is no job of this name';
  end if;
  v_changes := concat_ws('; ',
    case when v_job.schedule <> p_item ->> 'schedule' then format('schedule %s -> %s', v_job.schedule, p_item ->> 'schedule') end,
    case when v_job.active <> (p_item ->> 'active')::boolean
      then case when v_job.active then 'paused' else 'activated' end end);
  if v_changes <> '' and p_apply then
    perform cron.alter_job(v_job.jobid, schedule := p_item ->> 'schedule', active := (p_item ->> 'active')::boolean);
  end if;
  return nullif(v_changes, '');
exception
  when insufficient_privilege or invalid_parameter_value then
    return format('left out: %s', sqlerrm);
end
$$;

-- One row for each thing that changes; with p_apply false it only says so. Nothing is ever deleted, and a second restore
-- changes nothing.
create or replace function public.restore_configuration(p_document jsonb, p_passphrase text default null, p_apply boolean default false)
returns table (kind text, name text, change text)
language plpgsql
volatile
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  call signalbox.check_backup(p_document);
  return query
    select 'endpoint', e.item ->> 'name', r.change
    from jsonb_array_elements(p_document -> 'endpoints') as e (item)
    cross join lateral (
      select signalbox.restore_endpoint(e.item, p_passphrase, p_apply) as change) r
    where r.change is not null;
  return query
    select 'setting', left(n.key, 200), case
        when s.key is null then 'left out: this installation has no such setting'
        else format('%s -> %s', s.value, left(n.value, 200))
      end
    from jsonb_each_text(p_document -> 'settings') as n (key, value)
    left join signalbox.settings s on s.key = n.key
    where s.value is distinct from left(n.value, 200);
  if p_apply then
    update signalbox.settings s
    set value = left(n.value, 200)
    from jsonb_each_text(p_document -> 'settings') as n (key, value)
    where s.key = n.key
      and s.value <> left(n.value, 200);
  end if;
  return query
    select 'job', j.item ->> 'name', r.change
    from jsonb_array_elements(p_document -> 'jobs') as j (item)
    cross join lateral (
      select signalbox.restore_job(j.item, p_apply) as change) r
    where r.change is not null;
end
$$;

call signalbox.end_step();
