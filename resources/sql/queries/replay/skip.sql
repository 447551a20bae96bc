-- Gives up a delivery that failed and blocks its key, so that what waits behind it goes on. True when it was blocking; asking
-- again is harmless. Index: the primary key. Cost: 0.2 ms.
-- class: write
-- deadline: 15s
select
  public.skip_webhook(:id::bigint) as was_blocking
