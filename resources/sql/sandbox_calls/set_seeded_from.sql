-- Keeps the digest of the files, so that the next start runs them only when they changed. Cost: one row.
-- class: write
-- deadline: 5s
insert into signalbox_sandbox.state (key, value)
values ('seeded_from', :digest)
    on conflict (key) do update
   set value = excluded.value
