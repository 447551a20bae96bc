<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BenchWords</name>
    <message numerus="yes">
        <source>Delivery %1 through the database, %n attempt(s).</source>
        <translation>
            <numerusform>Delivery %1 through the database, %n attempt.</numerusform>
            <numerusform>Delivery %1 through the database, %n attempts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) so far.</source>
        <translation>
            <numerusform>%n attempt so far.</numerusform>
            <numerusform>%n attempts so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of its head are no headers, the first: %1</source>
        <translation>
            <numerusform>%n line of its head is no header, the first: %1</numerusform>
            <numerusform>%n lines of its head are no headers, the first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n header line(s) continue the one before, first in %1; HTTP has given that up.</source>
        <translation>
            <numerusform>%n header line continues the one before, first in %1; HTTP has given that up.</numerusform>
            <numerusform>%n header lines continue the one before, first in %1; HTTP has given that up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An answer with this status has no body, but %n byte(s) came.</source>
        <translation>
            <numerusform>An answer with this status has no body, but %n byte came.</numerusform>
            <numerusform>An answer with this status has no body, but %n bytes came.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CronSchedule</name>
    <message numerus="yes">
        <source>every %n seconds</source>
        <translation>
            <numerusform>every %n seconds</numerusform>
            <numerusform>every %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minutes</source>
        <translation>
            <numerusform>every %n minutes</numerusform>
            <numerusform>every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hours</source>
        <translation>
            <numerusform>every %n hours</numerusform>
            <numerusform>every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A schedule has at most %n bytes.</source>
        <translation>
            <numerusform>A schedule has at most %n byte.</numerusform>
            <numerusform>A schedule has at most %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CronSentence</name>
    <message numerus="yes">
        <source>The pg_cron scheduler works for database %1: none of the %n job(s) here will start</source>
        <translation>
            <numerusform>The pg_cron scheduler works for database %1: the one job here will not start</numerusform>
            <numerusform>The pg_cron scheduler works for database %1: none of the %n jobs here will start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cron.launch_active_jobs is off: none of the %n job(s) will start</source>
        <translation>
            <numerusform>cron.launch_active_jobs is off: the one job will not start</numerusform>
            <numerusform>cron.launch_active_jobs is off: none of the %n jobs will start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pg_cron scheduler is not running: none of the %n job(s) will start</source>
        <translation>
            <numerusform>The pg_cron scheduler is not running: the one job will not start</numerusform>
            <numerusform>The pg_cron scheduler is not running: none of the %n jobs will start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n active job(s) failed at the last run</source>
        <translation>
            <numerusform>%1 of %n active job failed at the last run</numerusform>
            <numerusform>%1 of %n active jobs failed at the last run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n active job(s) failed at the last run</source>
        <translation>
            <numerusform>The one active job did not fail at the last run</numerusform>
            <numerusform>None of %n active jobs failed at the last run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n active job(s) has run yet</source>
        <translation>
            <numerusform>The one active job has not run yet</numerusform>
            <numerusform>None of %n active jobs has run yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n paused</source>
        <translation>
            <numerusform>; %n paused</numerusform>
            <numerusform>; %n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them after a failure</source>
        <translation>
            <numerusform>, %n of them after a failure</numerusform>
            <numerusform>, %n of them after a failure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; what became of %n last run(s) is not known</source>
        <translation>
            <numerusform>; what became of %n last run is not known</numerusform>
            <numerusform>; what became of %n last runs is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) missed runs since %1</source>
        <translation>
            <numerusform>%n job missed runs since %1</numerusform>
            <numerusform>%n jobs missed runs since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) is/are late</source>
        <translation>
            <numerusform>%n job is late</numerusform>
            <numerusform>%n jobs are late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryCause</name>
    <message numerus="yes">
        <source>Given up after %n attempt(s).</source>
        <translation>
            <numerusform>Given up after %n attempt.</numerusform>
            <numerusform>Given up after %n attempts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n delivery(s) to it failed like this, none was accepted</source>
        <translation>
            <numerusform>The last delivery to it failed like this, none was accepted</numerusform>
            <numerusform>The last %n deliveries to it failed like this, none was accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) failed like this</source>
        <translation>
            <numerusform>%n delivery failed like this</numerusform>
            <numerusform>%n deliveries failed like this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) met the same and will be tried again</source>
        <translation>
            <numerusform>%n delivery met the same and will be tried again</numerusform>
            <numerusform>%n deliveries met the same and will be tried again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryIssueWords</name>
    <message numerus="yes">
        <source>%n delivery(s)</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) still going, all looked after</source>
        <translation>
            <numerusform>%n issue still going, looked after</numerusform>
            <numerusform>%n issues still going, all looked after</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) failed</source>
        <translation>
            <numerusform>%n delivery failed</numerusform>
            <numerusform>%n deliveries failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryOrdering</name>
    <message numerus="yes">
        <source>The path is longer than %n characters.</source>
        <translation>
            <numerusform>The path is longer than %n character.</numerusform>
            <numerusform>The path is longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s)</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No endpoint of %n is active: nothing is sent</source>
        <translation>
            <numerusform>No endpoint of %n is active: nothing is sent</numerusform>
            <numerusform>No endpoint of %n is active: nothing is sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active endpoint(s)</source>
        <translation>
            <numerusform>%n active endpoint</numerusform>
            <numerusform>%n active endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No recorded failures in the last hour, but %n delivery(s) without a recorded outcome</source>
        <translation>
            <numerusform>No recorded failures in the last hour, but %n delivery without a recorded outcome</numerusform>
            <numerusform>No recorded failures in the last hour, but %n deliveries without a recorded outcome</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No failures in the last hour, but %n issue(s) still going: nothing has been accepted since</source>
        <translation>
            <numerusform>No failures in the last hour, but %n issue still going: nothing has been accepted since</numerusform>
            <numerusform>No failures in the last hour, but %n issues still going: nothing has been accepted since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies)</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) had too few values to tell.</source>
        <comment>series and run times</comment>
        <translation>
            <numerusform>%n line had too few values to tell.</numerusform>
            <numerusform>%n lines had too few values to tell.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DryRun</name>
    <message numerus="yes">
        <source>It is %n statement(s), and only one can be tried safely.</source>
        <translation>
            <numerusform>It is %n statement, and only one can be tried safely.</numerusform>
            <numerusform>It is %n statements, and only one can be tried safely.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndpointBreaker</name>
    <message numerus="yes">
        <source>at most %n request(s) may be under way now</source>
        <translation>
            <numerusform>at most %n request may be under way now</numerusform>
            <numerusform>at most %n requests may be under way now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndpointState</name>
    <message numerus="yes">
        <source>The last %n answer(s) were failures.</source>
        <translation>
            <numerusform>The last answer was a failure.</numerusform>
            <numerusform>The last %n answers were failures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It refused the last %n delivery(s).</source>
        <translation>
            <numerusform>It refused the last %n delivery.</numerusform>
            <numerusform>It refused the last %n deliveries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FunctionProblems</name>
    <message numerus="yes">
        <source>%n memory(s) wait(s) for an embedding</source>
        <translation>
            <numerusform>%n memory waits for an embedding</numerusform>
            <numerusform>%n memories wait for an embedding</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Function %1 broke off %n time(s) in the last day: it began, and never finished.</source>
        <translation>
            <numerusform>Function %1 broke off %n time in the last day: it began, and never finished.</numerusform>
            <numerusform>Function %1 broke off %n times in the last day: it began, and never finished.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FunctionSentence</name>
    <message numerus="yes">
        <source>%1 of %n function(s) working</source>
        <translation>
            <numerusform>%1 of %n function working</numerusform>
            <numerusform>%1 of %n functions working</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n function(s) in trouble: %2</source>
        <translation>
            <numerusform>%1 of %n function in trouble: %2</numerusform>
            <numerusform>%1 of %n functions in trouble: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memory(s) wait for an embedding, the oldest from %1.</source>
        <translation>
            <numerusform>%n memory waits for an embedding, the oldest from %1.</numerusform>
            <numerusform>%n memories wait for an embedding, the oldest from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FunctionVerdict</name>
    <message numerus="yes">
        <source>The %n endpoint(s) that lead to it are inactive.</source>
        <translation>
            <numerusform>The %n endpoint that leads to it is inactive.</numerusform>
            <numerusform>The %n endpoints that lead to it are inactive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Happening</name>
    <message numerus="yes">
        <source>%n delivery(ies) to %1 failed</source>
        <translation>
            <numerusform>%n delivery to %1 failed</numerusform>
            <numerusform>%n deliveries to %1 failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of %1 failed</source>
        <translation>
            <numerusform>%n run of %1 failed</numerusform>
            <numerusform>%n runs of %1 failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of %1 missed</source>
        <translation>
            <numerusform>%n run of %1 missed</numerusform>
            <numerusform>%n runs of %1 missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of a migration were applied</source>
        <translation>
            <numerusform>%n step of a migration was applied</numerusform>
            <numerusform>%n steps of a migration were applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of migration %1 were applied</source>
        <translation>
            <numerusform>%n step of migration %1 was applied</numerusform>
            <numerusform>%n steps of migration %1 were applied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthRules</name>
    <message numerus="yes">
        <source>What became of the last run of %n job(s) is not known: nobody works on it, and it never ended.</source>
        <translation>
            <numerusform>What became of the last run of %n job is not known: nobody works on it, and it never ended.</numerusform>
            <numerusform>What became of the last run of %n jobs is not known: nobody works on it, and it never ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series hold(s) values dated in the future; they are left out.</source>
        <translation>
            <numerusform>%n series holds values dated in the future; they are left out.</numerusform>
            <numerusform>%n series hold values dated in the future; they are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series is/are no longer written.</source>
        <translation>
            <numerusform>%n series is no longer written.</numerusform>
            <numerusform>%n series are no longer written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series is/are late.</source>
        <translation>
            <numerusform>%n series is late.</numerusform>
            <numerusform>%n series are late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %n delivery(s) failed, the first %3, the last %4.</source>
        <translation>
            <numerusform>%1 %2: %n delivery failed, the first %3, the last %4.</numerusform>
            <numerusform>%1 %2: %n deliveries failed, the first %3, the last %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) wait for it and are sent when it accepts one.</source>
        <translation>
            <numerusform>%n delivery waits for it and is sent when it accepts one.</numerusform>
            <numerusform>%n deliveries wait for it and are sent when it accepts one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) missed runs, the first %2, and has/have not run since: %1.</source>
        <translation>
            <numerusform>%n job missed runs, the first %2, and has not run since: %1.</numerusform>
            <numerusform>%n jobs missed runs, the first %2, and have not run since: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) is/are late: due %2, and not begun: %1.</source>
        <translation>
            <numerusform>%n job is late: due %2, and not begun: %1.</numerusform>
            <numerusform>%n jobs are late: due %2, and not begun: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HumanText</name>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n d ago</numerusform>
            <numerusform>%n d ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n s</source>
        <translation>
            <numerusform>in %n s</numerusform>
            <numerusform>in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>in %n d</numerusform>
            <numerusform>in %n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvocationWords</name>
    <message numerus="yes">
        <source>%n notification(s)</source>
        <translation>
            <numerusform>%n notification</numerusform>
            <numerusform>%n notifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s) completed</source>
        <translation>
            <numerusform>%n notification completed</numerusform>
            <numerusform>%n notifications completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s)</source>
        <translation>
            <numerusform>%n mail</numerusform>
            <numerusform>%n mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar sync(s)</source>
        <translation>
            <numerusform>%n calendar sync</numerusform>
            <numerusform>%n calendar syncs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preference(s)</source>
        <translation>
            <numerusform>%n preference</numerusform>
            <numerusform>%n preferences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memory(s)</source>
        <translation>
            <numerusform>%n memory</numerusform>
            <numerusform>%n memories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobActStore</name>
    <message numerus="yes">
        <source>Nothing was changed: %n of these jobs belong to other roles</source>
        <translation>
            <numerusform>Nothing was changed: %n of these jobs belongs to another role</numerusform>
            <numerusform>Nothing was changed: %n of these jobs belong to other roles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobFigures</name>
    <message numerus="yes">
        <source>The last %n run(s) did nothing.</source>
        <translation>
            <numerusform>The last run did nothing.</numerusform>
            <numerusform>The last %n runs did nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually %1 row(s)</source>
        <translation>
            <numerusform>usually %1 row</numerusform>
            <numerusform>usually %1 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobLint</name>
    <message numerus="yes">
        <source>%n other job(s) start in the same minute.</source>
        <translation>
            <numerusform>%n other job starts in the same minute.</numerusform>
            <numerusform>%n other jobs start in the same minute.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobPunctuality</name>
    <message numerus="yes">
        <source>It was due %n time(s), the first %1; the scheduler was alive, and it has not run since.</source>
        <translation>
            <numerusform>It was due %n time, the first %1; the scheduler was alive, and it has not run since.</numerusform>
            <numerusform>It was due %n times, the first %1; the scheduler was alive, and it has not run since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of the last 24 h was/were missed</source>
        <translation>
            <numerusform>%n run of the last 24 h was missed</numerusform>
            <numerusform>%n runs of the last 24 h were missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 (%n run(s))</source>
        <comment>times</comment>
        <translation>
            <numerusform>%1 to %2 (%n run)</numerusform>
            <numerusform>%1 to %2 (%n runs)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobReading</name>
    <message numerus="yes">
        <source>%1 of the newest %n run(s) succeeded</source>
        <translation>
            <numerusform>%1 of %n run succeeded</numerusform>
            <numerusform>%1 of the newest %n runs succeeded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobRunCause</name>
    <message numerus="yes">
        <source>%1 must be the only statement of its job, and %2 has %n statement(s): pg_cron runs them as one transaction.</source>
        <translation>
            <numerusform>%1 must be the only statement of its job, and %2 has %n statement: pg_cron runs them as one transaction.</numerusform>
            <numerusform>%1 must be the only statement of its job, and %2 has %n statements: pg_cron runs them as one transaction.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonScanner</name>
    <message numerus="yes">
        <source>it nests more than %n level(s)</source>
        <translation>
            <numerusform>it nests more than %n level</numerusform>
            <numerusform>it nests more than %n levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabWords</name>
    <message numerus="yes">
        <source>%n signature(s) were given, in several lines or joined by commas; one that fits is enough.</source>
        <translation>
            <numerusform>%n signature was given, in several lines or joined by commas; one that fits is enough.</numerusform>
            <numerusform>%n signatures were given, in several lines or joined by commas; one that fits is enough.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) were given; one that fits is enough.</source>
        <translation>
            <numerusform>%n signature was given; one that fits is enough.</numerusform>
            <numerusform>%n signatures were given; one that fits is enough.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricsSentence</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n series over the limit: %2</source>
        <translation>
            <numerusform>%1 of %n series over the limit: %2</numerusform>
            <numerusform>%1 of %n series over the limit: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n of them no longer written</source>
        <translation>
            <numerusform>%1; %n of them no longer written</numerusform>
            <numerusform>%1; %n of them no longer written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n of them late</source>
        <translation>
            <numerusform>%1; %n of them late</numerusform>
            <numerusform>%1; %n of them late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; values dated in the future, in %n of them, are left out</source>
        <translation>
            <numerusform>%1; values dated in the future, in %n of them, are left out</numerusform>
            <numerusform>%1; values dated in the future, in %n of them, are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlannerPage</name>
    <message numerus="yes">
        <source>never more than %n at once</source>
        <translation>
            <numerusform>never more than %n at once</numerusform>
            <numerusform>never more than %n at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n at once for %1 in all</source>
        <translation>
            <numerusform>more than %n at once for %1 in all</numerusform>
            <numerusform>more than %n at once for %1 in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pg_cron runs %n job(s) at once (cron.max_running_jobs)</source>
        <translation>
            <numerusform>pg_cron runs %n job at once (cron.max_running_jobs)</numerusform>
            <numerusform>pg_cron runs %n jobs at once (cron.max_running_jobs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This role may not see cron.max_running_jobs: taken for %n, pg_cron&apos;s default</source>
        <translation>
            <numerusform>This role may not see cron.max_running_jobs: taken for %n, pg_cron&apos;s default</numerusform>
            <numerusform>This role may not see cron.max_running_jobs: taken for %n, pg_cron&apos;s default</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n at once are a crowd, as Supabase advises</source>
        <translation>
            <numerusform>More than %n at once is a crowd, as Supabase advises</numerusform>
            <numerusform>More than %n at once are a crowd, as Supabase advises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: at most %n job(s) at once: %2</source>
        <translation>
            <numerusform>%1: at most %n job at once: %2</numerusform>
            <numerusform>%1: at most %n jobs at once: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s)</source>
        <translation>
            <numerusform>%n slot</numerusform>
            <numerusform>%n slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n job(s) at once, %1: %2</source>
        <translation>
            <numerusform>At most %n job at once, %1: %2</numerusform>
            <numerusform>At most %n jobs at once, %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) wait for others, up to %1</source>
        <translation>
            <numerusform>%n job waits for others, up to %1</numerusform>
            <numerusform>%n jobs wait for others, up to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) take longer than until their next run, which has to wait</source>
        <translation>
            <numerusform>%n job takes longer than until its next run, which has to wait</numerusform>
            <numerusform>%n jobs take longer than until their next run, which has to wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reckoned to %1: with what follows the runs would be more than %n</source>
        <translation>
            <numerusform>Reckoned to %1: with what follows the runs would be more than %n</numerusform>
            <numerusform>Reckoned to %1: with what follows the runs would be more than %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlotView</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplayWords</name>
    <message numerus="yes">
        <source>%Ln delivery(s)</source>
        <translation>
            <numerusform>%Ln delivery</numerusform>
            <numerusform>%Ln deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln endpoint</numerusform>
            <numerusform>%Ln endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the selection, %Ln is(are) not finished or not there any more.</source>
        <translation>
            <numerusform>Of the selection, %Ln is not finished or not there any more.</numerusform>
            <numerusform>Of the selection, %Ln are not finished or not there any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was(were) delivered since</source>
        <translation>
            <numerusform>%Ln was delivered since</numerusform>
            <numerusform>%Ln were delivered since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln a replay is under way</source>
        <translation>
            <numerusform>of %Ln a replay is under way</numerusform>
            <numerusform>of %Ln a replay is under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %Ln there is no active endpoint</source>
        <translation>
            <numerusform>for %Ln there is no active endpoint</numerusform>
            <numerusform>for %Ln there is no active endpoint</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replay %Ln delivery(s)</source>
        <translation>
            <numerusform>Replay %Ln delivery</numerusform>
            <numerusform>Replay %Ln deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivered since</source>
        <translation>
            <numerusform>%Ln delivered since</numerusform>
            <numerusform>%Ln delivered since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln under way</numerusform>
            <numerusform>%Ln under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivered</source>
        <translation>
            <numerusform>%Ln delivered</numerusform>
            <numerusform>%Ln delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed again</source>
        <translation>
            <numerusform>%Ln failed again</numerusform>
            <numerusform>%Ln failed again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetryPolicy</name>
    <message numerus="yes">
        <source>%1; given up after %n retries, about %2 after the first attempt.</source>
        <translation>
            <numerusform>%1; given up after %n retry, about %2 after the first attempt.</numerusform>
            <numerusform>%1; given up after %n retries, about %2 after the first attempt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunMap</name>
    <message numerus="yes">
        <source>%n run(s) from %1 to %2</source>
        <translation>
            <numerusform>%n run from %1 to %2</numerusform>
            <numerusform>%n runs from %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not over</source>
        <translation>
            <numerusform>%n not over</numerusform>
            <numerusform>%n not over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) from %1 to %2</source>
        <translation>
            <numerusform>%n time from %1 to %2</numerusform>
            <numerusform>%n times from %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) to come from %1 to %2</source>
        <translation>
            <numerusform>%n run to come from %1 to %2</numerusform>
            <numerusform>%n runs to come from %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchedulerDiagnosis</name>
    <message numerus="yes">
        <source>started %n times in five minutes</source>
        <translation>
            <numerusform>started %n time in five minutes</numerusform>
            <numerusform>started %n times in five minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were due since %1, when a job was last seen to start.</source>
        <translation>
            <numerusform>%n run was due since %1, when a job was last seen to start.</numerusform>
            <numerusform>%n runs were due since %1, when a job was last seen to start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message numerus="yes">
        <source>scheduler %1; %2 of %3 jobs active, %4 running; %n run(s) failed in 24 h</source>
        <translation>
            <numerusform>scheduler %1; %2 of %3 jobs active, %4 running; %n run failed in 24 h</numerusform>
            <numerusform>scheduler %1; %2 of %3 jobs active, %4 running; %n runs failed in 24 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sender %1; %n endpoint(s); %2 pending, %3 in flight; %4 delivered, %5 failed in 24 h</source>
        <translation>
            <numerusform>sender %1; %n endpoint; %2 pending, %3 in flight; %4 delivered, %5 failed in 24 h</numerusform>
            <numerusform>sender %1; %n endpoints; %2 pending, %3 in flight; %4 delivered, %5 failed in 24 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 with all %n table(s)</source>
        <translation>
            <numerusform>%1 with all %n table</numerusform>
            <numerusform>%1 with all %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) missed in 24 h</source>
        <translation>
            <numerusform>%n run missed in 24 h</numerusform>
            <numerusform>%n runs missed in 24 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) missed the newest run(s)</source>
        <translation>
            <numerusform>%n job missed the newest runs</numerusform>
            <numerusform>%n jobs missed the newest runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) is/are late</source>
        <translation>
            <numerusform>%n job is late</numerusform>
            <numerusform>%n jobs are late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memory(s) wait(s) for an embedding</source>
        <translation>
            <numerusform>%n memory waits for an embedding</numerusform>
            <numerusform>%n memories wait for an embedding</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>series</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WebhookSecret</name>
    <message numerus="yes">
        <source>This secret has only %n byte(s); take 24 or more.</source>
        <translation>
            <numerusform>This secret has only %n byte; take 24 or more.</numerusform>
            <numerusform>This secret has only %n bytes; take 24 or more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::BlockingModel</name>
    <message numerus="yes">
        <source>%n process(es) wait for it</source>
        <translation>
            <numerusform>%n process waits for it</numerusform>
            <numerusform>%n processes wait for it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ConnectionStatusBar</name>
    <message numerus="yes">
        <source>%n statement(s), %1</source>
        <translation>
            <numerusform>%n statement, %1</numerusform>
            <numerusform>%n statements, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::CronJobModel</name>
    <message numerus="yes">
        <source>%1 of %n run(s) succeeded</source>
        <translation>
            <numerusform>%1 of %n run succeeded</numerusform>
            <numerusform>%1 of %n runs succeeded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n run(s)</source>
        <translation>
            <numerusform>Last run</numerusform>
            <numerusform>Last %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n hint(s)</source>
        <translation>
            <numerusform>%1, %n hint</numerusform>
            <numerusform>%1, %n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::CronPanel</name>
    <message numerus="yes">
        <source>Running now: %n run(s)</source>
        <translation>
            <numerusform>Running now: %n run</numerusform>
            <numerusform>Running now: %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::CrowdModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DayForecast</name>
    <message numerus="yes">
        <source>%1: up to %n job(s) at once, more than %2: %3</source>
        <translation>
            <numerusform>%1: up to %n job at once, more than %2: %3</numerusform>
            <numerusform>%1: up to %n jobs at once, more than %2: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryBrowser</name>
    <message numerus="yes">
        <source>%n new delivery(s)</source>
        <translation>
            <numerusform>%n new delivery</numerusform>
            <numerusform>%n new deliveries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryCopyMenu</name>
    <message numerus="yes">
        <source>Only %n delivery(s) can be copied at once. Export the others.</source>
        <translation>
            <numerusform>Only %n delivery can be copied at once. Export the others.</numerusform>
            <numerusform>Only %n deliveries can be copied at once. Export the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) copied as cURL.</source>
        <translation>
            <numerusform>%n delivery copied as cURL.</numerusform>
            <numerusform>%n deliveries copied as cURL.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) copied as SQL.</source>
        <translation>
            <numerusform>%n delivery copied as SQL.</numerusform>
            <numerusform>%n deliveries copied as SQL.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) copied as JSON.</source>
        <translation>
            <numerusform>%n delivery copied as JSON.</numerusform>
            <numerusform>%n deliveries copied as JSON.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryFacts</name>
    <message numerus="yes">
        <source>closed, %n failure(s) in a row</source>
        <translation>
            <numerusform>closed, %n failure in a row</numerusform>
            <numerusform>closed, %n failures in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>closed, %n delivery(s) refused in a row</source>
        <translation>
            <numerusform>closed, %n delivery refused in a row</numerusform>
            <numerusform>closed, %n deliveries refused in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryFunctionWork</name>
    <message numerus="yes">
        <source>%n time(s), and answered without doing it twice</source>
        <translation>
            <numerusform>%n time, and answered without doing it twice</numerusform>
            <numerusform>%n times, and answered without doing it twice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryIssueDetail</name>
    <message numerus="yes">
        <source>%n older note(s)</source>
        <translation>
            <numerusform>%n older note</numerusform>
            <numerusform>%n older notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show its %n delivery(s)</source>
        <translation>
            <numerusform>Show its delivery</numerusform>
            <numerusform>Show its %n deliveries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DeployFiles</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks %n file(s).</source>
        <translation>
            <numerusform>%1 lacks %n file.</numerusform>
            <numerusform>%1 lacks %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) there differ from ours: %1.</source>
        <translation>
            <numerusform>%n file there differs from ours: %1.</numerusform>
            <numerusform>%n files there differ from ours: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n file(s)</source>
        <translation>
            <numerusform>Save %n file</numerusform>
            <numerusform>Save %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n file(s)</source>
        <translation>
            <numerusform>Replace %n file</numerusform>
            <numerusform>Replace %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing %n file(s).</source>
        <translation>
            <numerusform>Writing %n file.</numerusform>
            <numerusform>Writing %n files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DiffView</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DifferencesReader</name>
    <message numerus="yes">
        <source>%n series beyond the first %1</source>
        <translation>
            <numerusform>%n series beyond the first %1</numerusform>
            <numerusform>%n series beyond the first %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series whose values could not be read</source>
        <translation>
            <numerusform>%n series whose values could not be read</numerusform>
            <numerusform>%n series whose values could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DryRunDialog</name>
    <message numerus="yes">
        <source>It would succeed in %1: %2, which is %n row(s). All of it was rolled back.</source>
        <translation>
            <numerusform>It would succeed in %1: %2, which is %n row. All of it was rolled back.</numerusform>
            <numerusform>It would succeed in %1: %2, which is %n rows. All of it was rolled back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::EndpointActs</name>
    <message numerus="yes">
        <source>Save %n change(s)</source>
        <translation>
            <numerusform>Save %n change</numerusform>
            <numerusform>Save %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From now on requests to %1 are signed with both secrets; after %n hour(s) the old one stops. Change the receiver in between.</source>
        <translation>
            <numerusform>From now on requests to %1 are signed with both secrets; after %n hour the old one stops. Change the receiver in between.</numerusform>
            <numerusform>From now on requests to %1 are signed with both secrets; after %n hours the old one stops. Change the receiver in between.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::EndpointOverviewModel</name>
    <message numerus="yes">
        <source>Of the last %n day(s), by when the events were made</source>
        <translation>
            <numerusform>Of the last day, by when the events were made</numerusform>
            <numerusform>Of the last %n days, by when the events were made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::EndpointsPanel</name>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Statistics of the last %n day(s)</source>
        <translation>
            <numerusform>Statistics of the last day</numerusform>
            <numerusform>Statistics of the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n endpoint(s) in trouble: %2</source>
        <translation>
            <numerusform>%1 of %n endpoint in trouble: %2</numerusform>
            <numerusform>%1 of %n endpoints in trouble: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n inactive</source>
        <translation>
            <numerusform>, %n inactive</numerusform>
            <numerusform>, %n inactive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n endpoint(s) is failing now</source>
        <translation>
            <numerusform>None of %n endpoint is failing now</numerusform>
            <numerusform>None of %n endpoints is failing now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s)</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::EnvironmentDialog</name>
    <message numerus="yes">
        <source>Copied: the line names %n variable(s) and holds no value.</source>
        <translation>
            <numerusform>Copied: the line names %n variable and holds no value.</numerusform>
            <numerusform>Copied: the line names %n variables and holds no value.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::EventListEdit</name>
    <message numerus="yes">
        <source>Gets %n known event(s): %1</source>
        <translation>
            <numerusform>Gets %n known event: %1</numerusform>
            <numerusform>Gets %n known events: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ExportStrip</name>
    <message numerus="yes">
        <source>%Ln delivery(s), %1</source>
        <translation>
            <numerusform>%Ln delivery, %1</numerusform>
            <numerusform>%Ln deliveries, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivery(s), %1, are in %2</source>
        <translation>
            <numerusform>%Ln delivery, %1, is in %2</numerusform>
            <numerusform>%Ln deliveries, %1, are in %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ExtensionsPanel</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n required extension(s) work, every setting is as expected</source>
        <translation>
            <numerusform>All %n required extension work, every setting is as expected</numerusform>
            <numerusform>All %n required extensions work, every setting is as expected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more: signalbox status names them all.</source>
        <translation>
            <numerusform>And %n more: signalbox status names it.</numerusform>
            <numerusform>And %n more: signalbox status names them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n of them outdated</source>
        <translation>
            <numerusform>; %n of them outdated</numerusform>
            <numerusform>; %n of them outdated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n required extension(s) work</source>
        <translation>
            <numerusform>The %n required extension works</numerusform>
            <numerusform>All %n required extensions work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) differ as the host sets them</source>
        <translation>
            <numerusform>%n setting differs as the host sets it</numerusform>
            <numerusform>%n settings differ as the host sets them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::FilterMenus</name>
    <message numerus="yes">
        <source>%n more: type %1</source>
        <translation>
            <numerusform>%n more: type %1</numerusform>
            <numerusform>%n more: type %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::HeaderListEdit</name>
    <message numerus="yes">
        <source>%n header(s): %1. Their values are read when you edit them.</source>
        <translation>
            <numerusform>%n header: %1. Its value is read when you edit it.</numerusform>
            <numerusform>%n headers: %1. Their values are read when you edit them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::HistoryPage</name>
    <message numerus="yes">
        <source>%n run(s): all that the history has</source>
        <translation>
            <numerusform>%n run: all that the history has</numerusform>
            <numerusform>%n runs: all that the history has</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), looked back to %1</source>
        <translation>
            <numerusform>%n run, looked back to %1</numerusform>
            <numerusform>%n runs, looked back to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::InstallDialog</name>
    <message numerus="yes">
        <source>%n step(s) cannot be done here: choose one to read why.</source>
        <translation>
            <numerusform>%n step cannot be done here: choose it to read why.</numerusform>
            <numerusform>%n steps cannot be done here: choose one to read why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) failed, the others stand.</source>
        <translation>
            <numerusform>%n step failed, the others stand.</numerusform>
            <numerusform>%n steps failed, the others stand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) take effect when the server is restarted.</source>
        <translation>
            <numerusform>%n setting takes effect when the server is restarted.</numerusform>
            <numerusform>%n settings take effect when the server is restarted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Install %n step(s)</source>
        <translation>
            <numerusform>Install %n step</numerusform>
            <numerusform>Install %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) to carry out; each looks first, and passes over what this database has no use for. Nothing has been changed yet.</source>
        <translation>
            <numerusform>%n step to carry out; it looks first, and passes over what this database has no use for. Nothing has been changed yet.</numerusform>
            <numerusform>%n steps to carry out; each looks first, and passes over what this database has no use for. Nothing has been changed yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::InvocationDetail</name>
    <message numerus="yes">
        <source>%n time(s), and answered without doing it twice</source>
        <translation>
            <numerusform>%n time, and answered without doing it twice</numerusform>
            <numerusform>%n times, and answered without doing it twice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::JobActions</name>
    <message numerus="yes">
        <source>Run %n job(s)</source>
        <translation>
            <numerusform>Run %n job</numerusform>
            <numerusform>Run %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n job(s)</source>
        <translation>
            <numerusform>Resume %n job</numerusform>
            <numerusform>Resume %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %n job(s)</source>
        <translation>
            <numerusform>Pause %n job</numerusform>
            <numerusform>Pause %n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::JobActs</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n change(s)</source>
        <translation>
            <numerusform>Save %n change</numerusform>
            <numerusform>Save %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n job(s)</source>
        <translation>
            <numerusform>Resume %n job</numerusform>
            <numerusform>Resume %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %n job(s)</source>
        <translation>
            <numerusform>Pause %n job</numerusform>
            <numerusform>Pause %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From now on the scheduler runs %n job(s) again, when the schedule says. What was missed is not made up for.</source>
        <translation>
            <numerusform>From now on the scheduler runs %n job again, when the schedule says. What was missed is not made up for.</numerusform>
            <numerusform>From now on the scheduler runs %n jobs again, when the schedule says. What was missed is not made up for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From now on the scheduler does not run %n job(s). A run that is under way now is recorded as canceled, though its SQL may still end and count.</source>
        <translation>
            <numerusform>From now on the scheduler does not run %n job. A run that is under way now is recorded as canceled, though its SQL may still end and count.</numerusform>
            <numerusform>From now on the scheduler does not run %n jobs. A run that is under way now is recorded as canceled, though its SQL may still end and count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) resumed.</source>
        <translation>
            <numerusform>%n job resumed.</numerusform>
            <numerusform>%n jobs resumed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) paused.</source>
        <translation>
            <numerusform>%n job paused.</numerusform>
            <numerusform>%n jobs paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had gone meanwhile.</source>
        <translation>
            <numerusform>%n of them had gone meanwhile.</numerusform>
            <numerusform>%n of them had gone meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its definition is kept on this computer for %n day(s), so that it can be put back</source>
        <translation>
            <numerusform>Its definition is kept on this computer for %n day, so that it can be put back</numerusform>
            <numerusform>Its definition is kept on this computer for %n days, so that it can be put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n schedule(s)</source>
        <translation>
            <numerusform>Change %n schedule</numerusform>
            <numerusform>Change %n schedules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) get another schedule in pg_cron, at once. A run that is under way goes on as it began.</source>
        <translation>
            <numerusform>%n job gets another schedule in pg_cron, at once. A run that is under way goes on as it began.</numerusform>
            <numerusform>%n jobs get another schedule in pg_cron, at once. A run that is under way goes on as it began.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::JobRunNow</name>
    <message numerus="yes">
        <source>Run %n job(s) now</source>
        <translation>
            <numerusform>Run %n job now</numerusform>
            <numerusform>Run %n jobs now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) that ran once and whose window had closed were taken away.</source>
        <translation>
            <numerusform>%n job that ran once and whose window had closed was taken away.</numerusform>
            <numerusform>%n jobs that ran once and whose window had closed were taken away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) that had not begun were withdrawn.</source>
        <translation>
            <numerusform>%n run that had not begun was withdrawn.</numerusform>
            <numerusform>%n runs that had not begun were withdrawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::JobRuns</name>
    <message numerus="yes">
        <source>Durations of %n run(s): least %1, mean %2, most %3</source>
        <translation>
            <numerusform>Durations of %n run: least %1, mean %2, most %3</numerusform>
            <numerusform>Durations of %n runs: least %1, mean %2, most %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::JobUndo</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::JsonView</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::LabPage</name>
    <message numerus="yes">
        <source>%n header(s) read.</source>
        <translation>
            <numerusform>%n header read.</numerusform>
            <numerusform>%n headers read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::LiveMetricsPage</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n minute(s)</source>
        <translation>
            <numerusform>The last %n minute</numerusform>
            <numerusform>The last %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is not told what %n session(s) do. Let a superuser run: grant pg_monitor to %2;</source>
        <translation>
            <numerusform>%1 is not told what %n session does. Let a superuser run: grant pg_monitor to %2;</numerusform>
            <numerusform>%1 is not told what %n sessions do. Let a superuser run: grant pg_monitor to %2;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) in memory, since %1</source>
        <translation>
            <numerusform>%n sample in memory, since %1</numerusform>
            <numerusform>%n samples in memory, since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::NavigationButton</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::OddityLabel</name>
    <message numerus="yes">
        <source>%n Windows line end(s), CR LF</source>
        <translation>
            <numerusform>%n Windows line end, CR LF</numerusform>
            <numerusform>%n Windows line ends, CR LF</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n carriage return(s) alone</source>
        <translation>
            <numerusform>%n carriage return alone</numerusform>
            <numerusform>%n carriage returns alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no-break space(s)</source>
        <translation>
            <numerusform>%n no-break space</numerusform>
            <numerusform>%n no-break spaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Unicode line separator(s)</source>
        <translation>
            <numerusform>%n Unicode line separator</numerusform>
            <numerusform>%n Unicode line separators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control character(s)</source>
        <translation>
            <numerusform>%n control character</numerusform>
            <numerusform>%n control characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s)</source>
        <translation>
            <numerusform>%n invisible character</numerusform>
            <numerusform>%n invisible characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n escaped slash(es), \/</source>
        <translation>
            <numerusform>%n escaped slash, \/</numerusform>
            <numerusform>%n escaped slashes, \/</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ordinary character(s) as an escape like \u003c</source>
        <translation>
            <numerusform>%n ordinary character as an escape like \u003c</numerusform>
            <numerusform>%n ordinary characters as an escape like \u003c</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) were unreadable where this came from (U+FFFD).</source>
        <translation>
            <numerusform>%n character was unreadable where this came from (U+FFFD).</numerusform>
            <numerusform>%n characters were unreadable where this came from (U+FFFD).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half of a character (UTF-16) has no bytes and cannot be sent.</source>
        <translation>
            <numerusform>%n half of a character (UTF-16) has no bytes and cannot be sent.</numerusform>
            <numerusform>%n halves of characters (UTF-16) have no bytes and cannot be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::PlannerPage</name>
    <message numerus="yes">
        <source>Crowding is the time with more than %n at once, counted for each job above; waiting is for a slot</source>
        <translation>
            <numerusform>Crowding is the time with more than %n at once, counted for each job above; waiting is for a slot</numerusform>
            <numerusform>Crowding is the time with more than %n at once, counted for each job above; waiting is for a slot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) changed: %1</source>
        <translation>
            <numerusform>%n schedule changed: %1</numerusform>
            <numerusform>%n schedules changed: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::PlotLegend</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayDesk</name>
    <message numerus="yes">
        <source>Replay the %Ln selected delivery(s)…</source>
        <translation>
            <numerusform>Replay the %Ln selected delivery…</numerusform>
            <numerusform>Replay the %Ln selected deliveries…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected delivery(s)</source>
        <translation>
            <numerusform>%Ln selected delivery</numerusform>
            <numerusform>%Ln selected deliveries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayJobModel</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayReview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::RunTraceView</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n delivered</numerusform>
            <numerusform>%n delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It made at least %n delivery(s): %1.</source>
        <translation>
            <numerusform>It made at least %n delivery: %1.</numerusform>
            <numerusform>It made at least %n deliveries: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It made %n delivery(s): %1.</source>
        <translation>
            <numerusform>It made %n delivery: %1.</numerusform>
            <numerusform>It made %n deliveries: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show its %n delivery(s)</source>
        <translation>
            <numerusform>Show its %n delivery</numerusform>
            <numerusform>Show its %n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n time(s))</source>
        <comment>an answer</comment>
        <translation>
            <numerusform>%1 (once)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SequenceView</name>
    <message numerus="yes">
        <source>%n step(s) of this sequence go through the production database, as real deliveries.</source>
        <translation>
            <numerusform>%n step of this sequence goes through the production database, as a real delivery.</numerusform>
            <numerusform>%n steps of this sequence go through the production database, as real deliveries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s) answered well</source>
        <translation>
            <numerusform>%1 of %n step answered well</numerusform>
            <numerusform>%1 of %n steps answered well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n step(s) were not made</source>
        <translation>
            <numerusform>Stopped: %n step was not made</numerusform>
            <numerusform>Stopped: %n steps were not made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SeriesPicker</name>
    <message numerus="yes">
        <source>Show %n line(s)</source>
        <translation>
            <numerusform>Show %n line</numerusform>
            <numerusform>Show %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln line(s)</source>
        <translation>
            <numerusform>%1 of %Ln line</numerusform>
            <numerusform>%1 of %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ShiftList</name>
    <message numerus="yes">
        <source>Change %n schedule(s)</source>
        <translation>
            <numerusform>Change %n schedule</numerusform>
            <numerusform>Change %n schedules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SpanChart</name>
    <message numerus="yes">
        <source>%1: mean %2 of %n, from %3 to %4</source>
        <translation>
            <numerusform>%1: mean %2 of %n, from %3 to %4</numerusform>
            <numerusform>%1: mean %2 of %n, from %3 to %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>, %n failed</numerusform>
            <numerusform>, %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TestBenchPanel</name>
    <message numerus="yes">
        <source>The receiver listens on %1: %n request(s)</source>
        <translation>
            <numerusform>The receiver listens on %1: %n request</numerusform>
            <numerusform>The receiver listens on %1: %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) to send to; the local receiver is off</source>
        <translation>
            <numerusform>%n endpoint to send to; the local receiver is off</numerusform>
            <numerusform>%n endpoints to send to; the local receiver is off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Timeline</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ValueEdit</name>
    <message numerus="yes">
        <source>Too long to be changed here: %n character(s)</source>
        <translation>
            <numerusform>Too long to be changed here: %n character</numerusform>
            <numerusform>Too long to be changed here: %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::WebhooksPanel</name>
    <message numerus="yes">
        <source>Issues, %n of them still going</source>
        <translation>
            <numerusform>Issues, %n of them still going</numerusform>
            <numerusform>Issues, %n of them still going</numerusform>
        </translation>
    </message>
</context>
</TS>
