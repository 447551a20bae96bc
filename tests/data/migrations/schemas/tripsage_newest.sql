-- TripSage since the end of 2025: the same names with other meanings.
-- left out: webhooks

create schema auth;
create table auth.users (id uuid primary key);
create table public.webhook_configs (id uuid primary key default gen_random_uuid(),
  name text not null,
  endpoint text not null,
  secret text,
  enabled boolean not null,
  created_at timestamptz default now());
create table public.webhook_events (id uuid primary key default gen_random_uuid(),
  config_id uuid references public.webhook_configs,
  event_type text,
  payload jsonb,
  delivery_status text check (delivery_status in ('pending','delivered','failed','skipped')),
  delivered_at timestamptz,
  last_error text);
create table public.webhook_logs (id bigint generated always as identity primary key,
  event_id uuid references public.webhook_events,
  attempt_number int,
  status_code int,
  response_body text);
create table public.api_keys (id bigint primary key,
  user_id uuid,
  service text,
  vault_secret_name text,
  last_used timestamptz);
create table public.chat_sessions (id uuid primary key,
  user_id uuid);
create table public.chat_messages (id bigint primary key,
  session_id uuid,
  user_id uuid not null,
  role text,
  content text);
create table public.trips (id bigint primary key,
  user_id uuid,
  currency text,
  destination text,
  description text,
  status text check (status in ('planning','booked','completed','cancelled')));

-- writes
insert into public.webhook_configs (name, endpoint, enabled) values ('mine', 'https://example.com/', true);
update public.webhook_configs set enabled = false where name = 'mine';
insert into public.webhook_events (config_id, event_type, payload, delivery_status) select id, 'a', '{}', 'failed' from public.webhook_configs limit 1;
insert into public.webhook_logs (event_id, attempt_number, status_code) select id, 1, 500 from public.webhook_events limit 1;
insert into public.trips (id, status) values (1, 'planning');
insert into public.chat_messages (id, user_id, role) values (1, gen_random_uuid(), 'user');
