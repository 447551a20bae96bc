-- Plays the part of the sender for the stand-in's queue, without its worker: takes requests out and answers them.
create schema proof;

-- The oldest p_count requests to a URL that contains p_url; returns how many there were.
create function proof.answer(
  p_url text,
  p_count integer,
  p_status integer,
  p_headers jsonb default '{}',
  p_error text default null
)
returns bigint
language sql
as $$
  with taken as (
    delete from net.http_request_queue q
    where q.id = any (array(
      select o.id
      from net.http_request_queue o
      where strpos(o.url, p_url) > 0
      order by o.id
      limit p_count))
    returning q.id
  ),
  answered as (
    insert into net._http_response (id, status_code, content_type, headers, content, error_msg)
    select t.id, p_status, 'text/plain', p_headers, 'answer', p_error
    from taken t
    returning 1
  )
  select count(*)
  from answered
$$;

-- The request under way of the event whose payload says this n.
create function proof.answer_event(p_n text, p_status integer)
returns bigint
language sql
as $$
  with taken as (
    delete from net.http_request_queue q
    using public.webhook_logs l
    where l.state = 'in_flight'
      and l.payload ->> 'n' = p_n
      and q.id = l.net_request_id
    returning q.id
  ),
  answered as (
    insert into net._http_response (id, status_code, content_type, headers, content)
    select t.id, p_status, 'text/plain', '{}', 'answer'
    from taken t
    returning 1
  )
  select count(*)
  from answered
$$;

-- 'delivered 1, in_flight 2' of one endpoint.
create function proof.states(p_name text)
returns text
language sql
as $$
  select string_agg(concat_ws(' ', s.state, s.number), ', ' order by s.state)
  from (
    select l.state, count(*) as number
    from public.webhook_logs l
    join public.webhook_configs c on c.id = l.webhook_config_id
    where c.name = p_name
    group by l.state) s
$$;

create function proof.breaker(p_name text)
returns text
language sql
as $$
  select b.state
  from public.webhook_breakers b
  join public.webhook_configs c on c.id = b.endpoint_id
  where c.name = p_name
$$;

-- As if the pauses were over.
create procedure proof.let_time_pass()
language sql
as $$
  update public.webhook_breakers
  set next_probe_at = clock_timestamp()
  where state = 'open';
  update public.webhook_logs
  set next_attempt_at = clock_timestamp()
  where state = 'pending';
$$;
