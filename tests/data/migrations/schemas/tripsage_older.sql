-- TripSage in the middle of 2025: the mission's columns, and the app's tables around them.

create table public.webhook_configs (
  id bigint generated always as identity primary key,
  name text unique not null,
  url text not null,
  secret text,
  events text[] not null,
  headers jsonb default '{}',
  retry_config jsonb default '{"max_retries": 3, "retry_delay": 1000}',
  is_active boolean default true,
  created_at timestamptz default now(),
  updated_at timestamptz default now()
);
create table public.webhook_logs (
  id bigint generated always as identity primary key,
  webhook_config_id bigint references public.webhook_configs (id),
  event_type text not null,
  payload jsonb not null,
  response_status integer,
  response_body text,
  attempt_count integer default 1,
  error_message text,
  created_at timestamptz default now(),
  completed_at timestamptz
);
create table public.system_metrics (
  id bigint generated always as identity primary key,
  metric_type text not null,
  metric_name text not null,
  value numeric not null,
  metadata jsonb default '{}',
  created_at timestamptz default now()
);
create table public.notifications (
  id bigint generated always as identity primary key,
  user_id uuid not null,
  type text not null,
  title text not null,
  message text not null,
  read boolean default false,
  metadata jsonb default '{}',
  created_at timestamptz default now()
);
create table public.trips (
  id bigint generated always as identity primary key,
  user_id uuid,
  name text,
  status text check (status in ('planning', 'booked', 'completed', 'cancelled')),
  updated_at timestamptz default now()
);
create table public.trip_collaborators (
  id bigint generated always as identity primary key,
  trip_id bigint references public.trips (id),
  user_id uuid,
  added_by uuid,
  permission_level text
);
create table public.chat_sessions (id uuid primary key default gen_random_uuid(), user_id uuid, trip_id bigint, ended_at timestamptz);
create table public.chat_messages (
  id bigint generated always as identity primary key,
  session_id uuid references public.chat_sessions (id),
  role text,
  content text
);
create table public.memories (id bigint generated always as identity primary key, embedding text, metadata jsonb, created_at timestamptz default now());
insert into public.webhook_configs (name, url, events) values ('trip_events', 'https://example.com/t', array['trip.*']);
insert into public.webhook_logs (webhook_config_id, event_type, payload, response_status, error_message, completed_at)
select 1, 'trip.saved', '{}', case when n % 3 = 0 then 500 else 200 end, case when n % 3 = 0 then 'HTTP 500' end, now()
from generate_series(1, 300) n;

-- writes
insert into public.webhook_configs (name, url, events) values ('mine', 'https://example.com/', array['a']);
update public.webhook_configs set url = 'https://example.org/' where name = 'mine';
insert into public.webhook_logs (webhook_config_id, event_type, payload, response_status) select id, 'a', '{}', 200 from public.webhook_configs where name = 'mine';
update public.webhook_logs set completed_at = now() where event_type = 'a';
delete from public.webhook_logs where event_type = 'a';
delete from public.webhook_configs where name = 'mine';
insert into public.system_metrics (metric_type, metric_name, value) values ('a', 'b', 1);
insert into public.notifications (user_id, type, title, message) values (gen_random_uuid(), 'a', 'b', 'c');
insert into public.trips (name, status) values ('a', 'planning');
insert into public.trip_collaborators (trip_id, user_id) select max(id), gen_random_uuid() from public.trips;
update public.trips set status = 'completed' where name = 'a';
insert into public.chat_sessions (user_id) values (gen_random_uuid());
insert into public.chat_messages (session_id, role, content) select id, 'user', 'hello' from public.chat_sessions limit 1;
update public.chat_sessions set ended_at = now();
insert into public.memories (metadata) values ('{"needs_embedding": "true"}');
