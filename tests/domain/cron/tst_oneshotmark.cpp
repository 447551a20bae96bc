#include "domain/cron/oneshotmark.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// The comment that tells in the history whose command was run once.
class OneShotMarkTest : public QObject
{
    Q_OBJECT

private slots:
    void readsItsOwn()
    {
        const QString command
            = u"/* signalbox once 0cc3dd26-6d3f-4d7e-9a6f-1d9a4d9d3c11 job 17 due 1795901520 after 42 */"
              " /* theirs */ select 1"_s;
        const auto mark = oneShotMarkOf(command);
        QVERIFY(mark);
        QCOMPARE(
            *mark, (OneShotMark{17, QUuid::fromString(u"0cc3dd26-6d3f-4d7e-9a6f-1d9a4d9d3c11"_s), {1795901520000000}}));
        QCOMPARE(withoutOneShotMark(command), u"/* theirs */ select 1"_s);
    }

    void leavesAnythingElse_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("empty") << QString();
        QTest::newRow("a command") << u"select 1"_s;
        QTest::newRow("another comment") << u"/* signalbox */ select 1"_s;
        QTest::newRow("not at the beginning")
            << u" /* signalbox once 0cc3dd26-6d3f-4d7e-9a6f-1d9a4d9d3c11 job 17 due 1795901520 after 42 */ select 1"_s;
        QTest::newRow("no key") << u"/* signalbox once 0cc3dd26 job 17 due 1795901520 after 42 */ select 1"_s;
        QTest::newRow("a number that is none")
            << u"/* signalbox once 0cc3dd26-6d3f-4d7e-9a6f-1d9a4d9d3c11 job 9999999999999999999 due 1 after 42 */ x"_s;
    }
    void leavesAnythingElse()
    {
        QFETCH(QString, command);
        QVERIFY(!oneShotMarkOf(command));
        QCOMPARE(withoutOneShotMark(command), command);
    }
};

QTEST_GUILESS_MAIN(OneShotMarkTest)
#include "tst_oneshotmark.moc"
