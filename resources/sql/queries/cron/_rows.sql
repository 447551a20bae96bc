-- How many rows the command tag of run `d` counts, as rowsOf() reads it: a test holds both against each other. What the
-- message looks like is tested first, because that costs least.
case
  when d.status is distinct from 'succeeded' or octet_length(d.return_message) > 80 then null
  when d.return_message ~ '^[A-Z]+ (0|[1-9][0-9]{0,17})$'
    then case
      when split_part(d.return_message, ' ', 1) in ('COPY', 'DELETE', 'FETCH', 'MERGE', 'MOVE', 'SELECT', 'UPDATE')
        then split_part(d.return_message, ' ', 2)
    end
  when d.return_message ~ '^INSERT [0-9]+ (0|[1-9][0-9]{0,17})$' then split_part(d.return_message, ' ', 3)
  when d.return_message ~ '^(0|[1-9][0-9]{0,17}) rows?$' then split_part(d.return_message, ' ', 1)
end::bigint
