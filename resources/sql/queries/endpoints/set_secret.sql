-- Sets the secret that signs from now on, alone; null takes it away. The answer is its fingerprint, never the secret.
-- Cost: 1 ms.
-- class: write
-- deadline: 15s
select
  public.set_webhook_secret(:name::text, :secret::text) as fingerprint
