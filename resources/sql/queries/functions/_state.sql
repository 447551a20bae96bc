-- What became of an invocation `i`: one that was begun five minutes ago and never finished broke off.
case
  when i.state = 'running' and i.started_at < statement_timestamp() - interval '5 minutes' then 'broken_off'
  else i.state
end
