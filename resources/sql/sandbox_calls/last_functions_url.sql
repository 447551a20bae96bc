-- Where the Edge Functions were served last: requests that are still queued go there. Cost: one row by primary key.
-- class: read
-- deadline: 5s
select s.value
  from signalbox_sandbox.state as s
 where s.key = 'functions.last_url'
