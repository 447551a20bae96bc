-- The status of run `d` as the lists show it.
case
  when (
    -- [include cron/_abandoned]
  )
    then 'unknown'
  when d.status in ('starting', 'connecting', 'sending', 'running', 'succeeded', 'failed') then d.status
  else 'unknown'
end
