#include "data/pgsession.h"
#include "data/scratchserver.h"
#include "data/sqlcatalogue.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = PgSession::State;

namespace {

const QMap<QString, QString> kStatements = {
    {u"one"_s, u"-- One.\n-- class: read\n-- deadline: 5s\nselect 1::int8, :text, null::text"_s},
    {u"sleep"_s, u"-- Waits.\n-- class: read\n-- deadline: 20s\n-- supersede: sleep\nselect pg_sleep(:s::float8)"_s},
    {u"brief"_s, u"-- Has little time.\n-- class: read\n-- deadline: 300ms\nselect pg_sleep(30)"_s},
    {u"whoami"_s,
        u"-- Who serves us.\n-- class: read\n-- deadline: 5s\nselect pg_backend_pid(),"
        " current_setting('TimeZone'), current_setting('application_name'),"
        " current_setting('statement_timeout'), current_setting('lock_timeout')"_s},
    {u"insert"_s, u"-- A write.\n-- class: write\n-- deadline: 5s\ninsert into marks (note) values (:note)"_s},
    {u"slow_insert"_s,
        u"-- A slow write.\n-- class: write\n-- deadline: 20s\n"
        "insert into marks (note) select :note from pg_sleep(20)"_s},
    {u"secrets"_s, u"-- Not for everybody.\n-- class: read\n-- deadline: 5s\nselect note from secrets"_s},
    {u"nothing"_s, u"-- A missing table.\n-- class: read\n-- deadline: 5s\nselect x from no_such_table"_s},
};

std::shared_ptr<const SqlCatalogue> catalogue()
{
    QTemporaryDir folder;
    for (auto entry = kStatements.begin(); entry != kStatements.end(); ++entry) {
        QFile file(folder.filePath(entry.key() + u".sql"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(entry.value().toUtf8());
    }
    return *SqlCatalogue::load(folder.path());
}

} // namespace

class PgSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.log()));
        QVERIFY(m_server.sql(u"create table marks (note text); create table secrets (note text);"
                             "create role plain login; create role secretive login password 'right';"
                             "create role barred login"_s));
        m_catalogue = catalogue();
    }

    void answersByPosition()
    {
        const auto session = opened();
        const auto answer = wait(session->run({u"one"_s, {{u"text"_s, u"grün 'x' \\ ; --"_s}}, {}}));
        QVERIFY2(answer, qPrintable(words(answer)));
        QCOMPARE(answer->rowCount(), 1);
        QCOMPARE(answer->row(0).int64(0), 1);
        QCOMPARE(answer->row(0).text(1), u"grün 'x' \\ ; --"_s);
        QVERIFY(answer->row(0).isNull(2));
        QCOMPARE(session->statistics().statements, 1);
    }

    void setsTheSessionUp()
    {
        const auto session = opened();
        const auto answer = wait(session->run({u"whoami"_s, {}, {}}));
        QVERIFY(answer);
        QCOMPARE(answer->row(0).text(1), u"UTC"_s);
        QCOMPARE(answer->row(0).text(2), u"signalbox test"_s);
        QCOMPARE(answer->row(0).text(3), u"25s"_s);
        QCOMPARE(answer->row(0).text(4), u"4s"_s);
        QCOMPARE(session->pooler(), Pooler::None);
    }

    void refusesCallsThatDoNotFit()
    {
        const auto session = opened();
        QCOMPARE(wait(session->run({u"no/such"_s, {}, {}})).error().kind, ErrorKind::Invalid);
        QCOMPARE(wait(session->run({u"one"_s, {}, {}})).error().kind, ErrorKind::Invalid);
        PgSession closed(spec(), u"test"_s, m_catalogue);
        QCOMPARE(wait(closed.run({u"whoami"_s, {}, {}})).error().kind, ErrorKind::Unreachable);
    }

    void cancelsOnTheServer()
    {
        const auto session = opened();
        const auto sleeping = session->run({u"sleep"_s, {{u"s"_s, u"15"_s}}, {}});
        QTRY_COMPARE(running(u"pg_sleep"_s), 1);
        QElapsedTimer timer;
        timer.start();
        session->cancel(u"sleep"_s);
        QCOMPARE(wait(sleeping).error().kind, ErrorKind::Cancelled);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(running(u"pg_sleep"_s), 0);
        QVERIFY(wait(session->run({u"whoami"_s, {}, {}})));
        QCOMPARE(session->state(), State::Connected);
    }

    void aNewerCallReplacesTheOlder()
    {
        const auto session = opened();
        const auto call = [&](const QString &scope, const QString &seconds) {
            return session->run({u"sleep"_s, {{u"s"_s, seconds}}, scope});
        };
        const auto first = call(u"a"_s, u"15"_s);
        QTRY_COMPARE(running(u"pg_sleep"_s), 1);
        const auto elsewhere = call(u"b"_s, u"0"_s);
        const auto second = call(u"a"_s, u"14"_s);
        const auto third = call(u"a"_s, u"0"_s);
        QCOMPARE(wait(first).error().kind, ErrorKind::Cancelled);
        QCOMPARE(wait(second).error().kind, ErrorKind::Cancelled);
        QVERIFY(wait(elsewhere));
        QVERIFY(wait(third));
    }

    void theDeadlineHolds()
    {
        const auto session = opened();
        QElapsedTimer timer;
        timer.start();
        const auto answer = wait(session->run({u"brief"_s, {}, {}}));
        QCOMPARE(answer.error().kind, ErrorKind::Timeout);
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(session->state(), State::Connected);
        QVERIFY(wait(session->run({u"whoami"_s, {}, {}})));
    }

    void tellsWhyAStatementFails()
    {
        const auto session = opened(u"plain"_s);
        const auto denied = wait(session->run({u"secrets"_s, {}, {}}));
        QCOMPARE(denied.error().kind, ErrorKind::Permission);
        QCOMPARE(denied.error().sqlState, u"42501"_s);
        QVERIFY(denied.error().hint.contains(u"GRANT SELECT ON secrets"_s));
        QCOMPARE(wait(session->run({u"nothing"_s, {}, {}})).error().kind, ErrorKind::MissingObject);
        QCOMPARE(session->state(), State::Connected);
    }

private:
    ConnectionSpec spec(const QString &user = u"postgres"_s) const
    {
        return *ConnectionSpec::fromUri(m_server.uri(user));
    }

    std::unique_ptr<PgSession> opened(const QString &user = u"postgres"_s) const
    {
        auto session = std::make_unique<PgSession>(spec(user), u"test"_s, m_catalogue);
        session->open();
        if (!QTest::qWaitFor([&] { return session->state() == State::Connected; }, 10000))
            qWarning("not connected");
        return session;
    }

    template <typename T>
    static Result<T> wait(const Async<T> &future, int milliseconds = 20000)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, milliseconds))
            return tl::unexpected(Error{ErrorKind::Local, u"The future did not finish"_s, {}, {}, {}, {}});
        return future.result();
    }

    template <typename T>
    static QString words(const Result<T> &result)
    {
        return result ? QString() : describe(result.error());
    }

    int running(const QString &text) const
    {
        return m_server
            .sql(u"select count(*) from pg_stat_activity where state = 'active' and query like '%"_s + text
                + u"%' and pid <> pg_backend_pid()"_s)
            .value_or(QStringList{u"-1"_s})
            .first()
            .toInt();
    }

    ScratchServer m_server;
    std::shared_ptr<const SqlCatalogue> m_catalogue;
};

QTEST_GUILESS_MAIN(PgSessionTest)
#include "tst_pgsession.moc"
