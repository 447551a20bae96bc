-- What kind of failure delivery `l` met last, for comparing two of one endpoint: coarse as signalbox.failure_kind(), which
-- a table made by hand does not have. Null: none.
case
  when l.response_status between 200 and 299 then null
  when l.response_status in (401, 403, 404, 408, 410, 425, 429) then l.response_status::text
  when l.response_status is not null then (l.response_status / 100) || 'xx'
  else left(l.error_message, 12)
end
