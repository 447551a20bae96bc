-- Whether the endpoints are to fail. Cost: one row by primary key.
-- class: read
-- deadline: 5s
select exists (
         select
           from signalbox_sandbox.state as s
          where s.key = 'faults'
            and s.value::boolean)
