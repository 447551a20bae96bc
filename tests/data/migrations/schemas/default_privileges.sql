-- New tables, sequences, routines and schemas are open to everybody from the first moment.
create role anon;
create role authenticated;
create role service_role bypassrls;
alter default privileges grant all on tables to anon, authenticated, public;
alter default privileges grant all on sequences to anon, authenticated, public;
alter default privileges grant all on routines to anon, authenticated, public;
alter default privileges grant all on schemas to anon, authenticated, public;

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

-- writes
insert into public.webhook_configs (name, url, events) values ('mine', 'https://example.com/', array['a']);
insert into public.webhook_logs (webhook_config_id, event_type, payload) select id, 'a', '{}' from public.webhook_configs where name = 'mine';
delete from public.webhook_logs where event_type = 'a';
delete from public.webhook_configs where name = 'mine';
insert into public.system_metrics (metric_type, metric_name, value) values ('a', 'b', 1);
