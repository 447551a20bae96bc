-- module: Backup and restore of the configuration
-- part: webhooks
--
-- What signalbox backup writes and signalbox restore reads: endpoints, settings, and the schedules of jobs, as JSON. What
-- is secret (the secret of an endpoint, headers such as Authorization, the user name and the query of a URL) is never in
-- it as plain text: it is left out, or encrypted under a passphrase (OpenPGP, AES-256, iterated and salted key).
--
-- What a table may hold the backup takes, and what the backup takes the restore puts back: names with line breaks, URLs
-- with blanks, events that are null. An entry that cannot be put back is left out by its name, and the others are restored.
--
-- Cost: reads the configuration tables once, a few milliseconds; each encrypted endpoint about 100 ms, which is what
-- makes guessing the passphrase slow.

-- step: backup-rules | What is secret in a configuration
-- needs: redaction, signing
create or replace function signalbox.headers_where(p_headers jsonb, p_secret boolean)
returns jsonb
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_object_agg(h.name, h.value), '{}')
  from jsonb_each(case when jsonb_typeof(p_headers) = 'object' then p_headers else '{}' end) as h (name, value)
  where (signalbox.is_credential_name(h.name) or signalbox.redacted_text(h.value::text) <> h.value::text) = p_secret
$$;

drop function if exists signalbox.is_secret_header(text); -- is_credential_name() took its place

-- A URL without what may let somebody in: https://***@host/path?***. Where no host follows the scheme (a blank before it, a
-- slash in the password) all before the last @ goes.
create or replace function signalbox.public_url(p_url text)
returns text
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select regexp_replace(
    case
      when p_url ~* '^[a-z][a-z0-9+.-]*://(\[[0-9a-f:.]+\]|[^][/?#@:[:space:][:cntrl:]]+)(:[0-9]{1,5})?([/?#]|$)'
      then p_url
      when p_url ~* '^[a-z][a-z0-9+.-]*://[^/?#]*@(\[[0-9a-f:.]+\]|[^][/?#@:[:space:][:cntrl:]]+)(:[0-9]{1,5})?([/?#]|$)'
      then regexp_replace(p_url, '^([a-z][a-z0-9+.-]*://)[^/?#]*@', '\1***@', 'i')
      else regexp_replace(p_url, '^([a-z][a-z0-9+.-]*://)?.*@', '\1***@', 'i')
    end, '[?#].*$', '?***')
$$;

-- Whether this is what public_url() left of one.
create or replace function signalbox.is_masked_url(p_url text)
returns boolean
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select p_url ~* '^([a-z][a-z0-9+.-]*://)?\*\*\*@' or p_url ~ '\?\*\*\*$'
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

-- A secret as a backup holds it (a reference to the vault, else the text itself) and as it signs. What cannot be read
-- here is null, and the problem says why; a secret that can be read may have a problem, too: it signs nothing.
create or replace function signalbox.read_secret(p_secret text, out kept text, out signs text, out problem text)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_secret like 'vault:%' then
    kept := p_secret;
  end if;
  signs := signalbox.resolve_secret(p_secret);
  kept := coalesce(kept, signs);
  perform signalbox.signing_key(signs);
exception
  when others then
    problem := sqlerrm;
end
$$;

-- The secret part of an endpoint as JSON text. Headers that are no object have no effect and no names that tell which of
-- them is secret: all of them is.
create or replace function signalbox.secret_part(p_endpoint public.webhook_configs)
returns text
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'secret', (signalbox.read_secret(p_endpoint.secret)).kept,
    'url', p_endpoint.url,
    'headers', case
      when jsonb_typeof(p_endpoint.headers) = 'object' then signalbox.headers_where(p_endpoint.headers, true)
      else p_endpoint.headers
    end)::text
$$;

-- What the endpoint has that stands in its secret part only, so that the backup tells what it lacks without that.
create or replace function signalbox.secret_parts(p_endpoint public.webhook_configs)
returns jsonb
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'url', case when signalbox.public_url(p_endpoint.url) <> p_endpoint.url then true end,
    'secret', case when p_endpoint.secret is not null then true end,
    'headers', (
      select jsonb_agg(h.name order by h.name)
      from jsonb_object_keys(signalbox.headers_where(p_endpoint.headers, true)) as h (name))))
$$;

-- step: backup | Function backup_configuration
-- needs: settings-table, backup-rules
-- Why an endpoint cannot be part of a backup; null when it can. Who reads JSON stops at some depth, we at 200.
create or replace function signalbox.reason_to_leave_out(p_endpoint public.webhook_configs)
returns text
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select case
    when jsonb_path_exists(p_endpoint.retry_config, 'strict $.**{100}')
      or jsonb_path_exists(p_endpoint.headers, 'strict $.**{100}')
    then 'left out: its retry_config or headers nest more than 100 levels deep'
  end
$$;

-- A retry_config that is null is not there; the nulls inside it and inside the events stay.
create or replace function signalbox.backed_up_endpoint(p_endpoint public.webhook_configs, p_passphrase text)
returns jsonb
language sql
volatile
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
      'name', p_endpoint.name,
      'url', signalbox.public_url(p_endpoint.url),
      'events', to_jsonb(array(select unnest(p_endpoint.events))),
      'headers', signalbox.headers_where(p_endpoint.headers, false),
      'is_active', coalesce(p_endpoint.is_active, false),
      'order_by', p_endpoint.order_by,
      'on_failure', p_endpoint.on_failure,
      'secret_parts', signalbox.secret_parts(p_endpoint))
    || case when p_endpoint.retry_config is null then '{}' else jsonb_build_object('retry_config', p_endpoint.retry_config) end
    || case when p_passphrase is null then '{}' else jsonb_build_object('encrypted',
        signalbox.pgp('encrypt', signalbox.secret_part(p_endpoint), p_passphrase)) end
$$;

-- The jobs of this database that the owner of this function may see, and what is to be said about those without a name.
create or replace function signalbox.backed_up_jobs(out jobs jsonb, out notes jsonb)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  jobs := '[]';
  notes := '[]';
  if to_regclass('cron.job') is null or not has_schema_privilege('cron', 'usage') then
    return;
  end if;
  select
    coalesce(jsonb_agg(jsonb_build_object('name', j.jobname, 'role', j.username, 'schedule', j.schedule, 'active', j.active)
      order by j.jobname, j.username) filter (where j.jobname is not null), '[]'),
    coalesce(jsonb_agg(jsonb_build_object('kind', 'job', 'name', format('%s of role %s', j.jobid, j.username), 'missing', false,
      'note', 'left out: it has no name by which a restore could find it')
      order by j.jobid) filter (where j.jobname is null), '[]')
  into jobs, notes
  from cron.job j
  where j.database = current_database();
end
$$;

-- Without a passphrase the secret parts are left out. The notes say what else is: "missing" when it should have been there.
create or replace function public.backup_configuration(p_passphrase text default null)
returns jsonb
language plpgsql
volatile
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_endpoints jsonb;
  v_notes jsonb;
  v_jobs record;
begin
  if length(p_passphrase) < 8 then
    raise exception 'the passphrase is too short' using errcode = 'invalid_password', hint = 'Use at least 8 characters.';
  end if;
  select coalesce(jsonb_agg(signalbox.backed_up_endpoint(c, p_passphrase) order by c.name), '[]')
  into v_endpoints
  from public.webhook_configs c
  where signalbox.reason_to_leave_out(c) is null;
  select coalesce(jsonb_agg(jsonb_build_object('kind', 'endpoint', 'name', c.name, 'note', n.note, 'missing', n.missing)
    order by c.name), '[]')
  into v_notes
  from public.webhook_configs c
  cross join lateral (
    select signalbox.reason_to_leave_out(c) as note, true as missing
    union all
    select format(case when s.kept is null then 'its secret is left out: %s' else 'its secret is kept as it stands: %s' end,
        s.problem), s.kept is null
    from signalbox.read_secret(c.secret) s
    where p_passphrase is not null
      and s.problem is not null) n
  where n.note is not null;
  v_jobs := signalbox.backed_up_jobs();
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
    'jobs', v_jobs.jobs,
    'notes', v_notes || v_jobs.notes);
end
$$;
