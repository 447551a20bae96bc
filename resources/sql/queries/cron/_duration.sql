-- How long run `d` took, as durationOf() tells it: of one that goes on, until now. Null where a time is missing or infinite.
case
  when not isfinite(d.start_time) then null
  when isfinite(d.end_time) then d.end_time - d.start_time
  when d.end_time is null
    and
    -- [include cron/_status]
    in ('starting', 'connecting', 'sending', 'running')
    then statement_timestamp() - d.start_time
end
