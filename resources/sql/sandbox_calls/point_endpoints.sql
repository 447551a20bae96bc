-- Points the endpoints at the receiver and, where there is an address of them, at the Edge Functions, and keeps the faults mode.
-- Cost: four updates at most.
-- class: write
-- deadline: 10s
select signalbox_sandbox.point_endpoints(:base_url, null, :functions_url, :functions_words)
