#include "data/postgres/sessionfixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = PgSession::State;

class PgSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto started = m.start();
        QVERIFY2(started, words(started));
    }

    void answersByPosition()
    {
        const auto session = m.opened();
        const auto answer = await(session->run({u"one"_s, {{u"text"_s, u"grün 'x' \\ ; --"_s}}, {}}));
        QVERIFY2(answer, words(answer));
        QCOMPARE(answer->rowCount(), 1);
        QCOMPARE(answer->row(0).int64(0), 1);
        QCOMPARE(answer->row(0).text(1), u"grün 'x' \\ ; --"_s);
        QVERIFY(answer->row(0).isNull(2));
        QCOMPARE(session->statistics().statements, 1);
    }

    void carriesLargeValues()
    {
        const auto session = m.opened();
        const QString large(8'000'000, u'ä');
        const auto answer = await(session->run({u"one"_s, {{u"text"_s, large}}, {}}));
        QVERIFY2(answer, words(answer));
        QCOMPARE(answer->row(0).text(1), large);
    }

    void aNameCannotBreakOutOfTheConnectOptions()
    {
        const QString name = u"it's ;sslmode=disable \\ port=1"_s;
        QVERIFY(m.server.exec(u"create database \"%1\""_s.arg(name)));
        ConnectionSpec spec = m.spec();
        QVERIFY(spec.set(u"dbname"_s, name));
        QCOMPARE(m.opened(spec)->state(), State::Connected);
        QVERIFY(m.server.exec(u"drop database \"%1\" with (force)"_s.arg(name)));
    }

    void setsTheSessionUp()
    {
        const auto session = m.opened();
        const auto answer = await(session->run({u"whoami"_s, {}, {}}));
        QVERIFY(answer);
        QCOMPARE(answer->row(0).text(1), u"UTC"_s);
        QCOMPARE(answer->row(0).text(2), u"signalbox test"_s);
        QCOMPARE(answer->row(0).text(3), u"25s"_s);
        QCOMPARE(answer->row(0).text(4), u"4s"_s);
        QCOMPARE(session->greeting().pooler, Pooler::None);
    }

    void refusesCallsThatDoNotFit()
    {
        const auto session = m.opened();
        QCOMPARE(await(session->run({u"no/such"_s, {}, {}})).error().kind, ErrorKind::Invalid);
        QCOMPARE(await(session->run({u"one"_s, {}, {}})).error().kind, ErrorKind::Invalid);
        PgSession closed(m.spec(), u"test"_s, m.catalogue);
        QCOMPARE(await(closed.run({u"whoami"_s, {}, {}})).error().kind, ErrorKind::Unreachable);
    }

    void cancelsOnTheServer()
    {
        const auto session = m.opened();
        const auto sleeping = session->run({u"sleep"_s, {{u"s"_s, u"15"_s}}, {}});
        QTRY_COMPARE(m.running(u"pg_sleep"_s), 1);
        QElapsedTimer timer;
        timer.start();
        session->cancel(u"sleep"_s);
        QCOMPARE(await(sleeping).error().kind, ErrorKind::Cancelled);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(m.running(u"pg_sleep"_s), 0);
        QVERIFY(await(session->run({u"whoami"_s, {}, {}})));
        QCOMPARE(session->state(), State::Connected);
    }

    void aNewerCallReplacesTheOlder()
    {
        const auto session = m.opened();
        const auto call = [&](const QString &scope, const QString &seconds) {
            return session->run({u"sleep"_s, {{u"s"_s, seconds}}, scope});
        };
        const auto first = call(u"a"_s, u"15"_s);
        QTRY_COMPARE(m.running(u"pg_sleep"_s), 1);
        const auto elsewhere = call(u"b"_s, u"0"_s);
        const auto second = call(u"a"_s, u"14"_s);
        const auto third = call(u"a"_s, u"0"_s);
        QCOMPARE(await(first).error().kind, ErrorKind::Cancelled);
        QCOMPARE(await(second).error().kind, ErrorKind::Cancelled);
        QVERIFY(await(elsewhere));
        QVERIFY(await(third));
    }

    void theDeadlineHolds()
    {
        const auto session = m.opened();
        QElapsedTimer timer;
        timer.start();
        const auto answer = await(session->run({u"brief"_s, {}, {}}));
        QCOMPARE(answer.error().kind, ErrorKind::Timeout);
        QCOMPARE(answer.error().sqlState, u"57014"_s);
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(session->state(), State::Connected);
        QVERIFY(await(session->run({u"whoami"_s, {}, {}})));
    }

    /// At every moment of connecting and asking.
    void comesAndGoes()
    {
        QList<Async<ResultTable>> calls;
        for (int round = 0; round < 60; ++round) {
            PgSession session(m.spec(), u"test"_s, m.catalogue);
            session.open();
            session.listen(u"signals"_s);
            calls.append(session.run({u"whoami"_s, {}, {}}));
            calls.append(session.run({u"sleep"_s, {{u"s"_s, u"5"_s}}, {}}));
            QVERIFY(!QTest::qWaitFor([&] { return calls.constLast().isFinished(); }, round));
        }
        for (const auto &call : std::as_const(calls))
            QTRY_VERIFY(call.isFinished());
        QTRY_COMPARE(m.running(u"pg_sleep"_s), 0);
        QTRY_COMPARE(
            m.server.value(u"select count(*) from pg_stat_activity where application_name = 'signalbox test'"_s),
            u"0"_s);
    }

    void tellsWhyAStatementFails()
    {
        const auto session = m.opened(u"plain"_s);
        const auto denied = await(session->run({u"secrets"_s, {}, {}}));
        QCOMPARE(denied.error().kind, ErrorKind::Permission);
        QCOMPARE(denied.error().sqlState, u"42501"_s);
        QVERIFY(denied.error().hint.contains(u"GRANT SELECT ON secrets"_s));
        QCOMPARE(await(session->run({u"nothing"_s, {}, {}})).error().kind, ErrorKind::MissingObject);
        QCOMPARE(session->state(), State::Connected);
    }

private:
    SessionFixture m;
};

QTEST_GUILESS_MAIN(PgSessionTest)
#include "tst_pgsession.moc"
