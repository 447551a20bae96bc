-- The stand-in's next batch, taken out of the queue until the transaction ends. Cost: batch_size rows through the
-- queue's primary key.
-- class: write
-- deadline: 10s
select b.id,
       b.method,
       b.url,
       (select jsonb_object_agg(h.key, h.value) from jsonb_each_text(b.headers) as h)::text,
       encode(b.body, 'hex'),
       b.timeout_milliseconds,
       b.is_too_large
  from net.claim_batch() as b
