-- What pg_net's worker does first: it works only when nobody has the tables for himself. Cost: no row is read.
-- class: write
-- deadline: 5s
lock table net.http_request_queue, net._http_response in access share mode nowait
