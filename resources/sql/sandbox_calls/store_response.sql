-- One answer, or the reason why there is none, inside the batch's transaction. Cost: one insert.
-- class: write
-- deadline: 10s
select net.store_response(:id, :status_code, :content_type, :headers, :content, :timed_out, :error_msg)
