-- Sandbox: the roles every Supabase project has, the grants that make RLS the only fence in front of public, and the
-- schema in which the sandbox keeps its own state.
-- Cost: a few milliseconds. Safe to run again: every statement checks first or replaces.
do $$
declare
  v_role text;
begin
  foreach v_role in array array['anon', 'authenticated', 'service_role'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = v_role) then
      execute format('create role %I nologin noinherit', v_role);
    end if;
  end loop;
end
$$;

alter role service_role bypassrls;

grant usage
  on schema public
  to anon, authenticated, service_role;

grant all
  on all tables in schema public
  to anon, authenticated, service_role;

-- Supabase grants everything in public by default and leaves the decision to row level security: a table without it is
-- open to anon, here exactly as there.
alter default privileges in schema public
  grant all on tables to anon, authenticated, service_role;

alter default privileges in schema public
  grant all on sequences to anon, authenticated, service_role;

alter default privileges in schema public
  grant all on functions to anon, authenticated, service_role;

create schema if not exists auth;

grant usage
  on schema auth
  to anon, authenticated, service_role;

create schema if not exists signalbox_sandbox;

comment on schema signalbox_sandbox
  is 'Signalbox sandbox: sample history marks, traffic and endpoint modes. Not part of an installation.';

-- Which of the one-time loads have run, so that a second run adds nothing.
create table if not exists signalbox_sandbox.loaded (
  part text primary key,
  loaded_at timestamptz not null default now()
);

-- Rows of a relation up to this id came with the sandbox; health never counts them.
create table if not exists signalbox_sandbox.sample_history (
  relation text primary key,
  up_to_id bigint not null,
  loaded_at timestamptz not null
);

-- Whoever may look at the dashboard has to see which rows are samples.
grant usage
  on schema signalbox_sandbox
  to public;

grant select
  on signalbox_sandbox.sample_history
  to public;

create table if not exists signalbox_sandbox.state (
  key text primary key,
  value text not null
);
