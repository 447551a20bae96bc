-- module: Undo of the automation tables
--
-- Tables that our migration made go when they are empty. Tables that were there before stay, and lose the columns,
-- indexes and constraints that were added, as far as they hold no data. --drop-data takes the data as well.

-- step: endpoints | Endpoints that nobody set up or used go
do $$
begin
  -- Only where part webhooks was installed the tables have the shape that this knows.
  if to_regprocedure('signalbox.attempt(bigint)') is not null and to_regclass('public.webhook_configs') is not null then
    call pg_temp.undo_delete('public.webhook_configs', $condition$
      t.name in ('trip_events', 'chat_events', 'booking_events', 'ai_processing')
      and pg_temp.is_ours('endpoint', t.name)
      and t.url like 'https://your-project.supabase.co/functions/v1/%'
      and t.is_active is not true
      and not exists (
        select
        from public.webhook_logs l
        where l.webhook_config_id = t.id)$condition$);
  end if;
end
$$;

-- step: archived-trips | The status check of trips as before
do $$
declare
  v_check record;
begin
  if to_regclass('public.trips') is null or to_regclass('signalbox.what_was_there') is null then
    return;
  end if;
  set local lock_timeout = '3s';
  for v_check in
    select c.conname, w.definition, r.relowner
    from pg_catalog.pg_constraint c
    join pg_catalog.pg_class r on r.oid = c.conrelid
    cross join lateral pg_temp.was_there('constraint', 'trips.' || c.conname) w
    where c.conrelid = 'public.trips'::regclass
      and c.contype = 'c'
      and w.definition <> pg_get_constraintdef(c.oid)
  loop
    begin
      call pg_temp.undo_do(format('alter table public.trips drop constraint %1$I, add constraint %1$I %2$s', v_check.conname,
        v_check.definition), v_check.relowner);
    exception
      when check_violation then
        call pg_temp.undo_kept('Trips are archived: their status check keeps allowing it.',
          'Give these trips another status, then undo again.');
      when insufficient_privilege then
        call pg_temp.undo_refused(format('The status check of trips was left: %s.', sqlerrm), 'Let the table''s owner run this step.');
    end;
  end loop;
end
$$;

-- step: logs-and-attempts | Tables of deliveries
do $$
begin
  if to_regclass('signalbox.previous_secrets') is not null then
    call pg_temp.undo_do('drop table signalbox.previous_secrets', null, 'pg_class', 'signalbox.previous_secrets'::regclass::oid);
  end if;
end
$$;
-- What is under way when the automation goes stays with the other deliveries.
do $$
begin
  if to_regclass('signalbox.deliveries_under_way') is not null then
    if exists (select from only signalbox.deliveries_under_way u) then
      call pg_temp.undo_do('insert into public.webhook_logs overriding system value '
        'select u.* from only signalbox.deliveries_under_way u', null);
      call pg_temp.undo_do('insert into public.webhook_attempts overriding system value '
        'select u.* from only signalbox.attempts_under_way u', null);
    end if;
    call pg_temp.undo_do('drop table signalbox.deliveries_under_way', null, 'pg_class',
      'signalbox.deliveries_under_way'::regclass::oid);
    call pg_temp.undo_do('drop table signalbox.attempts_under_way', null, 'pg_class',
      'signalbox.attempts_under_way'::regclass::oid);
  end if;
end
$$;
call pg_temp.undo_table('webhook_attempts',
  array['request_headers', 'secret_fingerprint']);
do $$
begin
  if to_regclass('public.webhook_breakers') is not null and pg_temp.is_ours('table', 'webhook_breakers') then
    call pg_temp.undo_delete('public.webhook_breakers', 'true'); -- how endpoints do just now, nothing that is kept
  end if;
end
$$;
call pg_temp.undo_table('webhook_breakers');
call pg_temp.undo_table('webhook_endpoint_changes');
-- Where the column stays because it holds data, it takes no more.
do $$
declare
  v_owner oid;
begin
  select c.relowner
  into v_owner
  from pg_catalog.pg_attrdef d
  join pg_catalog.pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
  join pg_catalog.pg_class c on c.oid = d.adrelid
  where d.adrelid = to_regclass('public.webhook_logs')
    and a.attname = 'made_by_pid';
  if found and pg_temp.is_ours('column', 'webhook_logs.made_by_pid') then
    call pg_temp.undo_do('alter table public.webhook_logs alter column made_by_pid drop default', v_owner);
  end if;
exception
  when insufficient_privilege then
    null; -- said of the table itself below
end
$$;
call pg_temp.undo_table('webhook_logs',
  array['message_id', 'state', 'next_attempt_at', 'sent_at', 'net_request_id', 'net_epoch', 'timeout_ms', 'lost_count',
    'replay_of', 'replay_key', 'requested_by', 'held_config_id', 'order_key', 'is_blocking', 'made_by_pid'],
  array['webhook_logs_state_check'],
  array['webhook_logs_config_newest', 'webhook_logs_event_newest', 'webhook_logs_newest', 'webhook_logs_open',
    'webhook_logs_failed', 'webhook_logs_failed_at', 'webhook_logs_due', 'webhook_logs_in_flight',
    'webhook_logs_replay_key', 'webhook_logs_replays', 'webhook_logs_endpoint_due', 'webhook_logs_endpoint_in_flight',
    'webhook_logs_held', 'webhook_logs_order', 'webhook_logs_keyless']);

-- step: configs | Table of endpoints
call pg_temp.undo_table('webhook_configs', array['order_by', 'on_failure'], '{}', array['webhook_configs_name']);

-- step: metrics-and-notifications | Tables of metrics and notifications
call pg_temp.undo_table('system_metrics', '{}', '{}', array['system_metrics_series', 'system_metrics_oldest']);
call pg_temp.undo_table('notifications', '{}', array['notifications_user_id_fkey'],
  array['notifications_user_newest', 'notifications_dedupe'], array['notifications_read_own', 'notifications_mark_own']);
