-- The answers of a batch, or the reasons why there are none, inside its transaction. Cost: one insert a request.
-- class: write
-- deadline: 10s
select net.store_responses(:responses)
