-- module: Deliveries in order
-- part: webhooks
--
-- For endpoints with an order_by: deliveries with the same key go one after the other, and one that ended failed blocks
-- its key until it is replayed or skipped.

-- step: skip-webhook | Function skip_webhook
-- needs: webhook-logs, dispatch
-- Gives up a delivery that failed and blocks its key, so that what waits behind it goes on. True when it was blocking:
-- false the second time, so it can be asked for again after a lost answer.
-- Index: the primary key. Cost: 0.2 ms.
create or replace function public.skip_webhook(p_log_id bigint)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_log record;
begin
  update public.webhook_logs
  set is_blocking = null
  where id = p_log_id
    and is_blocking
  returning webhook_config_id, order_key
  into v_log;
  if not found then
    return false;
  end if;
  call signalbox.tell_key(v_log.webhook_config_id, v_log.order_key);
  return true;
end
$$;
