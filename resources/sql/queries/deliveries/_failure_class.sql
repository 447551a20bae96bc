-- What kind of failure delivery `l` met last, for comparing two of one endpoint: the same as signalbox.failure_kind(), which a
-- table made by hand does not have. Null: none, or it only waits.
case
  when l.error_message like 'Waiting%' then null
  when l.error_message like 'Answer lost%' then 'lost'
  when l.error_message like 'The endpoint redirected%' or l.error_message ilike '%number of redirects%'
    or l.response_status between 300 and 399 then 'redirect'
  when l.error_message like 'The endpoint was %' then 'endpoint_off'
  when l.error_message like 'The payload has%' then 'too_large'
  when l.error_message like 'Not sent:%' then 'not_sent'
  when l.response_status between 200 and 299 then null
  when l.response_status in (401, 403, 404, 408, 410, 425, 429) then 'http_' || l.response_status
  when l.response_status between 400 and 499 then 'http_4xx'
  when l.response_status >= 500 then 'http_5xx'
  when l.response_status is not null then 'http_other'
  when l.error_message ilike any (array['%timeout%', '%timed out%']) then 'timeout'
  when l.error_message ilike any (array['%resolve%', '%host not found%']) then 'dns'
  when l.error_message ilike any (array['%ssl%', '%tls%', '%certificate%']) then 'tls'
  when l.error_message ilike any (array['%couldn''t connect%', '%could not connect%', '%refused%']) then 'refused'
  when l.error_message ilike any (array['%returned nothing%', '%closed%', '%reset%', '%failed sending data%',
    '%failure when receiving data%', '%partial file%']) then 'closed'
  when l.error_message is not null then 'other'
end
