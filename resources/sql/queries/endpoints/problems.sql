-- What in the configuration of one endpoint is not taken as it stands, in the database's words. The function looks at
-- every endpoint. Cost: 0.3 ms an endpoint, more where its secret is encrypted.
-- class: read
-- deadline: 10s
-- supersede: endpoints/problems
select
  p.problem
from public.webhook_config_problems() p
where p.endpoint_id = :id::bigint
order by p.problem
