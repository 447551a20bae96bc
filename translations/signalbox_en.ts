<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</context>
<context>
    <name>DeliveryWords</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
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
    <name>MigrationRun</name>
    <message numerus="yes">
        <source>%n step(s) could not be recorded in signalbox.migration_ledger. %1</source>
        <translation>
            <numerusform>%n step could not be recorded in signalbox.migration_ledger. %1</numerusform>
            <numerusform>%n steps could not be recorded in signalbox.migration_ledger. %1</numerusform>
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
    <name>signalbox::CronPanel</name>
    <message numerus="yes">
        <source>The pg_cron scheduler is not running: none of the %n job(s) will start</source>
        <translation>
            <numerusform>The pg_cron scheduler is not running: none of the %n job will start</numerusform>
            <numerusform>The pg_cron scheduler is not running: none of the %n jobs will start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n job(s) failed at the last run</source>
        <translation>
            <numerusform>%1 of %n job failed at the last run</numerusform>
            <numerusform>%1 of %n jobs failed at the last run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n paused</source>
        <translation>
            <numerusform>, %n paused</numerusform>
            <numerusform>, %n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n job(s) failed at the last run</source>
        <translation>
            <numerusform>None of %n job failed at the last run</numerusform>
            <numerusform>None of %n jobs failed at the last run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n job(s) has run yet</source>
        <translation>
            <numerusform>None of %n job has run yet</numerusform>
            <numerusform>None of %n jobs has run yet</numerusform>
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
</context>
<context>
    <name>signalbox::MetricsPanel</name>
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
    <name>signalbox::WebhooksPanel</name>
    <message numerus="yes">
        <source>%n new delivery(s)</source>
        <translation>
            <numerusform>%n new delivery</numerusform>
            <numerusform>%n new deliveries</numerusform>
        </translation>
    </message>
</context>
</TS>
