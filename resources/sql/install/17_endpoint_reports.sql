-- module: Reports about the endpoints
-- part: webhooks
--
-- Tells administrators, and whoever listens on signalbox_events, when an endpoint starts to fail, recovers, is gone or
-- behaves suspiciously, and when its URL or secret was changed. Called by the pump in every round: 0.3 ms when there is
-- nothing to tell, through webhook_endpoint_changes_unannounced and the few rows of webhook_breakers.

-- step: endpoint-alerts | Telling when an endpoint fails, recovers, or behaves suspiciously
-- needs: endpoint-changes, job-alerts, breakers
-- How a moment is used as evidence: later moments are larger.
create or replace function signalbox.as_evidence(p_at timestamptz)
returns bigint
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select (extract(epoch from p_at) * 1000000)::bigint
$$;

-- Whether this was told before, or the subject is still to be left alone: asked first, because report_once() writes.
create or replace function signalbox.is_told(p_kind text, p_subject text, p_evidence bigint)
returns boolean
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select
    from signalbox.alerts a
    where a.kind = p_kind
      and a.subject = p_subject
      and (a.last_evidence >= p_evidence
        or a.reported_at > now() - make_interval(mins => signalbox.setting_number('alerts.quiet_minutes', 60, 0))))
$$;

-- An outage is told once when the breaker opens, and its end when it had been told.
create or replace function signalbox.report_breakers()
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_breaker record;
  v_count integer := 0;
begin
  for v_breaker in
    select c.name, b.state, b.since, b.opened_at, b.consecutive_failures, b.rejections_in_a_row,
      left(b.last_error, 500) as words,
      signalbox.as_evidence(b.opened_at) as opened, signalbox.as_evidence(b.since) as entered
    from public.webhook_breakers b
    join public.webhook_configs c on c.id = b.endpoint_id
    where b.opened_at is not null
    order by b.endpoint_id
  loop
    if v_breaker.state <> 'closed' and not signalbox.is_told('endpoint_failing', v_breaker.name, v_breaker.opened) then
      v_count := v_count + signalbox.report_once('endpoint_failing', v_breaker.name, v_breaker.opened,
        v_breaker.consecutive_failures, format('Endpoint %s is failing', v_breaker.name),
        format('%s requests to %s failed in a row. Deliveries to it wait until a probe succeeds. Last: %s',
          v_breaker.consecutive_failures, v_breaker.name, v_breaker.words))::integer;
    elsif v_breaker.state = 'closed'
      and v_breaker.rejections_in_a_row = 0 -- it answers, but with refusals
      and not signalbox.is_told('endpoint_recovered', v_breaker.name, v_breaker.entered)
      and exists (
        select
        from signalbox.alerts a
        where a.kind = 'endpoint_failing'
          and a.subject = v_breaker.name
          and a.reported_at >= v_breaker.opened_at)
    then
      v_count := v_count + signalbox.report_once('endpoint_recovered', v_breaker.name, v_breaker.entered, 1,
        format('Endpoint %s has recovered', v_breaker.name),
        format('%s answers again after %s. What waited for it is being sent.', v_breaker.name,
          date_trunc('second', v_breaker.since - v_breaker.opened_at)))::integer;
    end if;
  end loop;
  return v_count;
end
$$;

-- Five refusals for want of authority within the window, or an answer that led to another host.
create or replace function signalbox.report_suspicions()
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_breaker record;
  v_count integer := 0;
begin
  for v_breaker in
    select c.name, c.url, b.window_rejections, b.redirected_to, signalbox.as_evidence(b.redirected_at) as redirected,
      (select signalbox.as_evidence(max(m.minute))
        from signalbox.breaker_minutes m
        where m.endpoint_id = b.endpoint_id
          and m.rejections > 0) as rejected
    from public.webhook_breakers b
    join public.webhook_configs c on c.id = b.endpoint_id
    where b.window_rejections >= 5
      or b.redirected_at is not null
    order by b.endpoint_id
  loop
    if v_breaker.window_rejections >= 5
      and v_breaker.rejected is not null
      and not signalbox.is_told('security_rejected', v_breaker.name, v_breaker.rejected)
    then
      v_count := v_count + signalbox.report_once('security_rejected', v_breaker.name, v_breaker.rejected,
        v_breaker.window_rejections, format('Endpoint %s refuses our signature or credentials', v_breaker.name),
        format('%s requests to %s were answered with HTTP 401 or 403 within five minutes: its secret or credentials differ '
          'from ours, or somebody else answers.', v_breaker.window_rejections, v_breaker.name))::integer;
    end if;
    if v_breaker.redirected_to is not null
      and not signalbox.is_told('security_redirected', v_breaker.name, v_breaker.redirected)
    then
      v_count := v_count + signalbox.report_once('security_redirected', v_breaker.name, v_breaker.redirected, 1,
        format('Endpoint %s leads to another host', v_breaker.name),
        format('%s at %s redirected to %s. The event''s headers may have reached that host.', v_breaker.name,
          signalbox.url_host(v_breaker.url), left(v_breaker.redirected_to, 200)))::integer;
    end if;
  end loop;
  return v_count;
end
$$;

-- Every change of a URL or secret is told, without a quiet time, and a deactivation that nobody asked for. The rows are
-- marked, because a change that commits late has a lower id than those already told.
create or replace function signalbox.report_changes()
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_change record;
  v_count integer := 0;
begin
  for v_change in
    update public.webhook_endpoint_changes g
    set announced_at = clock_timestamp()
    where g.id = any (array(
      select n.id
      from public.webhook_endpoint_changes n
      where n.announced_at is null
      order by n.id
      limit 100
      for update skip locked))
    returning g.id, g.endpoint_name, g.operation, g.column_name, g.old_value, g.new_value, g.reason, g.changed_by
  loop
    if v_change.operation = 'changed'
      and v_change.column_name in ('url', 'secret')
      and v_change.old_value is distinct from v_change.new_value
    then
      perform signalbox.tell_admins('security_changed', v_change.endpoint_name, v_change.id, 1,
        format('The %s of endpoint %s was changed', v_change.column_name, v_change.endpoint_name),
        format('%s changed the %s of %s from %s to %s.', v_change.changed_by, v_change.column_name, v_change.endpoint_name,
          coalesce(v_change.old_value, 'none'), coalesce(v_change.new_value, 'none')));
      v_count := v_count + 1;
    elsif v_change.column_name = 'is_active' and v_change.reason is not null then
      perform signalbox.tell_admins('endpoint_gone', v_change.endpoint_name, v_change.id, 1,
        format('Endpoint %s was deactivated', v_change.endpoint_name),
        format('%s was deactivated. %s.', v_change.endpoint_name, v_change.reason));
      v_count := v_count + 1;
    end if;
  end loop;
  return v_count;
end
$$;

-- What the pump calls in every round.
create or replace function signalbox.report_endpoints()
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from signalbox.previous_secrets
  where valid_until < now();
  return signalbox.report_breakers() + signalbox.report_suspicions() + signalbox.report_changes();
end
$$;
