-- module: What a secret is
-- part: webhooks
--
-- How a secret is read that signs webhooks, in one place: what people have around it, what is none, and which bytes sign.
-- The program has the same rule in WebhookSecret; a test holds the two to one list.

-- step: secret-rules | How a secret is read that signs webhooks
-- What people's secrets have in and around them: blanks (those of Unicode, and what is as invisible) and quotation marks,
-- as classes for regular expressions.
create or replace function signalbox.secret_blanks()
returns text
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select '\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff'
$$;

create or replace function signalbox.secret_quotes()
returns text
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select '"''`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb'
$$;

-- What follows whsec_ in a text that gives such a secret, or null: a label (NAME=, as in an .env file), Supabase's v1,
-- blanks and quotation marks around it are left out. WebhookSecret is the same rule in the program.
create or replace function signalbox.base64_of_secret(p_secret text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_blanks text := signalbox.secret_blanks();
  v_around text := '[' || v_blanks || signalbox.secret_quotes() || ']*';
  v_found text := (regexp_match(
    p_secret,
    '^' || v_around || '(?:(?:export[ \t]+)?[a-z_][a-z0-9_.-]*' || v_around || '[=:]' || v_around || ')?'
      || '(?:v1[' || v_blanks || ']*,' || v_around || ')?whsec_(.*)$',
    'i'))[1];
begin
  return regexp_replace(v_found, '[,;' || v_blanks || signalbox.secret_quotes() || ']+$', '');
end
$$;

-- Base64 as it should be: without blanks, in the ordinary alphabet, padded; null when it cannot be made so.
create or replace function signalbox.mended_base64(p_base64 text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_bare text := rtrim(
    translate(regexp_replace(p_base64, '[' || signalbox.secret_blanks() || ']', '', 'g'), '-_', '+/'), '=');
begin
  if v_bare !~ '^[A-Za-z0-9+/]+$' or length(v_bare) % 4 = 1 then
    return null;
  end if;
  return v_bare || repeat('=', (4 - length(v_bare) % 4) % 4);
end
$$;

-- The bytes that sign: those of the text as it stands, or what a 'whsec_' secret encodes. A secret that is written as
-- it should be takes the short way: this is asked for each attempt.
create or replace function signalbox.signing_key(p_secret text)
returns bytea
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_base64 text := substr(p_secret, 7);
begin
  if strpos(lower(p_secret), 'whsec_') = 0 then
    return convert_to(p_secret, 'UTF8');
  elsif left(p_secret, 6) = 'whsec_'
    and length(v_base64) % 4 = 0
    and length(v_base64) - length(rtrim(v_base64, '=')) <= 2
    and v_base64 <> ''
    and translate(rtrim(v_base64, '='), 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', '') = ''
  then
    return decode(v_base64, 'base64');
  end if;
  v_base64 := signalbox.base64_of_secret(p_secret);
  if v_base64 is null then
    return convert_to(p_secret, 'UTF8');
  elsif p_secret ~* 'whsec_.*whsec_' then
    raise exception 'there is more than one whsec_ in the secret';
  end if;
  v_base64 := signalbox.mended_base64(v_base64);
  if v_base64 is null then
    raise exception 'the secret starts with whsec_, and what follows is not base64';
  end if;
  return decode(v_base64, 'base64');
end
$$;

-- A secret that somebody gives, as it is to be kept: a 'whsec_' secret written as it should be, any other text without
-- the blanks and quotation marks around it. What is no secret is given back as it is: signalbox.secret_fault() tells.
create or replace function signalbox.secret_as_meant(p_given text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_around text := '^[' || signalbox.secret_blanks() || ']+|[' || signalbox.secret_blanks() || ']+$';
  v_base64 text := signalbox.base64_of_secret(p_given);
  v_text text := regexp_replace(p_given, v_around, '', 'g');
begin
  if v_base64 is not null then
    return case
      when p_given ~* 'whsec_.*whsec_' then p_given
      else coalesce('whsec_' || signalbox.mended_base64(v_base64), p_given) end;
  end if;
  while length(v_text) >= 2
    and v_text ~ '^(".*"|''.*''|`.*`|[\u201c\u201e].*[\u201c\u201d]|[\u2018\u201a].*[\u2018\u2019]|\u00ab.*\u00bb)$'
  loop
    v_text := regexp_replace(substr(v_text, 2, length(v_text) - 2), v_around, '', 'g');
  end loop;
  return v_text;
end
$$;

-- Whether a text stands for a secret: dots, asterisks, <secret>, ${SECRET}, your-webhook-secret.
create or replace function signalbox.is_placeholder(p_text text)
returns boolean
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select p_text ~* ('^(.)\1{2,}$|\.\.\.|\u2026|\*\*\*|\u2022|^<.*>$|^\[.*\]$|^\{\{.*\}\}$|^\$\{?[a-z_][a-z0-9_]*\}?$|^%[a-z_]+%$'
  || '|^env\(.*\)$|^process\.env|your[-_ ]?(webhook[-_ ]?|signing[-_ ]?|base64[-_ ]?|own[-_ ]?)*(secret|key)'
  || '|change[-_ ]?me|replace[-_ ]?me|placeholder|(secret|key)[-_ ]?here')
$$;

-- Why a text that somebody gives is no secret, or none that should sign; null when it may.
create or replace function signalbox.secret_fault(p_given text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_base64 text := signalbox.base64_of_secret(p_given);
  v_meant text := signalbox.secret_as_meant(p_given);
begin
  return case
    when v_base64 is null and v_meant like 'vault:%' then null
    when coalesce(v_base64, v_meant) = '' then 'a secret must not be empty'
    when v_base64 is not null and p_given ~* 'whsec_.*whsec_' then 'there is more than one whsec_ in the secret'
    when v_base64 is null and v_meant like 'enc:%' then 'a secret must not start with enc:'
    when v_base64 is null and v_meant ~* 'wh[sp]k_' then 'this is a key pair, and webhooks are signed with one shared secret'
    when signalbox.is_placeholder(coalesce(v_base64, v_meant)) then 'this stands for a secret and is none'
    when v_base64 is not null and signalbox.mended_base64(v_base64) is null
    then 'the secret starts with whsec_, and what follows is not base64'
    when length(signalbox.signing_key(v_meant)) < 16
    then 'the secret is short: take 24 bytes or more'
  end;
end
$$;
