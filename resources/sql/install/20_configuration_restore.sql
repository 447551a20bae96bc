-- module: Restore of the configuration
-- part: webhooks
--
-- Puts back what backup_configuration() wrote: what differs, entry by entry; one that cannot be put back is left out by its
-- name. Cost: a few milliseconds; each encrypted endpoint about 100 ms.

-- step: restore | Function restore_configuration
-- needs: settings-table, secrets, backup-rules
drop function if exists signalbox.restore_endpoint(jsonb, text, boolean);

-- Raises when the document is not one that backup_configuration wrote: whatever it holds else is not looked at.
create or replace procedure signalbox.check_backup(p_document jsonb)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
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
end
$$;

-- Why an entry is none that backup_configuration writes; null when it is one. Types only: a text may be any.
create or replace function signalbox.endpoint_fault(p_item jsonb)
returns text
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select case
    when jsonb_typeof(p_item) is distinct from 'object' then 'it is no object'
    when jsonb_typeof(p_item -> 'name') is distinct from 'string' then 'its name is no text'
    when jsonb_typeof(p_item -> 'url') is distinct from 'string' then 'its URL is no text'
    when jsonb_typeof(p_item -> 'events') is distinct from 'array'
      or jsonb_path_exists(p_item, 'strict $.events[*] ? (@.type() != "string" && @.type() != "null")')
    then 'its events are no list of texts'
    when jsonb_typeof(p_item -> 'headers') is distinct from 'object' then 'its headers are no object'
    when jsonb_typeof(p_item -> 'is_active') is distinct from 'boolean' then 'it does not say whether it is active'
    when jsonb_typeof(p_item -> 'order_by') not in ('string', 'null') then 'what it is ordered by is no text'
    when p_item -> 'on_failure' not in ('"block"', '"skip"') then 'what it does when one fails is neither block nor skip'
    when jsonb_typeof(p_item -> 'encrypted') <> 'string' then 'its secret part is no text'
    when jsonb_typeof(p_item -> 'secret_parts') <> 'object'
      or jsonb_typeof(p_item #> '{secret_parts,headers}') <> 'array'
    then 'what of it is secret is no object'
  end
$$;

create or replace function signalbox.job_fault(p_item jsonb)
returns text
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select case
    when jsonb_typeof(p_item) is distinct from 'object' then 'it is no object'
    when jsonb_typeof(p_item -> 'name') is distinct from 'string' then 'its name is no text'
    when jsonb_typeof(p_item -> 'role') <> 'string' then 'its role is no text'
    when jsonb_typeof(p_item -> 'schedule') is distinct from 'string' then 'its schedule is no text'
    when jsonb_typeof(p_item -> 'active') is distinct from 'boolean' then 'it does not say whether it is active'
  end
$$;

-- Whether an error is the fault of one entry, which is left out, and not of the server, of the moment or of ours.
create or replace function signalbox.is_fault_of_entry(p_sqlstate text)
returns boolean
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select left(p_sqlstate, 2) not in ('25', '40', '42', '53', '55', '57', '58', 'XX')
    or p_sqlstate = '42501'
$$;

-- The secret parts by position; null where there is none or where it cannot be read. The passphrase is the wrong one when
-- it opens nothing; each try takes about 100 ms, so a few are enough to tell.
create or replace function signalbox.decrypted_parts(p_endpoints jsonb, p_passphrase text)
returns jsonb[]
language plpgsql
volatile
set search_path = pg_catalog, pg_temp
as $$
declare
  v_entry record;
  v_parts jsonb[];
  v_part jsonb;
  v_opened integer := 0;
  v_refused integer := 0;
begin
  if p_passphrase is null then
    return null;
  end if;
  for v_entry in
    select e.position::integer as position, e.item ->> 'encrypted' as encrypted
    from jsonb_array_elements(p_endpoints) with ordinality as e (item, position)
    where jsonb_typeof(e.item -> 'encrypted') = 'string'
    order by e.position
  loop
    begin
      v_part := signalbox.pgp('decrypt', v_entry.encrypted, p_passphrase)::jsonb;
      v_opened := v_opened + 1;
      if jsonb_typeof(v_part -> 'url') = 'string' and jsonb_typeof(v_part -> 'secret') in ('string', 'null') then
        v_parts[v_entry.position] := v_part;
      end if;
    exception
      when invalid_password or data_exception then
        v_refused := v_refused + 1;
    end;
    exit when v_opened = 0 and v_refused = 5; -- in a row: five damaged ones at the head are not believed
  end loop;
  if v_opened = 0 and v_refused > 0 then
    raise exception 'the secrets of this backup cannot be decrypted: wrong passphrase, or the file was changed'
      using errcode = 'invalid_password';
  end if;
  return v_parts;
end
$$;

-- Whether two values of a retry_config, or of headers, mean the same: a null is as good as nothing, inside them too.
create or replace function signalbox.mean_the_same(p_one jsonb, p_other jsonb)
returns boolean
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(nullif(jsonb_strip_nulls(p_one), 'null'), '{}') = coalesce(nullif(jsonb_strip_nulls(p_other), 'null'), '{}')
$$;

-- The endpoint as it is to be, but for its secret and for whether it is active. What means the same stays as it is; without
-- the secret part what is secret stays, the URL too when it is incomplete in the backup.
create or replace function signalbox.wanted_endpoint(p_now public.webhook_configs, p_item jsonb, p_part jsonb)
returns public.webhook_configs
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_then public.webhook_configs := p_now;
  v_is_new boolean := p_now.id is null;
  v_headers jsonb := coalesce(nullif(p_part -> 'headers', 'null'), case when p_part is not null then '{}'::jsonb end,
    signalbox.headers_where(p_now.headers, true));
begin
  v_then.name := p_item ->> 'name';
  v_then.url := case
    when p_part is not null then p_part ->> 'url'
    when not v_is_new and (signalbox.is_masked_url(p_item ->> 'url') or p_item #> '{secret_parts,url}' = 'true') then p_now.url
    else p_item ->> 'url'
  end;
  if v_is_new or to_jsonb(array(select unnest(p_now.events))) <> p_item -> 'events' then
    v_then.events := array(select e.value from jsonb_array_elements_text(p_item -> 'events') as e (value));
  end if;
  if v_is_new or not signalbox.mean_the_same(p_now.retry_config, p_item -> 'retry_config') then
    v_then.retry_config := p_item -> 'retry_config';
  end if;
  if p_item ? 'order_by' then
    v_then.order_by := p_item ->> 'order_by';
  end if;
  -- A backup of before these says nothing of them: what is here stays, and a new endpoint gets the defaults.
  v_then.on_failure := coalesce(p_item ->> 'on_failure', p_now.on_failure, 'block');
  if jsonb_typeof(v_headers) = 'object' then
    -- Not by today's rule: what an earlier one counted as public stands nowhere else.
    v_headers := case when jsonb_typeof(p_item -> 'headers') = 'object' then p_item -> 'headers' else '{}' end || v_headers;
  end if;
  if v_is_new or not signalbox.mean_the_same(
    case when jsonb_typeof(p_now.headers) = 'object' then p_now.headers end,
    case when jsonb_typeof(v_headers) = 'object' then v_headers end)
  then
    v_then.headers := v_headers;
  end if;
  return v_then;
end
$$;

-- The secret that the endpoint is to have. A secret that is there is never given up for one that signs nothing here, nor
-- because a backup does not tell whether there was one: the problem says so.
create or replace function signalbox.wanted_secret(
  p_now public.webhook_configs,
  p_item jsonb,
  p_part jsonb,
  out secret text,
  out problem text
)
language plpgsql
volatile
set search_path = pg_catalog, pg_temp
as $$
declare
  v_backed_up text := p_part ->> 'secret';
  v_here record := signalbox.read_secret(p_now.secret);
begin
  secret := p_now.secret;
  if p_part is null or v_backed_up in (v_here.kept, v_here.signs) or (v_backed_up is null and p_now.secret is null) then
    return;
  elsif v_backed_up is not null then
    problem := (signalbox.read_secret(v_backed_up)).problem;
    if problem is null then
      secret := v_backed_up;
      if to_regprocedure('signalbox.kept_secret(text, text)') is not null then
        secret := signalbox.kept_secret(v_backed_up, p_item ->> 'name');
      end if;
    end if;
  elsif not p_item ? 'secret_parts' then
    problem := 'this older backup does not say whether it had one';
  elsif not p_item -> 'secret_parts' ? 'secret' then
    secret := null;
  end if;
exception
  when others then
    if not signalbox.is_fault_of_entry(sqlstate) then
      raise;
    end if;
    secret := p_now.secret;
    problem := sqlerrm;
end
$$;

-- What the endpoint had when the backup was made, and would lack now. A backup of before 'secret_parts' does not tell.
create or replace function signalbox.lacking_parts(p_item jsonb, p_part jsonb, p_then public.webhook_configs)
returns text[]
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select array_remove(array[
    case
      when p_part is null
        and (p_item #> '{secret_parts,url}' = 'true'
          or (not p_item ? 'secret_parts' and signalbox.is_masked_url(p_item ->> 'url')))
        and (signalbox.is_masked_url(p_then.url) or signalbox.public_url(p_then.url) <> p_item ->> 'url')
      then 'the secret part of its URL'
    end,
    case when p_item #> '{secret_parts,secret}' = 'true' and p_then.secret is null then 'its secret' end,
    (select 'the header ' || string_agg(h.name, ', ' order by h.name)
      from jsonb_array_elements_text(p_item #> '{secret_parts,headers}') as h (name)
      where not coalesce(p_then.headers ? h.name, false))], null)
$$;

-- Why nothing should be sent to this URL; null when that is not for us to say.
create or replace function signalbox.reason_not_to_send(p_url text)
returns text
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select case
    when p_url ~* '^https?://your-project\.supabase\.co([:/?#]|$)' then 'its URL is still a placeholder'
    when signalbox.is_masked_url(p_url) then 'its URL is incomplete'
    when p_url !~* '^https?://' then 'its URL does not begin with http:// or https://'
  end
$$;

-- What of the backup is not put back, and why the endpoint stays inactive for that. One that is active here and keeps its
-- URL stays active: it sends already. p_secret_problem is the one of wanted_secret().
create or replace function signalbox.endpoint_remarks(
  p_now public.webhook_configs,
  p_item jsonb,
  p_part jsonb,
  p_then public.webhook_configs,
  p_secret_problem text,
  out remarks text[],
  out may_be_active boolean
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_lacking text[] := array_remove(signalbox.lacking_parts(p_item, p_part, p_then),
    case when p_secret_problem is not null then 'its secret' end);
  v_reasons text[] := array_remove(array[
    case when v_lacking[1] = 'the secret part of its URL' then null else signalbox.reason_not_to_send(p_then.url) end,
    case
      when p_part is null and not p_item ? 'secret_parts' and cardinality(v_lacking) = 0 and p_then.secret is null
        and signalbox.headers_where(p_then.headers, true) = '{}'
      then 'this older backup does not say whether it had a secret'
    end], null);
begin
  remarks := array_remove(array[
    case when p_then.secret is null then 'its secret is left out: ' else 'its secret stays as it is here: ' end
      || p_secret_problem,
    case when cardinality(v_lacking) > 0 then
      case when p_part is null and p_item ? 'encrypted' then 'the passphrase is missing for ' else 'the backup lacks ' end
      || array_to_string(v_lacking, ', ')
    end], null);
  may_be_active := (coalesce(p_now.is_active, false) and p_now.url = p_then.url) or cardinality(remarks || v_reasons) = 0;
  if not may_be_active and (p_item ->> 'is_active')::boolean then
    remarks := array['stays inactive: ' || array_to_string(remarks || v_reasons, ', ')];
  end if;
end
$$;

-- One endpoint. Returns what changes, in words; null when nothing does and nothing is left out.
create or replace function signalbox.restore_endpoint(p_item jsonb, p_part jsonb, out change text, out left_out boolean)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_now public.webhook_configs := (select c from public.webhook_configs c where c.name = p_item ->> 'name');
  v_then public.webhook_configs := signalbox.wanted_endpoint(v_now, p_item, p_part);
  v_secret record := signalbox.wanted_secret(v_now, p_item, p_part);
  v_remarks record;
  v_changes text[];
begin
  v_then.secret := v_secret.secret;
  v_remarks := signalbox.endpoint_remarks(v_now, p_item, p_part, v_then, v_secret.problem);
  v_then.is_active := (p_item ->> 'is_active')::boolean and v_remarks.may_be_active;
  v_changes := array_remove(array[
    case when v_now.id is null then 'new' end,
    case when v_then.url is distinct from v_now.url
      then concat_ws(' -> ', 'url ' || signalbox.public_url(v_now.url), signalbox.public_url(v_then.url)) end,
    case when v_then.events is distinct from v_now.events
      then format('events %s -> %s', left(array_to_string(v_now.events, ', ', 'null'), 500),
        left(array_to_string(v_then.events, ', ', 'null'), 500)) end,
    case when v_then.headers is distinct from v_now.headers then 'headers' end,
    case when v_then.retry_config is distinct from v_now.retry_config
      then format('retry_config %s -> %s', left(v_now.retry_config::text, 500), left(v_then.retry_config::text, 500)) end,
    case when v_then.order_by is distinct from v_now.order_by
      then format('order_by %s -> %s', left(coalesce(v_now.order_by, 'none'), 200), left(coalesce(v_then.order_by, 'none'), 200)) end,
    case when v_then.on_failure is distinct from coalesce(v_now.on_failure, 'block')
      then format('on_failure %s -> %s', coalesce(v_now.on_failure, 'block'), v_then.on_failure) end,
    case when v_then.is_active is distinct from coalesce(v_now.is_active, false)
      then case when v_then.is_active then 'activated' else 'deactivated' end end,
    case when v_then.secret is distinct from v_now.secret then 'secret' end], null);
  change := nullif(array_to_string(v_changes || v_remarks.remarks, '; '), '');
  left_out := cardinality(v_remarks.remarks) > 0;
  if cardinality(v_changes) > 0 and v_now.id is null then
    insert into public.webhook_configs (name, url, secret, events, headers, retry_config, order_by, on_failure, is_active)
    values (v_then.name, v_then.url, v_then.secret, v_then.events, v_then.headers, v_then.retry_config, v_then.order_by,
      v_then.on_failure, v_then.is_active);
  elsif cardinality(v_changes) > 0 then
    update public.webhook_configs
    set url = v_then.url,
        secret = v_then.secret,
        events = v_then.events,
        headers = v_then.headers,
        retry_config = v_then.retry_config,
        order_by = v_then.order_by,
        on_failure = v_then.on_failure,
        is_active = v_then.is_active,
        updated_at = now()
    where id = v_now.id;
  end if;
end
$$;

create or replace function signalbox.restored_endpoints(p_endpoints jsonb, p_passphrase text)
returns table (kind text, name text, change text, left_out boolean)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_parts jsonb[] := signalbox.decrypted_parts(p_endpoints, p_passphrase);
  v_entry record;
  v_fault text;
begin
  kind := 'endpoint';
  for v_entry in
    select e.item, e.position::integer as position, count(*) over (partition by e.item ->> 'name') as times
    from jsonb_array_elements(p_endpoints) with ordinality as e (item, position)
    order by e.position
  loop
    name := coalesce(v_entry.item ->> 'name', 'number ' || v_entry.position);
    v_fault := coalesce(signalbox.endpoint_fault(v_entry.item), case
      when v_entry.times > 1 then 'the backup has it twice'
      when p_passphrase is not null and v_entry.item ? 'encrypted' and v_parts[v_entry.position] is null
      then 'its secret part is damaged'
    end);
    if v_fault is null then
      begin
        select r.change, r.left_out
        into change, left_out
        from signalbox.restore_endpoint(v_entry.item, v_parts[v_entry.position]) r;
      exception
        when others then
          if not signalbox.is_fault_of_entry(sqlstate) then
            raise;
          end if;
          v_fault := sqlerrm;
      end;
    end if;
    if v_fault is not null then
      change := 'left out: ' || v_fault;
      left_out := true;
    end if;
    if change is not null then
      return next;
    end if;
  end loop;
end
$$;

create or replace function signalbox.restored_settings(p_settings jsonb)
returns table (kind text, name text, change text, left_out boolean)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_entry record;
begin
  kind := 'setting';
  for v_entry in
    select n.key, n.value #>> '{}' as value, s.value as value_now, case
        when s.key is null then 'this installation has no such setting'
        when jsonb_typeof(n.value) <> 'string' then 'its value is no text'
      end as fault
    from jsonb_each(p_settings) as n (key, value)
    left join signalbox.settings s on s.key = n.key
    order by n.key
  loop
    name := v_entry.key;
    left_out := v_entry.fault is not null;
    if left_out then
      change := 'left out: ' || v_entry.fault;
      return next;
    elsif v_entry.value <> v_entry.value_now then
      update signalbox.settings s
      set value = v_entry.value
      where s.key = v_entry.key;
      change := format('%s -> %s', left(v_entry.value_now, 200), left(v_entry.value, 200));
      return next;
    end if;
  end loop;
end
$$;

drop function if exists signalbox.restore_job(jsonb, boolean);

-- The schedule and the active flag of a job that exists here; what it runs is not part of a backup. Names are unique within
-- a role only. A backup of before 'role' names no role: then it is the job that alone has this name.
create or replace function signalbox.restore_job(p_item jsonb, out change text, out left_out boolean)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_role text := p_item ->> 'role';
  v_job record;
begin
  left_out := true;
  if to_regclass('cron.job') is null then
    change := 'left out: extension pg_cron is not installed';
    return;
  end if;
  select j.jobid, j.schedule, j.active, count(*) over () as jobs
  into v_job
  from cron.job j
  where j.jobname = p_item ->> 'name'
    and j.database = current_database()
    and (v_role is null or j.username = v_role)
  limit 1;
  if v_job.jobid is null then
    change := 'left out: there is no job of this name' || coalesce(' that belongs to role ' || v_role, '');
    return;
  elsif v_job.jobs > 1 then
    change := 'left out: several roles have a job of this name, and this older backup does not say whose it was';
    return;
  end if;
  left_out := false;
  change := nullif(concat_ws('; ',
    case when v_job.schedule <> p_item ->> 'schedule' then format('schedule %s -> %s', v_job.schedule, p_item ->> 'schedule') end,
    case when v_job.active <> (p_item ->> 'active')::boolean
      then case when v_job.active then 'paused' else 'activated' end end), '');
  if change is not null then
    perform cron.alter_job(v_job.jobid, schedule := p_item ->> 'schedule', active := (p_item ->> 'active')::boolean);
  end if;
end
$$;

create or replace function signalbox.restored_jobs(p_jobs jsonb)
returns table (kind text, name text, change text, left_out boolean)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_entry record;
  v_fault text;
begin
  kind := 'job';
  for v_entry in
    select j.item, j.position, count(*) over (partition by j.item ->> 'name', j.item ->> 'role') as times
    from jsonb_array_elements(p_jobs) with ordinality as j (item, position)
    order by j.position
  loop
    name := coalesce(v_entry.item ->> 'name', 'number ' || v_entry.position);
    v_fault := coalesce(signalbox.job_fault(v_entry.item), case
      when v_entry.times > 1 and v_entry.item ? 'role' then 'the backup has it twice'
      when v_entry.times > 1 then 'this older backup has it twice and does not say which role it belonged to'
    end);
    if v_fault is null then
      begin
        select r.change, r.left_out
        into change, left_out
        from signalbox.restore_job(v_entry.item) r;
      exception
        when others then
          if not signalbox.is_fault_of_entry(sqlstate) then
            raise;
          end if;
          v_fault := sqlerrm;
      end;
    end if;
    if v_fault is not null then
      change := 'left out: ' || v_fault;
      left_out := true;
    end if;
    if change is not null then
      return next;
    end if;
  end loop;
end
$$;

call signalbox.make_way_for('public.restore_configuration(jsonb, text, boolean)',
  'TABLE(kind text, name text, change text, left_out boolean)');

-- One row for each thing that changes or is left out. A rehearsal (p_apply false) does it all and takes it back, so that it
-- says what a restore would say. Nothing is ever deleted, and a second restore changes nothing.
create or replace function public.restore_configuration(
  p_document jsonb,
  p_passphrase text default null,
  p_apply boolean default false
)
returns table (kind text, name text, change text, left_out boolean)
language plpgsql
volatile
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_rows jsonb;
begin
  call signalbox.check_backup(p_document);
  begin
    select jsonb_agg(to_jsonb(r))
    into v_rows
    from (
      select e.*
      from signalbox.restored_endpoints(p_document -> 'endpoints', p_passphrase) e
      union all
      select s.*
      from signalbox.restored_settings(p_document -> 'settings') s
      union all
      select j.*
      from signalbox.restored_jobs(p_document -> 'jobs') j) r;
    if p_apply is not true then
      raise exception 'a rehearsal ends here' using errcode = 'SB010';
    end if;
  exception
    when sqlstate 'SB010' then
      null;
  end;
  return query
    select r.kind, r.name, r.change, r.left_out
    from jsonb_to_recordset(coalesce(v_rows, '[]')) as r (kind text, name text, change text, left_out boolean);
end
$$;
