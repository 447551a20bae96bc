-- What a walk looks at of each of several values: `look` entries, and `most` of all of them together.
greatest(1, least(:look::bigint, :most::bigint / count(*) over ())) as look
