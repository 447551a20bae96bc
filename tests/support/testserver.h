#pragma once

#include "data/postgres/connectionspec.h"
#include "local/filelock.h"
#include "sandbox/postgresserver.h"

#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace signalbox {

/// A PostgreSQL server of the test's own, in about half a second: clusters are made once for each kind of content, kept as
/// templates in a private folder below /tmp, and cloned. Nothing is shared between two of these but the templates. What a
/// crashed test leaves behind is removed by the next TestServer of the same user.
class TestServer
{
public:
    enum class Content {
        Bare, // the database "postgres" with pg_cron preloaded and nothing created
        Migrated, // the sandbox's tables, empty, with the automation installed: its jobs run
        Sandbox, // all of the user's sandbox: sample rows, two weeks of history, live traffic
    };

    explicit TestServer(Content content = Content::Bare, QMap<QString, QString> parameters = {});
    ~TestServer();
    TestServer(const TestServer &) = delete;
    TestServer &operator=(const TestServer &) = delete;

    /// Parameters under which no scheduled job reaches the database nor leaves a line of history: pg_cron connects to where no
    /// server is. (pg_cron 1.4 starts jobs even with cron.max_running_jobs = 0.)
    static QMap<QString, QString> idleJobs();

    Result<void> start(); // QVERIFY2(started, qPrintable(describe(started.error())))

    /// Instead of start(): as a hot standby of `primary`, which runs. Answers when it takes connections.
    Result<void> startAsStandbyOf(const TestServer &primary);

    QString uri(
        const QString &database = QStringLiteral("postgres"), const QString &role = QStringLiteral("postgres")) const;
    ConnectionSpec spec(
        const QString &database = QStringLiteral("postgres"), const QString &role = QStringLiteral("postgres")) const
    {
        return *ConnectionSpec::fromUri(uri(database, role));
    }

    /// As execOnce() of libpq.h, as the superuser `postgres`.
    Result<QList<QStringList>> exec(const QString &sql, const QString &database = QStringLiteral("postgres")) const;
    /// The first field of the first row; the error's words when there is none.
    QString value(const QString &sql, const QString &database = QStringLiteral("postgres")) const;

    bool freeze(); // SIGSTOP to the postmaster and all its children: nothing answers any more, sockets stay open
    bool thaw();
    bool kill9(); // SIGKILL to all of them: unlogged tables are empty after the next start()
    Result<void> stop();
    Result<void> restart(); // clean stop and start; after kill9() a crash recovery

    const PostgresServer &server() const { return *m_server; }

private:
    Result<void> adoptJobs() const;
    bool signalAll(int signal, QChar awaitedState);

    Content m_content;
    QMap<QString, QString> m_parameters;
    FileLock m_life;
    std::optional<PostgresServer> m_server;
};

} // namespace signalbox
