-- Removes answers older than the ttl, a batch of them at most. Cost: the expired rows, through the index on created.
-- class: write
-- deadline: 10s
select net.expire_responses()
