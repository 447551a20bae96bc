#pragma once

#include "data/storefixture.h"

#include "data/cron/jobactstore.h"
#include "data/postgres/pgconnection.h"

#include <QTest>

namespace signalbox {

/// The floor of the tests that write to pg_cron: a server whose jobs do not run, roles with different rights, and a superuser's
/// store.
class JobActBed : public QObject
{
protected:
    static inline const QString never = QStringLiteral("0 0 31 2 *"); // due

    static JobDraft draft(const QString &name, const QString &command = QStringLiteral("select 1"))
    {
        return {name, never, command, QStringLiteral("postgres"), QStringLiteral("postgres"), true};
    }
    static pg::Patience patience()
    {
        pg::Patience patience;
        patience.deadline = std::chrono::seconds(10);
        return patience;
    }

    void begin()
    {
        VERIFY_RESULT(m_fixture.start());
        makeRoles();
        m_connection = m_fixture.connect();
        QVERIFY(m_connection);
        m_store = std::make_unique<JobActStore>(*m_connection);
    }
    void exec(const QString &sql) { VERIFY_RESULT(m_fixture.server.exec(sql)); }
    void empty() { exec(QStringLiteral("truncate cron.job, cron.job_run_details")); }
    QString value(const QString &sql) const { return m_fixture.server.value(sql); }
    /// name|schedule|command|database|username|active
    QString row(qint64 jobId) const
    {
        return value(QStringLiteral(
            "select concat_ws('|', coalesce(jobname::text, '-'), schedule, command, database, username, active::text)"
            " from cron.job where jobid = %1")
                         .arg(jobId));
    }
    qint64 jobs() const { return value(QStringLiteral("select count(*) from cron.job")).toLongLong(); }
    qint64 made(const JobDraft &draft)
    {
        const auto id = await(m_store->create(draft, QUuid::createUuid()));
        if (!id)
            QTest::qFail(qPrintable(describe(id.error())), __FILE__, __LINE__);
        return id.value_or(0);
    }
    bool isCurrent() const
    {
        return value(QStringLiteral("select extversion !~ '^1\\.[0-4]([.-]|$)' from pg_extension"
                                    " where extname = 'pg_cron'"))
            == QLatin1StringView("t");
    }
    /// Jobs of all kinds, and how row() tells each.
    static void addJobsOfAllKinds();

    StoreFixture m_fixture{StoreFixture::Content::Cron};
    std::unique_ptr<ProjectConnection> m_connection;
    std::unique_ptr<JobActStore> m_store;

private:
    void makeRoles()
    {
        exec(QStringLiteral(
            "create role hosted login bypassrls in role pg_monitor; create role plain login; create role worker login;"
            "create role bare login;"
            "grant usage on schema cron to hosted, plain; grant select on cron.job, cron.job_run_details to hosted, "
            "plain;"
            "grant execute on all functions in schema cron to hosted"));
        exec(QStringLiteral("create database other"));
    }
};

inline void JobActBed::addJobsOfAllKinds()
{
    using namespace Qt::StringLiterals;
    QTest::addColumn<JobDraft>("wanted");
    QTest::addColumn<QString>("stored");
    QTest::newRow("named") << draft(u"a"_s) << u"a|0 0 31 2 *|select 1|postgres|postgres|true"_s;
    QTest::newRow("unnamed") << draft({}) << u"-|0 0 31 2 *|select 1|postgres|postgres|true"_s;
    QTest::newRow("this database and role")
        << JobDraft{u"a"_s, never, u"select 1"_s, {}, {}, true} << u"a|0 0 31 2 *|select 1|postgres|postgres|true"_s;
    for (const QString &name : {u"a"_s, QString()}) {
        const QString shown = name.isEmpty() ? u"-"_s : name;
        const auto line
            = [&name](const char *tag) { return (name.isEmpty() ? "unnamed, " : "named, ") + QByteArray(tag); };
        JobDraft paused = draft(name);
        paused.active = false;
        QTest::newRow(line("paused").constData())
            << paused << shown + u"|0 0 31 2 *|select 1|postgres|postgres|false"_s;
        JobDraft elsewhere = draft(name);
        elsewhere.database = u"other"_s;
        QTest::newRow(line("in another database").constData())
            << elsewhere << shown + u"|0 0 31 2 *|select 1|other|postgres|true"_s;
        JobDraft others = draft(name);
        others.username = u"worker"_s;
        others.active = false;
        QTest::newRow(line("of another role").constData())
            << others << shown + u"|0 0 31 2 *|select 1|postgres|worker|false"_s;
    }
}

} // namespace signalbox
