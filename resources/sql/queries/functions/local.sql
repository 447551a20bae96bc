-- Where the sandbox serves the functions, or why it does not; no row while it has said neither. Index: the primary key. Cost:
-- 0.1 ms.
-- class: read
-- deadline: 10s
-- supersede: functions/local
select
  bool_or(s.key = 'functions.url' and s.value <> '') as is_served,
  left(coalesce(
    max(s.value) filter (where s.key = 'functions.words'),
    max(s.value) filter (where s.key = 'functions.url')), 1000) as words
from signalbox_sandbox.state s
where s.key in ('functions.url', 'functions.words')
having count(*) > 0
