-- The tables as the hand-written TripSage schema has them: the columns, types and defaults of the seed, nothing of ours,
-- and rows of every kind that it leaves behind.
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

create schema auth;

create table auth.users (
  id uuid primary key default gen_random_uuid()
);

create table public.notifications (
  id bigint generated always as identity primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  type text not null,
  title text not null,
  message text not null,
  read boolean default false,
  metadata jsonb default '{}',
  created_at timestamptz default now()
);

insert into public.webhook_configs (name, url, secret, events)
values
  ('trip_events', 'https://hooks.example.com/trips', 'a secret', array['trip.collaborator.added']),
  ('chat_events', 'https://hooks.example.com/chat', null, array['chat.message.created']);

insert into public.webhook_logs (
  webhook_config_id,
  event_type,
  payload,
  response_status,
  response_body,
  attempt_count,
  error_message,
  created_at,
  completed_at
)
select
  1 + n % 2,
  case n % 2 when 0 then 'trip.collaborator.added' else 'chat.message.created' end,
  jsonb_build_object('n', n),
  case n % 4 when 0 then 200 when 1 then 503 end,
  case n % 4 when 0 then 'ok' when 1 then 'unavailable' end,
  1 + n % 3,
  case n % 4 when 2 then 'Couldn''t connect to server' end,
  now() - (1000 - n) * interval '10 minutes',
  case when n % 4 in (0, 1) then now() - (1000 - n) * interval '10 minutes' end
from generate_series(1, 1000) as n;

insert into public.system_metrics (metric_type, metric_name, value, created_at)
select
  'database',
  case n % 2 when 0 then 'active_connections' else 'cache_hit_ratio' end,
  n,
  now() - (500 - n) * interval '5 minutes'
from generate_series(1, 500) as n;

insert into auth.users (id)
values
  ('00000000-0000-4000-8000-000000000001');

insert into public.notifications (user_id, type, title, message)
values
  ('00000000-0000-4000-8000-000000000001', 'invite', 'Invited', 'To a trip');
