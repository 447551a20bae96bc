-- module: What is a credential
-- part: webhooks
--
-- One table says it, of names and of shapes; what the database records of requests, URLs and changes goes by it, and so do
-- backups. src/core/credentials.cpp is the same table for the program: a test holds both against each other.
--
-- Cost: no table is read; a header or a parameter takes some ten microseconds.

-- step: redaction | What of a request may be kept
-- Whether a header, a parameter of a URL or a column of that name holds a credential. "clientSecret", "client_secret" and
-- "Client-Secret" are one name; in ASCII, whatever the database's language makes of an I. What only sounds like one is
-- taken out first. For JSON and plain texts the program leaves the last line out.
create or replace function signalbox.is_credential_name(p_name text)
returns boolean
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_innocent constant text := 'author(s|ship|ity|ities)?(-|$)|(^|-)(www|proxy)-authenticate|secretar(y|ies)'
    '|(cached|completion|input|max|min|output|prompt|reasoning|total|used)-tokens?'
    '|tokens?-(budget|count|limit|usage)'
    '|(cache|dedup|event|foreign|idempotency|message|object|partition|primary|public|publishable|sort)-?keys?(-|$)'
    '|(don|hoc|joc|mon|tur)key';
  v_names constant text :=
    'api-?key|authoriz|bearer|connection-?string|cookie|credential|hmac|jwt|passphrase|passw|secret|signature|token'
    '|(^|-)(otp|pass|pgpass|pwd|sas|totp)(-|$)'
    '|(access|account|admin|auth|client|consumer|decryption|encryption|host|integration|license|master|private|role'
    '|routing|secret|security|service|shared|signing|ssh|storage|subscription|webhook|write)-?key'
    '|private-?pem|(access|auth|authorization|backup|device|login|mfa|pass|recovery|security|verification)-?code';
  v_request_names constant text := 'auth|keys?(-|$)|sess(ion)?-?id|session|(^|-)(sid|sig)(-|$)|^code$';
  v_parted text := regexp_replace(p_name collate "C", '([a-z0-9])([A-Z])', '\1-\2', 'g');
  v_name text := lower(regexp_replace(v_parted, '[^A-Za-z0-9]+', '-', 'g') collate "C");
begin
  if v_name !~ v_names and v_name !~ v_request_names then
    return false;
  end if;
  v_name := regexp_replace(v_name, v_innocent, '-', 'g');
  return v_name ~ v_names or v_name ~ v_request_names;
end
$$;

-- A text without what is a credential by its shape, whatever its name: keys with a known prefix, JWTs, private keys, and
-- what stands before the host of a URL.
create or replace function signalbox.redacted_text(p_text text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_text text;
begin
  if length(p_text) < 7 then
    return p_text;
  end if;
  v_text := regexp_replace(p_text, '(^|[^A-Za-z0-9])'
    '((whsec_|sb_secret_|sbp_|[rs]k_live_|[rs]k_test_|gh[oprsu]_|github_pat_|glpat-|xox[abeoprs]-)[A-Za-z0-9+/=_-]+'
    '|sk-[A-Za-z0-9_-]{20,}|sk_[A-Za-z0-9]{16,}|AIza[A-Za-z0-9_-]{30,}'
    '|SG[.][A-Za-z0-9_-]{16,}[.][A-Za-z0-9_-]{16,}'
    '|eyJ[A-Za-z0-9_-]+[.][A-Za-z0-9_-]+[.][A-Za-z0-9_-]*'
    '|-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(-----END [A-Z ]*PRIVATE KEY-----)?)', '\1[redacted]', 'g');
  return case when strpos(v_text, '://') > 0
    then regexp_replace(v_text, '://[^[:space:]/?#]*@', '://[redacted]@', 'g')
    else v_text
  end;
end
$$;

-- Values of headers that carry credentials are replaced, of the request and of the answer alike. Of signatures the
-- scheme stays, so that it shows how many there were.
create or replace function signalbox.redacted_headers(p_headers jsonb)
returns jsonb
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  if jsonb_typeof(p_headers) is distinct from 'object' then
    return null;
  end if;
  return (
    select coalesce(jsonb_object_agg(h.name, case
        when lower(h.name) = 'webhook-signature' then to_jsonb(regexp_replace(h.value, ',[^ ]+', ',[redacted]', 'g'))
        when signalbox.is_credential_name(h.name) then '"[redacted]"'
        else to_jsonb(signalbox.redacted_text(h.value))
      end), '{}')
    from jsonb_each_text(p_headers) as h (name, value));
end
$$;

-- What a parameter of a URL is called, percent signs resolved.
create or replace function signalbox.parameter_name(p_written text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  if strpos(p_written, '%') = 0 then
    return p_written;
  end if;
  return (
    select string_agg(case
        when m.part[1] ~ '^%[2-7][0-9A-Fa-f]$' then chr(('x' || right(m.part[1], 2))::bit(8)::integer)
        else m.part[1]
      end, '' order by m.place)
    from regexp_matches(p_written, '%[0-9A-Fa-f]{2}|.', 'g') with ordinality as m (part, place));
end
$$;

-- Whether nothing of a URL can be a credential by its name, place or shape: most are as plain as this.
create or replace function signalbox.is_plain_url(p_url text)
returns boolean
language sql
immutable
return p_url ~ '^https?://[a-z0-9.-]+(:[0-9]{1,5})?(/[a-z0-9.-]{0,18})*$'
  and strpos(p_url, 'xox') = 0
  and strpos(p_url, 'glpat') = 0;

-- A URL without its credentials: user and password, parameters named like one, and what is one by its shape.
create or replace function signalbox.redacted_url(p_url text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_url text;
begin
  if signalbox.is_plain_url(p_url) then
    return p_url;
  end if;
  v_url := regexp_replace(p_url, '://[^/?#]*@', '://[redacted]@');
  if p_url !~ '://[^/?#]*@' and p_url !~*
    '^[a-z][a-z0-9+.-]*://(\[[0-9a-f:.]+\]|[^][/?#@:[:space:][:cntrl:]]+)(:[0-9]{1,5})?([/?#;]|$)'
  then
    v_url := regexp_replace(p_url, '^([A-Za-z][A-Za-z0-9+.-]*://)?.*@', '\1[redacted]@');
  end if;
  v_url := signalbox.redacted_text(v_url);
  if v_url !~ '[?#;]' then
    return v_url;
  end if;
  return (
    select string_agg(case
        when m.part[1] <> '' and m.part[3] ~ '^=.' and signalbox.is_credential_name(signalbox.parameter_name(m.part[2]))
        then m.part[1] || m.part[2] || '=[redacted]'
        else m.part[1] || m.part[2] || m.part[3]
      end, '' order by m.place)
    from regexp_matches(v_url, '(^|[?&;#])([^?&;#=]*)((?:=[^?&;#]*)?)', 'g') with ordinality as m (part, place));
end
$$;
