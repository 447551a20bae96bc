-- Makes the endpoints fail, or heals them. Cost: four updates at most.
-- class: write
-- deadline: 10s
select signalbox_sandbox.set_faults(:faults)
