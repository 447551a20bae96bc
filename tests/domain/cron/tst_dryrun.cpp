#include "domain/cron/dryrun.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class DryRunTest : public QObject
{
    Q_OBJECT

private slots:
    void canBeTried_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command :
            {"delete from t where at < now()", "delete from t;", "-- all of it\ndelete from t; -- done",
                "with d as (delete from t returning *) insert into archive select * from d", "select f(1)",
                "truncate t", "refresh materialized view v", "analyze t", "create index on t (a)", "reindex table t",
                "drop index i", "insert into log values ('vacuum; commit; dblink(')", "select pg_notify('a', 'b')",
                "select nextval('s')", "copy t from '/tmp/x.csv'", "select cron.schedule('a', '* * * * *', 'select 1')",
                "set work_mem = '64MB'", "select set_config('work_mem', '64MB', true)", "select \"vacuum\"",
                "explain delete from t", "select http_posts(1), my_dblink(2)", "cluster t using i",
                "select network.http_check(1)"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void canBeTried()
    {
        QFETCH(QString, command);
        const auto error = obstacleToDryRun(command);
        QVERIFY2(!error, error ? qPrintable(describe(*error)) : "");
    }

    void cannotBeTried_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("said");
        const auto row = [](const QString &command, const QString &subject, const QString &said) {
            QTest::newRow(qPrintable(command)) << command << subject << said;
        };
        row({}, {}, u"no statement"_s);
        row(u" ; -- nothing"_s, {}, u"no statement"_s);
        row(u"delete from a; delete from b"_s, {}, u"2 statement(s)"_s);
        for (const char *verb :
            {"begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release", "prepare"})
            row(QLatin1StringView(verb) + u" transaction x"_s, QString::fromLatin1(verb).toUpper(),
                u"begins or ends"_s);
        row(u"do $$ begin perform net.http_post('http://x'); end $$"_s, u"net.http_post"_s, u"would send nothing"_s);
        const auto alone = u"cannot run in a transaction"_s;
        row(u"/* a */ VACUUM t"_s, u"VACUUM"_s, alone);
        row(u"vacuum (full) t"_s, u"VACUUM"_s, alone);
        row(u"alter system set work_mem = 1"_s, u"ALTER SYSTEM"_s, alone);
        row(u"create database x"_s, u"CREATE DATABASE"_s, alone);
        row(u"drop tablespace x"_s, u"DROP TABLESPACE"_s, alone);
        row(u"alter subscription s refresh publication"_s, u"ALTER SUBSCRIPTION"_s, alone);
        row(u"create index concurrently on t (a)"_s, u"CREATE INDEX CONCURRENTLY"_s, alone);
        row(u"create unique index concurrently i on t (a)"_s, u"CREATE INDEX CONCURRENTLY"_s, alone);
        row(u"drop index concurrently i"_s, u"DROP INDEX CONCURRENTLY"_s, alone);
        row(u"reindex table concurrently t"_s, u"REINDEX CONCURRENTLY"_s, alone);
        row(u"reindex (concurrently) table t"_s, u"REINDEX CONCURRENTLY"_s, alone);
        row(u"reindex database x"_s, u"REINDEX DATABASE"_s, alone);
        row(u"cluster"_s, u"CLUSTER"_s, alone);
        row(u"checkpoint"_s, u"CHECKPOINT"_s, alone);
        row(u"load 'x'"_s, u"LOAD"_s, alone);
        row(u"discard all"_s, u"DISCARD ALL"_s, alone);
        row(u"rollback prepared 'x'"_s, u"ROLLBACK"_s, u"begins or ends"_s);
        row(u"set role postgres"_s, u"SET ROLE POSTGRES"_s, u"leave the job's role"_s);
        row(u"reset role"_s, u"RESET ROLE"_s, u"leave the job's role"_s);
        row(u"set session authorization default"_s, u"SET SESSION AUTHORIZATION"_s, u"leave the job's role"_s);
        row(u"select set_config('Role', 'postgres', true)"_s, u"set_config"_s, u"leave the job's role"_s);
        row(u"copy t to '/tmp/x'"_s, u"COPY"_s, u"leaves the database"_s);
        row(u"copy t from program 'curl x'"_s, u"COPY"_s, u"leaves the database"_s);
        row(u"copy t to stdout"_s, u"COPY"_s, u"stop pg_cron"_s);
        row(u"copy t from stdin"_s, u"COPY"_s, u"stop pg_cron"_s);
        row(u"select net.http_post(url := 'https://x')"_s, u"net.http_post"_s, u"would send nothing"_s);
        row(u"select NET . \"http_get\"('https://x') from t"_s, u"net.http_get"_s, u"would send nothing"_s);
        const auto outside = u"outside of the transaction"_s;
        for (const char *function : {"http_post", "dblink", "dblink_exec", "pg_terminate_backend", "pg_cancel_backend",
                 "pg_reload_conf", "pg_stat_reset", "pg_drop_replication_slot", "lo_export", "pg_switch_wal"})
            row(u"select "_s + QLatin1StringView(function) + u"(1)"_s, QString::fromLatin1(function), outside);
        row(u"select extensions.dblink('a')"_s, u"extensions.dblink"_s, outside);
        row(u"delete from t where exists (select 1 from pg_cancel_backend(1))"_s, u"pg_cancel_backend"_s, outside);
    }
    void cannotBeTried()
    {
        QFETCH(QString, command);
        QFETCH(QString, said);
        const auto error = obstacleToDryRun(command);
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Invalid);
        QTEST(error->subject, "subject");
        QVERIFY2(error->what.contains(said), qPrintable(error->what));
        QVERIFY(!error->hint.isEmpty());
    }

    void tellsWhatStaysReal()
    {
        QCOMPARE(cautionsOfDryRun(u"delete from t"_s).size(), 1);
        QCOMPARE(cautionsOfDryRun(u"select nextval('s')"_s).size(), 1);
        QCOMPARE(cautionsOfDryRun(u"select setval('s', 1), setval('t', 1)"_s).size(), 2);
    }
};

QTEST_GUILESS_MAIN(DryRunTest)
#include "tst_dryrun.moc"
