-- An encoding that checks nothing: bytes that are no UTF-8.
-- encoding: SQL_ASCII

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
insert into public.webhook_configs (name, url, events) values ('byte', 'https://a.example/', '{}');
insert into public.webhook_logs (webhook_config_id, event_type, payload, error_message) select id, 'a', '{}', chr(255) from public.webhook_configs;

-- writes
insert into public.webhook_configs (name, url, events) values ('mine', 'https://example.com/', array['a']);
update public.webhook_configs set url = 'https://example.org/' where name = 'mine';
insert into public.webhook_logs (webhook_config_id, event_type, payload, response_status) select id, 'a', '{}', 200 from public.webhook_configs where name = 'mine';
update public.webhook_logs set completed_at = now() where event_type = 'a';
delete from public.webhook_logs where event_type = 'a';
delete from public.webhook_configs where name = 'mine';
insert into public.system_metrics (metric_type, metric_name, value) values ('a', 'b', 1);
insert into public.notifications (user_id, type, title, message) values (gen_random_uuid(), 'a', 'b', 'c');
