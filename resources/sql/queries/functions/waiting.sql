-- How many memories wait for their embedding, and since when the oldest is there. Index: memories_waiting_for_embedding (partial),
-- of which 10,000 entries are read at most. Cost: 1 ms, 10 ms while 10,000 wait.
-- class: read
-- deadline: 10s
-- supersede: functions/waiting
select
  w.waiting,
  w.oldest
from signalbox.waiting_memories() w
