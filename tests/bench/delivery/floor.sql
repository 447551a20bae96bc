-- The least that a webhook can cost: a trigger written by hand that logs one row, signs with hmac and posts. Beside it what the
-- bench needs to keep every webhook of its own sent at once.
create schema bench;

create table bench.endpoint (
  url text not null,
  secret text not null default 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
);

create table bench.log (
  id bigint generated always as identity primary key,
  message_id uuid not null default gen_random_uuid(),
  payload jsonb not null,
  created_at timestamptz not null default now()
);

do $$
begin
  -- pgcrypto is in public here and in extensions on Supabase.
  execute format($body$
    create function bench.post_message()
    returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
    as $function$
    declare
      v_endpoint bench.endpoint := (select e from bench.endpoint e);
      v_payload jsonb := jsonb_build_object('event', 'chat.message.created', 'message_id', new.id, 'data', to_jsonb(new));
      v_timestamp text := floor(extract(epoch from clock_timestamp()))::bigint::text;
      v_message_id uuid;
    begin
      insert into bench.log (payload)
      values (v_payload)
      returning message_id into v_message_id;
      perform net.http_post(
        url := v_endpoint.url,
        body := v_payload,
        headers := jsonb_build_object(
          'Content-Type', 'application/json',
          'webhook-id', v_message_id,
          'webhook-timestamp', v_timestamp,
          'webhook-signature', 'v1,' || encode(%I.hmac(
            convert_to(concat_ws('.', v_message_id, v_timestamp, v_payload), 'UTF8'),
            decode(v_endpoint.secret, 'base64'), 'sha256'), 'base64')),
        timeout_milliseconds := 5000);
      return null;
    end
    $function$
  $body$, (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pgcrypto'));
end
$$;

create trigger bench_floor
after insert on public.chat_messages
for each row execute function bench.post_message();

-- An engine that adapts its bound to what the endpoint has shown lets a new one have little in flight.
create procedure bench.trust_endpoints()
language plpgsql
as $$
begin
  if exists (
    select
    from pg_attribute a
    where a.attrelid = 'public.webhook_breakers'::regclass
      and a.attname = 'in_flight_limit')
  then
    update public.webhook_breakers
    set in_flight_limit = 1000;
  end if;
end
$$;
