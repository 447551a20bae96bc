-- module: Circuit breakers
-- part: webhooks
--
-- Which endpoint is failing, judged by the pump from what was just settled. Deliveries to a failing endpoint wait, all
-- but a probe now and then, so that one endpoint that hangs or fails does not hold up the others (pg_net delays a whole
-- batch for its slowest request). Cost: about 0.3 ms a round and endpoint that answered; reads by primary key.

-- step: breakers | When an endpoint counts as failing, and when as recovered
-- needs: settings-table, webhook-attempts, webhook-breakers, retry-rules, verdict-rules, failure-kinds
insert into signalbox.settings (key, value, description)
values ('delivery.max_wait_hours', '72', 'Hours that a delivery waits for a failing endpoint before it is given up')
on conflict (key) do nothing;

-- A release before this one took any answer for a success. The newest 2,000 deliveries of an endpoint say whether it was one;
-- what is older than they are stays as it is.
with newest as (
  select b.endpoint_id, max(n.completed_at) filter (where n.state = 'delivered') as delivered_at, min(n.created_at) as from_at
  from public.webhook_breakers b
  cross join lateral (
    select l.state, l.completed_at, l.created_at
    from public.webhook_logs l
    where l.webhook_config_id = b.endpoint_id
    order by l.id desc
    limit 2000) n
  where exists (
    select
    from pg_catalog.pg_index i
    where i.indexrelid = to_regclass('public.webhook_logs_config_newest')
      and i.indisvalid)
  group by b.endpoint_id
)
update public.webhook_breakers b
set last_success_at = n.delivered_at
from newest n
where n.endpoint_id = b.endpoint_id
  and b.last_success_at > coalesce(n.delivered_at, n.from_at) + interval '1 minute';

-- The wait before the next probe after p_probes that failed: 30 s, doubling up to 10 minutes.
create or replace function signalbox.probe_pause(p_probes integer)
returns interval
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select least(interval '30 seconds' * power(2, least(p_probes, 10)), interval '10 minutes')
$$;

-- One row for every endpoint there is.
create or replace procedure signalbox.tidy_breakers()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.webhook_breakers (endpoint_id)
  select c.id
  from public.webhook_configs c
  where not exists (
    select
    from public.webhook_breakers b
    where b.endpoint_id = c.id)
  on conflict do nothing;
  delete from public.webhook_breakers b
  where not exists (
    select
    from public.webhook_configs c
    where c.id = b.endpoint_id);
  delete from signalbox.breaker_minutes m
  where m.minute < clock_timestamp() - interval '5 minutes';
end
$$;

-- The host of a URL in lower case, without port and credentials.
create or replace function signalbox.url_host(p_url text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return lower(substring(p_url from '^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?(\[[^]]*\]|[^/?#:]*)'));
end
$$;

-- Those of a release before this one, which took any answer for a success, had other columns and another parameter.
do $$
begin
  if exists (
    select
    from pg_catalog.pg_proc p
    where p.oid = to_regprocedure('signalbox.outcomes(bigint[])'))
  then
    drop function signalbox.outcomes(bigint[]);
  end if;
  if exists (
    select
    from pg_catalog.pg_proc p
    where p.oid = to_regprocedure('signalbox.judge_endpoint(bigint, timestamptz, bigint[])')
      and 'p_newest_answer_sent_at' <> all (p.proargnames))
  then
    drop procedure signalbox.judge_endpoint(bigint, timestamptz, bigint[]);
  end if;
end
$$;

-- The outcomes of one round, endpoint by endpoint, in the order in which they were settled; p_batch_ms is how long the batch of
-- each had been under way.
create or replace function signalbox.outcomes(p_settled bigint[], p_batch_ms integer[])
returns table (
  endpoint_id bigint,
  calls integer,
  failures integer,
  timeouts integer,
  rejections integer,
  settle_ms integer,
  failures_in_a_row integer,
  rejections_in_a_row integer,
  has_answered boolean,
  has_succeeded boolean,
  has_rejected boolean,
  newest_answer_sent_at timestamptz,
  failed_ids bigint[],
  is_gone boolean,
  last_error text,
  redirected_to text
)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  with outcome as (
    select l.id, l.webhook_config_id, l.response_status, l.error_message, l.sent_at, s.position, s.batch_ms,
      signalbox.is_endpoint_failure(l.response_status) as is_failure,
      signalbox.failure_kind(l.response_status, l.error_message) = 'timeout' as is_timeout,
      l.state = 'delivered' as is_success,
      case when l.response_status = 200 then signalbox.url_host(signalbox.header_value(a.response_headers, 'location')) end
        as location_host,
      signalbox.url_host(a.url) as host
    from unnest(p_settled, p_batch_ms) with ordinality as s (id, batch_ms, position)
    join public.webhook_logs l on l.id = s.id
    left join public.webhook_attempts a on a.webhook_log_id = l.id and a.attempt = l.attempt_count
    where l.webhook_config_id is not null
  ),
  ranked as (
    select o.id, o.webhook_config_id, o.response_status, o.error_message, o.sent_at, o.position, o.batch_ms,
      o.is_failure, o.is_timeout, o.is_success, not o.is_failure and not o.is_success as is_rejection, o.location_host, o.host,
      coalesce(max(o.position) filter (where not o.is_failure) over w, 0) as last_answer,
      coalesce(max(o.position) filter (where o.is_success) over w, 0) as last_success
    from outcome o
    window w as (partition by o.webhook_config_id)
  )
  select r.webhook_config_id,
    count(*)::integer,
    (count(*) filter (where r.is_failure))::integer,
    (count(*) filter (where r.is_timeout))::integer,
    (count(*) filter (where r.response_status in (401, 403)))::integer,
    min(r.batch_ms) filter (where not r.is_failure),
    (count(*) filter (where r.is_failure and r.position > r.last_answer))::integer,
    (count(*) filter (where r.is_rejection and r.position > r.last_success))::integer,
    bool_or(not r.is_failure),
    bool_or(r.is_success) is true,
    bool_or(r.is_rejection) is true,
    max(r.sent_at) filter (where not r.is_failure),
    array_agg(r.id) filter (where r.is_failure),
    bool_or(r.response_status is not distinct from 410),
    (array_agg(r.error_message order by r.position desc) filter (where r.is_failure or r.is_rejection))[1],
    max(r.location_host) filter (where r.location_host <> r.host)
  from ranked r
  group by r.webhook_config_id
$$;

-- Adds up the last five minutes; the caller has locked the breaker.
create or replace procedure signalbox.count_calls(p_endpoint_id bigint, p_calls integer, p_failures integer, p_rejections integer)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_now timestamptz := clock_timestamp();
begin
  insert into signalbox.breaker_minutes as m (endpoint_id, minute, calls, failures, rejections)
  values (p_endpoint_id, date_trunc('minute', v_now), p_calls, p_failures, p_rejections)
  on conflict (endpoint_id, minute) do update
  set calls = m.calls + excluded.calls,
      failures = m.failures + excluded.failures,
      rejections = m.rejections + excluded.rejections;

  update public.webhook_breakers b
  set window_calls = w.calls,
      window_failures = w.failures,
      window_rejections = w.rejections
  from (
    select sum(m.calls) as calls, sum(m.failures) as failures, sum(m.rejections) as rejections
    from signalbox.breaker_minutes m
    where m.endpoint_id = p_endpoint_id
      and m.minute >= v_now - interval '5 minutes') w
  where b.endpoint_id = p_endpoint_id;
end
$$;

create or replace procedure signalbox.open_breaker(p_endpoint_id bigint, p_probes integer)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_now timestamptz := clock_timestamp();
begin
  update public.webhook_breakers
  set state = 'open',
      since = v_now,
      opened_at = case when state = 'closed' then v_now else opened_at end,
      next_probe_at = v_now + signalbox.probe_pause(p_probes),
      probes = p_probes,
      probe_log_id = null
  where endpoint_id = p_endpoint_id;
end
$$;

-- A new start: what happened before does not count any more.
create or replace procedure signalbox.close_breaker(p_endpoint_id bigint)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.webhook_breakers
  set state = 'closed',
      since = clock_timestamp(),
      next_probe_at = null,
      probes = 0,
      probe_log_id = null,
      limit_cut_at = null,
      consecutive_failures = 0,
      window_calls = 0,
      window_failures = 0,
      window_rejections = 0
  where endpoint_id = p_endpoint_id;
  delete from signalbox.breaker_minutes
  where endpoint_id = p_endpoint_id;
end
$$;

-- Opens after breaker_failures in a row, or when half of at least 20 calls in five minutes failed. Closes after any
-- answer to a request sent since it opened, a refusal too: that to the probe, or to a test by hand. What was under way when
-- it opened changes nothing.
create or replace procedure signalbox.judge_endpoint(p_endpoint_id bigint, p_newest_answer_sent_at timestamptz, p_failed_ids bigint[])
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_breaker public.webhook_breakers := (select b from public.webhook_breakers b where b.endpoint_id = p_endpoint_id);
  v_most integer := signalbox.retry_setting(
    (select c.retry_config from public.webhook_configs c where c.id = p_endpoint_id), 'breaker_failures')::integer;
begin
  if v_breaker.state = 'closed' then
    if v_most > 0 and (v_breaker.consecutive_failures >= v_most
      or (v_breaker.window_calls >= 20 and 2 * v_breaker.window_failures >= v_breaker.window_calls))
    then
      call signalbox.open_breaker(p_endpoint_id, 0);
    end if;
  elsif p_newest_answer_sent_at >= v_breaker.opened_at then
    call signalbox.close_breaker(p_endpoint_id);
  elsif v_breaker.probe_log_id = any (p_failed_ids) then
    call signalbox.open_breaker(p_endpoint_id, v_breaker.probes + 1);
  end if;
end
$$;

-- How many requests may be under way to an endpoint, from what came back in a round. A timeout, or failures of half of them
-- and more, leave half of the share that did not fail; an endpoint that answers 503 to one event in ten is not too busy.
-- Timeouts alone leave one, for each of them holds up everybody's batch. Answers let it grow, by as many as there were,
-- and for a minute after a cut by a tenth. Where the bound was not what limited the round it stays. The caller has locked
-- the breaker. A recovery forgets when the bound was cut, so that it grows fast, and so the reason counts from then.
create or replace procedure signalbox.adapt_limit(
  p_endpoint_id bigint,
  p_calls integer,
  p_failures integer,
  p_timeouts integer,
  p_settle_ms integer,
  p_error text
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_now timestamptz := clock_timestamp();
  v_is_guarded boolean := signalbox.retry_setting(
    (select c.retry_config from public.webhook_configs c where c.id = p_endpoint_id), 'breaker_failures') > 0;
  v_is_cut boolean := p_timeouts > 0 or 2 * p_failures >= p_calls;
begin
  update public.webhook_breakers b
  set in_flight_limit = case
        when not v_is_guarded then 1000
        when p_timeouts = p_calls then 1
        when v_is_cut then greatest(1, b.in_flight_limit * (p_calls - p_failures) / p_calls / 2)
        when 2 * p_calls < b.in_flight_limit then b.in_flight_limit
        when b.limit_cut_at > v_now - interval '1 minute'
        then least(1000, b.in_flight_limit + greatest(1, b.in_flight_limit / 10))
        else least(1000, b.in_flight_limit + p_calls - p_failures)
      end,
      limit_cut_at = case when v_is_cut then v_now else b.limit_cut_at end,
      limit_reason = case
        when not v_is_guarded then null
        when v_is_cut
        then format('%s of %s requests failed: %s', p_failures, p_calls, p_error)
        when coalesce(b.limit_cut_at, b.since) < v_now - interval '5 minutes' or b.in_flight_limit >= 100
        then null
        else b.limit_reason
      end,
      timeouts_in_a_row = case
        when not v_is_guarded then 0
        when p_timeouts = p_calls then b.timeouts_in_a_row + 1
        when p_timeouts = 0 or p_failures < p_calls then 0
        else b.timeouts_in_a_row
      end,
      settle_ms = case
        when p_settle_ms > b.settle_ms then b.settle_ms + (p_settle_ms - b.settle_ms) / 8
        else coalesce(p_settle_ms, b.settle_ms)
      end
  where b.endpoint_id = p_endpoint_id;
end
$$;

drop procedure if exists signalbox.judge_endpoints(bigint[]);

create or replace procedure signalbox.judge_endpoints(p_settled bigint[], p_batch_ms integer[])
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_now timestamptz := clock_timestamp();
  v_outcome record;
begin
  if cardinality(p_settled) = 0 then
    return;
  end if;
  -- In the order of their ids, so that two pumps cannot wait for each other.
  for v_outcome in
    select o.endpoint_id, o.calls, o.failures, o.timeouts, o.rejections, o.settle_ms, o.failures_in_a_row,
      o.rejections_in_a_row, o.has_answered, o.has_succeeded, o.has_rejected, o.newest_answer_sent_at, o.failed_ids,
      o.is_gone, o.last_error, o.redirected_to
    from signalbox.outcomes(p_settled, p_batch_ms) o
    order by o.endpoint_id
  loop
    update public.webhook_breakers b
    set consecutive_failures = v_outcome.failures_in_a_row
          + case when v_outcome.has_answered then 0 else b.consecutive_failures end,
        rejections_in_a_row = v_outcome.rejections_in_a_row
          + case when v_outcome.has_succeeded then 0 else b.rejections_in_a_row end,
        last_success_at = case when v_outcome.has_succeeded then v_now else b.last_success_at end,
        last_failure_at = case when v_outcome.failures > 0 then v_now else b.last_failure_at end,
        last_rejection_at = case when v_outcome.has_rejected then v_now else b.last_rejection_at end,
        last_error = coalesce(v_outcome.last_error, b.last_error),
        redirected_at = case when v_outcome.redirected_to is not null then v_now else b.redirected_at end,
        redirected_to = coalesce(v_outcome.redirected_to, b.redirected_to),
        gone_at = case when v_outcome.is_gone then v_now else b.gone_at end
    where b.endpoint_id = v_outcome.endpoint_id;
    call signalbox.adapt_limit(v_outcome.endpoint_id, v_outcome.calls, v_outcome.failures, v_outcome.timeouts,
      v_outcome.settle_ms, v_outcome.last_error);
    call signalbox.count_calls(v_outcome.endpoint_id, v_outcome.calls, v_outcome.failures, v_outcome.rejections);
    call signalbox.judge_endpoint(v_outcome.endpoint_id, v_outcome.newest_answer_sent_at, v_outcome.failed_ids);
  end loop;
end
$$;

-- step: gone-endpoints | Endpoints that answered 410 Gone
-- needs: webhook-configs, webhook-breakers
-- Someone may be editing the endpoint just now: then it is left for a later round. Whatever the table's own triggers
-- object to, the pump goes on.
create or replace procedure signalbox.deactivate_gone()
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_endpoint_id bigint;
begin
  for v_endpoint_id in
    select b.endpoint_id
    from public.webhook_breakers b
    where b.gone_at is not null
    for update skip locked
  loop
    begin
      perform set_config('signalbox.change_reason', 'It answered HTTP 410: gone for good', true);
      update public.webhook_configs
      set is_active = false,
          updated_at = clock_timestamp()
      where id = (
        select c.id
        from public.webhook_configs c
        where c.id = v_endpoint_id
          and c.is_active
        for no key update skip locked);
      perform set_config('signalbox.change_reason', '', true);
      update public.webhook_breakers b
      set gone_at = null
      where b.endpoint_id = v_endpoint_id
        and not exists (
          select
          from public.webhook_configs c
          where c.id = v_endpoint_id
            and c.is_active);
    exception
      when others then
        raise warning 'endpoint % answered 410 and could not be deactivated: %', v_endpoint_id, sqlerrm;
    end;
  end loop;
end
$$;
