-- module: Undo of searching deliveries

-- step: search-indexes | The indexes for searching go, with the one for payloads if somebody made it
drop index if exists
  public.webhook_logs_message,
  public.webhook_logs_status,
  public.webhook_logs_attempts,
  public.webhook_logs_failure_kind,
  public.webhook_logs_slow,
  public.webhook_logs_replays_newest,
  public.webhook_logs_unclassified,
  public.webhook_logs_payload;
