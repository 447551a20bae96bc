-- Sets the secret that signs from now on; its predecessor signs as well until the overlap is over. The answer is the
-- fingerprint of the new one. Cost: 1 ms.
-- class: write
-- deadline: 15s
select
  public.rotate_webhook_secret(:name::text, :secret::text, make_interval(hours => :hours::integer)) as fingerprint
