-- What became of delivery `l`: its state, or where none is stored (a table made by hand, a row that is not backfilled yet)
-- the one that its answer tells. A recorded 2xx was a delivery, another status or an error was none; where neither was
-- recorded it is unknown, completed or not. signalbox.derived_state() says the same in the database, with null for unknown.
coalesce(l.state, case
  when l.response_status between 200 and 299 then 'delivered'
  when l.response_status is not null or l.error_message is not null then 'failed'
  else 'unknown'
end)
