-- Makes the index that a payload search goes along, while deliveries are written. Cost: reads the table twice and waits for
-- transactions that are older than itself; minutes for ten million deliveries. Cancelled, it leaves an invalid index.
-- class: write
-- deadline: 720min
-- session: task
create index concurrently if not exists webhook_logs_payload on public.webhook_logs using gin (payload jsonb_path_ops)
