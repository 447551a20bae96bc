-- Run `d` as it is written, for a walk whose rows are shown later.
d.runid,
d.jobid,
d.status,
d.command,
d.return_message,
d.database,
d.username,
d.job_pid,
d.start_time,
d.end_time
