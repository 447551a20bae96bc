-- Takes away what an aborted build of the payloads' index left. Cost: waits for transactions that use the table.
-- class: write
-- deadline: 15min
-- session: task
drop index concurrently if exists public.webhook_logs_payload
