-- Sandbox: the tables of TripSage, a travel planner on Supabase, as far as the automation reads, cleans or watches
-- them. Indexes: foreign keys the triggers and the sample traffic follow, and expires_at of the four search caches.
-- Cost: under 100 ms. Safe to run again: existing tables stay as they are.
create table if not exists auth.users (
  id uuid primary key default gen_random_uuid(),
  email text unique,
  encrypted_password text,
  email_confirmed_at timestamptz,
  last_sign_in_at timestamptz,
  raw_app_meta_data jsonb not null default '{}',
  raw_user_meta_data jsonb not null default '{}',
  is_super_admin boolean,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create or replace function auth.uid()
returns uuid
language sql
stable
set search_path = ''
as $$
  select (nullif(pg_catalog.current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
$$;

create table if not exists public.trips (
  id bigint generated always as identity primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  name text not null,
  destination text not null,
  start_date date not null,
  end_date date not null,
  budget numeric(12, 2) not null,
  currency text not null default 'USD',
  travelers integer not null default 1,
  status text not null default 'planning',
  trip_type text not null default 'leisure',
  notes text[],
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint trips_dates_check check (end_date >= start_date),
  constraint trips_budget_check check (budget > 0),
  constraint trips_travelers_check check (travelers > 0),
  constraint trips_status_check
    check (status in ('planning', 'booked', 'in_progress', 'completed', 'cancelled', 'archived')),
  constraint trips_type_check check (trip_type in ('leisure', 'business', 'family', 'solo', 'other'))
);

create index if not exists trips_user_id_idx on public.trips (user_id);

create table if not exists public.flights (
  id bigint generated always as identity primary key,
  trip_id bigint not null references public.trips (id) on delete cascade,
  origin text not null,
  destination text not null,
  airline text,
  flight_number text,
  departure_time timestamptz not null,
  arrival_time timestamptz,
  flight_class text not null default 'economy',
  price numeric(10, 2) not null,
  currency text not null default 'USD',
  booking_status text not null default 'available',
  external_id text,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint flights_price_check check (price >= 0),
  constraint flights_class_check check (flight_class in ('economy', 'premium_economy', 'business', 'first')),
  constraint flights_booking_status_check check (booking_status in ('available', 'reserved', 'booked', 'cancelled'))
);

create index if not exists flights_trip_id_idx on public.flights (trip_id);

create table if not exists public.accommodations (
  id bigint generated always as identity primary key,
  trip_id bigint not null references public.trips (id) on delete cascade,
  name text not null,
  address text,
  check_in_date date not null,
  check_out_date date not null,
  room_type text,
  price_per_night numeric(10, 2) not null,
  total_price numeric(10, 2) not null,
  currency text not null default 'USD',
  rating numeric(2, 1),
  booking_status text not null default 'available',
  external_id text,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint accommodations_dates_check check (check_out_date > check_in_date),
  constraint accommodations_price_check check (price_per_night >= 0 and total_price >= 0),
  constraint accommodations_rating_check check (rating between 0 and 5),
  constraint accommodations_booking_status_check
    check (booking_status in ('available', 'reserved', 'booked', 'cancelled'))
);

create index if not exists accommodations_trip_id_idx on public.accommodations (trip_id);

create table if not exists public.itinerary_items (
  id bigint generated always as identity primary key,
  trip_id bigint not null references public.trips (id) on delete cascade,
  title text not null,
  description text,
  item_type text not null,
  location text,
  start_time timestamptz,
  end_time timestamptz,
  price numeric(10, 2) not null default 0,
  currency text not null default 'USD',
  booking_status text not null default 'planned',
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint itinerary_items_type_check
    check (item_type in ('activity', 'meal', 'transport', 'accommodation', 'event', 'other')),
  constraint itinerary_items_booking_status_check
    check (booking_status in ('planned', 'reserved', 'booked', 'completed', 'cancelled'))
);

create index if not exists itinerary_items_trip_id_idx on public.itinerary_items (trip_id);

create table if not exists public.trip_collaborators (
  id bigint generated always as identity primary key,
  trip_id bigint not null references public.trips (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  permission_level text not null default 'view',
  added_by uuid not null references auth.users (id) on delete cascade,
  added_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint trip_collaborators_trip_user_key unique (trip_id, user_id),
  constraint trip_collaborators_permission_check check (permission_level in ('view', 'edit', 'admin'))
);

create table if not exists public.chat_sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  trip_id bigint references public.trips (id) on delete set null,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  ended_at timestamptz
);

create index if not exists chat_sessions_open_idx on public.chat_sessions (created_at) where ended_at is null;

create index if not exists chat_sessions_trip_id_idx on public.chat_sessions (trip_id);

create table if not exists public.chat_messages (
  id bigint generated always as identity primary key,
  session_id uuid not null references public.chat_sessions (id) on delete cascade,
  role text not null,
  content text not null,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint chat_messages_role_check check (role in ('user', 'assistant', 'system')),
  constraint chat_messages_content_check check (length(content) <= 32768)
);

create index if not exists chat_messages_session_id_idx on public.chat_messages (session_id, created_at);

create table if not exists public.chat_tool_calls (
  id bigint generated always as identity primary key,
  message_id bigint not null references public.chat_messages (id) on delete cascade,
  tool_id text not null,
  tool_name text not null,
  arguments jsonb not null default '{}',
  result jsonb,
  status text not null default 'pending',
  error_message text,
  created_at timestamptz not null default now(),
  completed_at timestamptz,
  constraint chat_tool_calls_status_check check (status in ('pending', 'running', 'completed', 'failed'))
);

create index if not exists chat_tool_calls_message_id_idx on public.chat_tool_calls (message_id);

-- A hosted project keeps embeddings as vector(1536); real[] holds the same numbers without pgvector.
create table if not exists public.memories (
  id bigint generated always as identity primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  memory_type text not null default 'user_preference',
  content text not null,
  embedding real[],
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint memories_type_check
    check (memory_type in ('user_preference', 'trip_history', 'search_pattern', 'conversation_context', 'other'))
);

create index if not exists memories_user_id_idx on public.memories (user_id);

create index if not exists memories_without_embedding_idx on public.memories (created_at) where embedding is null;

create table if not exists public.session_memories (
  id bigint generated always as identity primary key,
  session_id uuid not null references public.chat_sessions (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  content text not null,
  embedding real[],
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index if not exists session_memories_session_id_idx on public.session_memories (session_id);

create index if not exists session_memories_created_at_idx on public.session_memories (created_at);

create table if not exists public.search_destinations (
  id bigint generated always as identity primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  query text not null,
  query_hash text not null,
  results jsonb not null default '[]',
  source text not null,
  metadata jsonb not null default '{}',
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);

create index if not exists search_destinations_expires_at_idx on public.search_destinations (expires_at);

create table if not exists public.search_activities (
  id bigint generated always as identity primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  destination text not null,
  activity_type text,
  query_parameters jsonb not null default '{}',
  query_hash text not null,
  results jsonb not null default '[]',
  source text not null,
  metadata jsonb not null default '{}',
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);

create index if not exists search_activities_expires_at_idx on public.search_activities (expires_at);

create table if not exists public.search_flights (
  id bigint generated always as identity primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  origin text not null,
  destination text not null,
  departure_date date not null,
  return_date date,
  passengers integer not null default 1,
  cabin_class text not null default 'economy',
  query_parameters jsonb not null default '{}',
  query_hash text not null,
  results jsonb not null default '[]',
  source text not null,
  metadata jsonb not null default '{}',
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);

create index if not exists search_flights_expires_at_idx on public.search_flights (expires_at);

create table if not exists public.search_hotels (
  id bigint generated always as identity primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  destination text not null,
  check_in_date date not null,
  check_out_date date not null,
  guests integer not null default 1,
  rooms integer not null default 1,
  query_parameters jsonb not null default '{}',
  query_hash text not null,
  results jsonb not null default '[]',
  source text not null,
  metadata jsonb not null default '{}',
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);

create index if not exists search_hotels_expires_at_idx on public.search_hotels (expires_at);

create table if not exists public.api_keys (
  id bigint generated always as identity primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  service_name text not null,
  key_name text not null,
  encrypted_key text not null,
  key_hash text not null,
  is_active boolean not null default true,
  last_used_at timestamptz,
  expires_at timestamptz,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint api_keys_user_service_name_key unique (user_id, service_name, key_name)
);

create index if not exists api_keys_expires_at_idx on public.api_keys (expires_at) where is_active;

-- Owners see their own rows; rows that hang below another table follow its rule.
do $$
declare
  v_table text;
  v_rule text;
begin
  for v_table, v_rule in
    select p.table_name, p.rule
      from (values
        ('trips', 'user_id = (select auth.uid())'),
        ('flights', 'exists (select from public.trips t where t.id = trip_id)'),
        ('accommodations', 'exists (select from public.trips t where t.id = trip_id)'),
        ('itinerary_items', 'exists (select from public.trips t where t.id = trip_id)'),
        ('trip_collaborators', 'user_id = (select auth.uid()) or added_by = (select auth.uid())'),
        ('chat_sessions', 'user_id = (select auth.uid())'),
        ('chat_messages', 'exists (select from public.chat_sessions s where s.id = session_id)'),
        ('chat_tool_calls', 'exists (select from public.chat_messages m where m.id = message_id)'),
        ('memories', 'user_id = (select auth.uid())'),
        ('session_memories', 'user_id = (select auth.uid())'),
        ('search_destinations', 'user_id = (select auth.uid())'),
        ('search_activities', 'user_id = (select auth.uid())'),
        ('search_flights', 'user_id = (select auth.uid())'),
        ('search_hotels', 'user_id = (select auth.uid())'),
        ('api_keys', 'user_id = (select auth.uid())')
      ) as p (table_name, rule)
  loop
    execute format('alter table public.%I enable row level security', v_table);
    if not exists (
      select
        from pg_catalog.pg_policy
       where polrelid = format('public.%I', v_table)::regclass
         and polname = 'own rows'
    ) then
      execute format('create policy "own rows" on public.%I for all to authenticated using (%s)', v_table, v_rule);
    end if;
  end loop;
end
$$;
