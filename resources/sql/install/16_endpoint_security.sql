-- module: Security of the endpoints
-- part: webhooks
--
-- Their secrets, what was changed about them, and what in their configuration is not taken as it stands. Nothing here
-- stands in the way of a user's event.

-- step: secrets | Setting and replacing the secrets of endpoints
-- needs: secret-rules, signing
-- A secret as it may be shown: by its fingerprint, or by its name in the vault.
create or replace function signalbox.shown_secret(p_endpoint_id bigint, p_secret text)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_secret like 'vault:%' then
    return p_secret;
  end if;
  return signalbox.secret_fingerprint(p_endpoint_id, signalbox.resolve_secret(p_secret));
exception
  when others then
    return 'unreadable';
end
$$;

-- Whether this installation may put secrets into Supabase Vault.
create or replace function signalbox.has_vault()
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(bool_or(has_schema_privilege(n.oid, 'usage') and has_function_privilege(p.oid, 'execute')), false)
  from pg_catalog.pg_proc p
  join pg_catalog.pg_namespace n on n.oid = p.pronamespace
  where n.nspname = 'vault'
    and p.proname = 'create_secret'
$$;

-- Encrypts under signalbox.secret_key. The key is long by itself, so it is not stretched again: that would cost every
-- event a millisecond.
create or replace function signalbox.encrypted_secret(p_secret text, p_key text)
returns text
language plpgsql
volatile
set search_path = pg_catalog, pg_temp
as $$
declare
  v_encrypted bytea;
begin
  if length(p_key) < 32 then
    raise exception 'signalbox.secret_key has only % characters, 32 are the least', length(p_key)
      using errcode = 'object_not_in_prerequisite_state', hint = 'Make one: openssl rand -base64 32';
  end if;
  execute format('select %I.pgp_sym_encrypt($1, $2, ''cipher-algo=aes256, s2k-mode=1, s2k-digest-algo=sha256'')',
    signalbox.pgcrypto_schema())
  into v_encrypted
  using p_secret, p_key;
  return 'enc:' || translate(encode(v_encrypted, 'base64'), e'\n', '');
end
$$;

-- A secret as it is kept: in the vault where there is one, else encrypted where there is a key, else as plain text with
-- a warning. A reference to the vault is kept as it is.
create or replace function signalbox.kept_secret(p_secret text, p_endpoint text)
returns text
language plpgsql
volatile
set search_path = pg_catalog, pg_temp
as $$
declare
  v_name text := format('signalbox webhook %s %s', p_endpoint, gen_random_uuid());
  v_key text := signalbox.secret_key();
begin
  if p_secret is null or p_secret like 'vault:%' then
    return p_secret;
  elsif p_secret = '' then
    raise exception 'a secret must not be empty' using errcode = 'invalid_parameter_value';
  end if;
  perform signalbox.signing_key(p_secret);
  if signalbox.has_vault() then
    execute format('select %I.create_secret($1, $2, $3)', 'vault')
    using p_secret, v_name, 'Signs the webhooks of this endpoint';
    return 'vault:' || v_name;
  elsif v_key is not null then
    return signalbox.encrypted_secret(p_secret, v_key);
  end if;
  raise warning 'the secret is kept as plain text: there is no Supabase Vault, and signalbox.secret_key is not set'
    using hint = format('Let a superuser run: alter database %I set signalbox.secret_key = ''<32 random characters>''',
      current_database());
  return p_secret;
end
$$;

-- A secret that somebody gives for an endpoint, as it is to be kept. A short one is taken, with a warning: it may be one
-- that a receiver has already.
create or replace function signalbox.given_secret(p_given text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_fault text := signalbox.secret_fault(p_given);
begin
  if v_fault like '%is short%' then
    raise warning '%', v_fault;
  elsif v_fault is not null then
    raise exception '%', v_fault using errcode = 'invalid_parameter_value';
  end if;
  return signalbox.secret_as_meant(p_given);
end
$$;

create or replace function signalbox.endpoint_named(p_name text)
returns public.webhook_configs
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_endpoint public.webhook_configs := (select c from public.webhook_configs c where c.name = p_name);
begin
  if v_endpoint.id is null then
    raise exception 'webhook % does not exist', p_name using errcode = 'no_data_found';
  end if;
  return v_endpoint;
end
$$;

-- The secret from now on, alone; null for none. Returns its fingerprint, by which it is found in attempts and changes.
create or replace function public.set_webhook_secret(p_webhook_name text, p_secret text)
returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_id bigint := (signalbox.endpoint_named(p_webhook_name)).id;
  v_secret text := signalbox.given_secret(p_secret);
begin
  delete from signalbox.previous_secrets
  where endpoint_id = v_id;
  update public.webhook_configs
  set secret = signalbox.kept_secret(v_secret, name),
      updated_at = clock_timestamp()
  where id = v_id;
  return signalbox.shown_secret(v_id, v_secret);
end
$$;

-- The new secret signs from now on, and its predecessor beside it until the overlap is over: the receiver changes over in
-- between. Returns the fingerprint of the new one.
create or replace function public.rotate_webhook_secret(
  p_webhook_name text,
  p_new_secret text,
  p_overlap interval default '24 hours'
)
returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_endpoint public.webhook_configs := signalbox.endpoint_named(p_webhook_name);
  v_secret text := signalbox.given_secret(p_new_secret);
begin
  if v_secret is null then
    raise exception 'a rotation needs a new secret' using errcode = 'null_value_not_allowed';
  elsif p_overlap is null or p_overlap <= interval '0' or p_overlap > interval '90 days' then
    raise exception 'the overlap must be more than nothing and at most 90 days' using errcode = 'invalid_parameter_value';
  end if;
  if v_endpoint.secret is not null then
    insert into signalbox.previous_secrets (endpoint_id, secret, valid_until)
    values (v_endpoint.id, v_endpoint.secret, clock_timestamp() + p_overlap);
  end if;
  update public.webhook_configs
  set secret = signalbox.kept_secret(v_secret, name),
      updated_at = clock_timestamp()
  where id = v_endpoint.id;
  return signalbox.shown_secret(v_endpoint.id, v_secret);
end
$$;

-- Takes what was kept as plain text into the vault, or encrypts it; returns how many secrets that were.
create or replace function signalbox.encrypt_secrets()
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_count integer;
begin
  if not signalbox.has_vault() and signalbox.secret_key() is null then
    raise exception 'there is no Supabase Vault, and signalbox.secret_key is not set'
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  update signalbox.previous_secrets p
  set secret = signalbox.kept_secret(p.secret, c.name)
  from public.webhook_configs c
  where c.id = p.endpoint_id
    and p.secret !~ '^(vault|enc):';
  update public.webhook_configs
  set secret = signalbox.kept_secret(secret, name)
  where secret !~ '^(vault|enc):'
    and secret <> '';
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

-- step: trigger-routine | How a trigger is installed
-- Replaces a hand-made trigger of the same name. p_column is the column that the trigger depends on; p_timing and p_when
-- are written as pg_get_triggerdef() prints them.
create or replace procedure signalbox.install_trigger(
  p_name text,
  p_table text,
  p_column text,
  p_timing text,
  p_when text,
  p_function text
)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '3s'
as $$
declare
  v_table regclass := to_regclass(format('public.%I', p_table));
  v_definition text;
  v_now text;
begin
  if v_table is null then
    call signalbox.not_applicable(
      format('Table public.%s does not exist: trigger %s is left out.', p_table, p_name),
      'Create the table, then run this step again.');
    return;
  end if;
  if not exists (
    select
    from pg_catalog.pg_attribute a
    where a.attrelid = v_table
      and a.attname = p_column
      and not a.attisdropped)
  then
    call signalbox.not_applicable(
      format('Column %s of table public.%s does not exist: trigger %s is left out.', p_column, p_table, p_name),
      'Add the column, then run this step again.');
    return;
  end if;

  -- Written as the server prints it, so that an unchanged trigger is recognised and the table is not locked.
  v_definition := format('CREATE TRIGGER %I AFTER %s ON public.%I FOR EACH ROW%s EXECUTE FUNCTION public.%I()',
    p_name, p_timing, p_table, ' WHEN (' || p_when || ')', p_function);
  select pg_get_triggerdef(t.oid)
  into v_now
  from pg_catalog.pg_trigger t
  where t.tgrelid = v_table
    and t.tgname = p_name;
  if v_now is distinct from v_definition then
    execute replace(v_definition, 'CREATE TRIGGER', 'create or replace trigger');
  end if;
exception
  when insufficient_privilege then
    call signalbox.not_permitted(
      format('Trigger %s was not installed: %s.', p_name, sqlerrm), 'Let the table''s owner run this step.');
end
$$;

-- step: changes | The log of changes to endpoints
-- needs: redaction, secrets, trigger-routine
-- A value as it may be kept in the log. A table made by hand may have columns that we do not know.
create or replace function signalbox.shown_value(p_endpoint_id bigint, p_column text, p_row jsonb)
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return left(case
    when p_row ->> p_column is null then null
    when p_column = 'secret' then signalbox.shown_secret(p_endpoint_id, p_row ->> p_column)
    when p_column = 'url' then signalbox.redacted_url(p_row ->> p_column)
    when p_column = 'headers' then signalbox.redacted_headers(p_row -> p_column)::text
    when signalbox.is_credential_name(p_column) then '[redacted]'
    else signalbox.redacted_text(p_row ->> p_column)
  end, 2000);
end
$$;

-- Who acts: the database role, and behind the API the user of its token.
create or replace function signalbox.acting_user()
returns text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return concat_ws(', user ', session_user,
    nullif(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub', ''));
exception
  when invalid_text_representation then
    return session_user::text;
end
$$;

create or replace function public.webhook_endpoint_change()
returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_old jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  v_new jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  v_row jsonb := coalesce(v_new, v_old);
  v_id bigint;
begin
  v_id := (v_row ->> 'id')::bigint;
  insert into public.webhook_endpoint_changes (endpoint_id, endpoint_name, operation, column_name, old_value, new_value,
    reason, changed_by, changed_at)
  select v_id, v_row ->> 'name', o.operation, k.name,
    signalbox.shown_value(v_id, k.name, v_old), signalbox.shown_value(v_id, k.name, v_new),
    nullif(current_setting('signalbox.change_reason', true), ''), signalbox.acting_user(), clock_timestamp()
  from (
    select case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'changed' else 'deleted' end as operation) o
  left join lateral (
    select n.name
    from jsonb_object_keys(v_new) as n (name)
    where tg_op = 'UPDATE'
      and n.name <> 'updated_at'
      and v_old -> n.name is distinct from v_new -> n.name) k on true
  where tg_op <> 'UPDATE'
    or k.name is not null;
  return null;
exception
  when others then -- a log must not keep anybody from changing an endpoint
    raise warning 'the change of endpoint % was not logged: %', v_row ->> 'name', sqlerrm;
    return null;
end
$$;

call signalbox.install_trigger('webhook_endpoint_changed', 'webhook_configs', 'id',
  'INSERT OR DELETE OR UPDATE', null, 'webhook_endpoint_change');

-- step: config-problems | What in the configuration of endpoints has to be seen to
-- needs: retry-rules, secrets
-- What in a retry_config is not taken as it stands, in words; no row when all of it is.
create or replace function signalbox.retry_problems(p_config jsonb)
returns setof text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_entry record;
  v_bounds numeric[];
begin
  if p_config is null then
    return;
  elsif jsonb_typeof(p_config) <> 'object' then
    return next 'retry_config is no object: all of its values are the defaults';
    return;
  end if;
  for v_entry in
    select e.name, left(e.value, 60) as value
    from jsonb_each_text(p_config) as e (name, value)
    order by e.name
  loop
    v_bounds := signalbox.retry_bounds(v_entry.name);
    if v_bounds is null then
      return next format('retry_config.%s is unknown and has no effect', left(v_entry.name, 60));
    elsif v_entry.value is null or v_entry.value !~ '^-?[0-9]{1,9}(\.[0-9]{1,9})?$' then
      return next format('retry_config.%s is %s, no number: the default %s is used',
        v_entry.name, coalesce(v_entry.value, 'null'), v_bounds[1]);
    elsif v_entry.value::numeric not between v_bounds[2] and v_bounds[3] then
      return next format('retry_config.%s is %s, outside %s to %s: %s is used', v_entry.name, v_entry.value, v_bounds[2],
        v_bounds[3], least(greatest(v_entry.value::numeric, v_bounds[2]), v_bounds[3]));
    end if;
  end loop;
end
$$;

-- The same for the headers: what signalbox.safe_headers() leaves out.
create or replace function signalbox.header_problems(p_headers jsonb)
returns setof text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_headers is null then
    return;
  elsif jsonb_typeof(p_headers) <> 'object' then
    return next 'headers is no object: none is sent';
    return;
  end if;
  return query
    select format('header %s is not sent: it is no valid name, has no value, or is set by the engine', left(h.name, 60))
    from jsonb_object_keys(p_headers) as h (name)
    where not signalbox.safe_headers(p_headers) ? h.name
    order by h.name;
end
$$;

-- The same for the order. A path without a $ in it is a constant: every delivery has the same key.
create or replace function signalbox.order_problems(p_order_by text)
returns setof text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_order_by is null then
    return;
  elsif p_order_by !~ '^\s*((strict|lax)\s+)?\$' then
    return next format('order_by is %s, which begins with no $: a JSON path into the payload is wanted, such as $.trip_id',
      left(p_order_by, 60));
    return;
  end if;
  perform p_order_by::jsonpath;
exception
  when others then
    return next format('order_by is %s, no JSON path: its deliveries go in no order (%s)', left(p_order_by, 60), sqlerrm);
end
$$;

create or replace function signalbox.secret_problems(p_secret text)
returns setof text
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_secret is null then
    return;
  elsif p_secret !~ '^(vault|enc):' then
    return next 'the secret is kept as plain text: '
      || case when signalbox.has_vault() then '' else 'let a superuser set signalbox.secret_key for the database, then ' end
      || 'run select signalbox.encrypt_secrets()';
  end if;
  perform signalbox.signing_key(signalbox.resolve_secret(p_secret));
exception
  when others then
    return next sqlerrm;
end
$$;

-- Every endpoint that is not sent to exactly as it is configured, or whose secret is not kept safely.
create or replace function public.webhook_config_problems()
returns table (endpoint_id bigint, webhook_name text, problem text)
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select c.id, c.name, p.problem
  from public.webhook_configs c
  cross join lateral (
    select r.problem
    from signalbox.retry_problems(c.retry_config) as r (problem)
    union all
    select h.problem
    from signalbox.header_problems(c.headers) as h (problem)
    union all
    select o.problem
    from signalbox.order_problems(c.order_by) as o (problem)
    union all
    select s.problem
    from signalbox.secret_problems(c.secret) as s (problem)
    union all
    select 'the URL is no address of the form http(s)://host/path: nothing can be sent to it'
    where c.url !~* '^https?://([^/?#@[:space:][:cntrl:]]+@)?(\[[0-9a-f:.]+\]|[^][/?#@:[:space:][:cntrl:]]+)(:[0-9]{1,5})?([/?#][^[:space:][:cntrl:]]*)?$'
    union all
    select 'it has subscribed to no event'
    where coalesce(cardinality(c.events), 0) = 0) p
  order by c.name, p.problem
$$;
