#include "domain/project/serversituation.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ServerSituationTest : public QObject
{
    Q_OBJECT

private:
    static QStringList wordsOn(const ServerSituation &situation)
    {
        QStringList words;
        for (const ServerRemark &remark : remarksOn(situation)) {
            words.append(remark.words);
            if (remark.detail.isEmpty())
                words.append(u"no detail"_s);
        }
        return words;
    }

private slots:
    void nothingSpecialIsNotMentioned()
    {
        QCOMPARE(wordsOn({}), QStringList());
        QCOMPARE(wordsOn({.clock = ClockDifference{3s, 0us}}), QStringList());
    }

    void eachSpecialThingIsSaid()
    {
        QCOMPARE(wordsOn({.standby = true}), QStringList{u"hot standby, read only"_s});
        QCOMPARE(wordsOn({.pooler = Pooler::Session}), QStringList{u"through a pooler in session mode"_s});
        QCOMPARE(wordsOn({.pooler = Pooler::Transaction}), QStringList{u"through a pooler in transaction mode"_s});
        QCOMPARE(wordsOn({.pooler = Pooler::Unnamed}), QStringList{u"through a pooler"_s});
        QCOMPARE(wordsOn({.clock = ClockDifference{-90s, 0us}}),
            QStringList{u"this computer's clock is 1 min 30 s behind the server's"_s});
        QCOMPARE(wordsOn({.standby = true, .pooler = Pooler::Session, .clock = ClockDifference{2h, 1s}}).size(), 3);
    }

    void whatSharesBackendsLosesItsSession_data()
    {
        QTest::addColumn<Pooler>("pooler");
        QTest::addColumn<bool>("loses");
        QTest::newRow("session") << Pooler::Session << false;
        QTest::newRow("transaction") << Pooler::Transaction << true;
        QTest::newRow("not named") << Pooler::Unnamed << true;
    }
    void whatSharesBackendsLosesItsSession()
    {
        QFETCH(Pooler, pooler);
        QFETCH(bool, loses);
        QCOMPARE(remarksOn({.pooler = pooler}).first().detail.contains("LISTEN"_L1), loses);
        QCOMPARE(sharesBackends(pooler), loses);
    }

    void adviceAboutTheDatabaseIsForThePrimary()
    {
        QCOMPARE(whereToMend(u"Do it."_s, true), u"On the primary: Do it."_s);
        QCOMPARE(whereToMend(u"Do it."_s, false), u"Do it."_s);
        QCOMPARE(whereToMend(QString(), true), QString());
        Error error{ErrorKind::MissingObject, {}, {}, {}, u"Do it."_s, {}};
        QCOMPARE(whereToMend(error, true).hint, u"On the primary: Do it."_s);
        error.kind = ErrorKind::Timeout;
        QCOMPARE(whereToMend(error, true).hint, u"Do it."_s);
    }

    void onlyAStandbyRefusesToBeWritten()
    {
        QVERIFY(!obstacleToWriting(false));
        QVERIFY(!obstacleToWriting(true)->hint.isEmpty());
    }
};

QTEST_APPLESS_MAIN(ServerSituationTest)
#include "tst_serversituation.moc"
