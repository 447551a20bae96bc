-- A request that was not answered before the sender had to stop goes back under its id, inside the batch's
-- transaction. Cost: one insert.
-- class: write
-- deadline: 10s
insert into net.http_request_queue (id, method, url, headers, body, timeout_milliseconds)
values (:id, :method, :url, :headers, :body, :timeout_milliseconds)
