-- The endpoints whose breaker holds what comes (`breakers`, where the database has them). Index: the primary key; one row an
-- endpoint.
select
  null::bigint as endpoint_id
where false
-- [if breakers]
union all
select
  b.endpoint_id
from public.webhook_breakers b
where b.state <> 'closed'
-- [end]
