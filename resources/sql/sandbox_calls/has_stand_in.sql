-- Whether the stand-in takes pg_net's place on this server. Cost: one catalogue lookup.
-- class: read
-- deadline: 5s
select to_regprocedure('net.is_stand_in()') is not null
