-- Whether the sandbox has its own schema yet. Cost: one catalogue lookup.
-- class: read
-- deadline: 5s
select to_regclass('signalbox_sandbox.state') is not null
