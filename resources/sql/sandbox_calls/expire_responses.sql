-- Removes answers older than the ttl. Cost: the expired rows, through the index on created.
-- class: write
-- deadline: 10s
select net.expire_responses()
