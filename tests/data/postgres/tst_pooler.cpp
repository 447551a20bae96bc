#include "data/postgres/sessionfixture.h"
#include "support/bouncer.h"

#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PoolerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!Bouncer::isInstalled())
            QSKIP("pgbouncer is not installed");
        const auto started = m.start();
        QVERIFY2(started, words(started));
        QVERIFY2(m_bouncer.start(m.server.server().socketFolder(), u"transaction"_s), m_bouncer.output());
    }

    void isNoticedAndLeftUnchanged()
    {
        const auto session = m.opened(m_bouncer.spec());
        QCOMPARE(session->greeting().pooler, Pooler::Unnamed);
        const auto answer = await(session->run({u"whoami"_s, {}, {}}));
        QVERIFY2(answer, words(answer));
        QCOMPARE(answer->row(0).text(3), u"0"_s); // statement_timeout would stay behind for the next client
    }

    void everySessionGetsItsOwnAnswers()
    {
        constexpr int rounds = 100;
        std::array sessions{m.opened(m_bouncer.spec()), m.opened(m_bouncer.spec()), m.opened(m_bouncer.spec()),
            m.opened(m_bouncer.spec())};
        QList<std::pair<QString, Async<ResultTable>>> calls;
        for (int round = 0; round < rounds; ++round)
            for (size_t index = 0; index < sessions.size(); ++index) {
                const QString mark = u"%1 of %2"_s.arg(round).arg(index);
                calls.append({mark, sessions[index]->run({u"one"_s, {{u"text"_s, mark}}, {}})});
            }
        for (const auto &[mark, call] : calls) {
            const auto answer = await(call);
            QVERIFY2(answer, words(answer));
            QCOMPARE(answer->row(0).text(1), mark);
        }
    }

    void cancelGoesThrough()
    {
        const auto session = m.opened(m_bouncer.spec());
        const auto sleeping = session->run({u"sleep"_s, {{u"s"_s, u"15"_s}}, {}});
        QTRY_COMPARE(m.running(u"pg_sleep"_s), 1);
        QElapsedTimer timer;
        timer.start();
        session->cancel(u"sleep"_s);
        QCOMPARE(await(sleeping).error().kind, ErrorKind::Cancelled);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QTRY_COMPARE(m.running(u"pg_sleep"_s), 0);
        QVERIFY(await(session->run({u"whoami"_s, {}, {}})));
    }

    void listenIsLeftOut()
    {
        const auto session = m.opened(m_bouncer.spec());
        session->listen(u"signals"_s);
        QVERIFY(await(session->run({u"whoami"_s, {}, {}})));
        QCOMPARE(m.server.value(u"select count(*) from pg_stat_activity where query ilike 'listen%'"_s), u"0"_s);
    }

private:
    SessionFixture m;
    Bouncer m_bouncer;
};

QTEST_GUILESS_MAIN(PoolerTest)
#include "tst_pooler.moc"
