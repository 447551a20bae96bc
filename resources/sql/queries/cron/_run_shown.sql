-- Run `d` as jobRunFields() reads it, with texts up to 64 KiB; who includes it adds the last column, abandoned.
d.runid,
d.jobid,
d.status,
left(d.command, 65536) as command,
left(d.return_message, 65536) as return_message,
length(left(d.command, 65537)) > 65536
  or length(left(d.return_message, 65537)) > 65536 as cut,
d.database,
d.username,
d.job_pid,
d.start_time,
d.end_time
