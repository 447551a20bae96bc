-- Whether rows are stored, and row level security shows us none of them.
row_security_active('public.system_metrics')
  and not exists (select from public.system_metrics m)
  and pg_relation_size('public.system_metrics') > 0
