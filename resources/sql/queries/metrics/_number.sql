-- The number that line `w` means in row `r`: null for what no double can hold. What is next to nothing is nothing, as it could not
-- be divided further.
-- [if metadata]
case
  when w.member = ''
    then case when r.value between -1e300 and 1e300 then case when abs(r.value) < 1e-200 then 0 else r.value end end
  when jsonb_typeof(r.metadata -> w.member) = 'number'
    then case
      when (r.metadata ->> w.member)::numeric between -1e300 and 1e300
        then case when abs((r.metadata ->> w.member)::numeric) < 1e-200 then 0 else (r.metadata ->> w.member)::numeric end
    end
end
-- [end]
-- [unless metadata]
case when w.member = '' and r.value between -1e300 and 1e300 then case when abs(r.value) < 1e-200 then 0 else r.value end end
-- [end]
