-- Points the endpoints at the receiver's new port and keeps the faults mode. Cost: four updates at most.
-- class: write
-- deadline: 10s
select signalbox_sandbox.point_endpoints(:base_url)
