#include "domain/metrics/live/blockingtree.h"

#include <QTest>

using namespace signalbox;

class BlockingTreeTest : public QObject
{
    Q_OBJECT

private:
    static LiveBackend backend(int processId, const QList<int> &waitsFor = {})
    {
        LiveBackend backend;
        backend.processId = processId;
        backend.waitsFor = waitsFor;
        return backend;
    }
    /// "1 >2 >>3": numbers with a mark for each level.
    static QString drawn(const QList<LiveBackend> &backends)
    {
        QStringList parts;
        for (const BlockingRow &row : blockingTree(backends))
            parts.append(QString(row.depth, u'>') + QString::number(row.backend.processId));
        return parts.join(u' ');
    }

private slots:
    void whoWaitsForWhom_data()
    {
        QTest::addColumn<QList<LiveBackend>>("backends");
        QTest::addColumn<QString>("tree");
        QTest::newRow("nobody") << QList<LiveBackend>() << "";
        QTest::newRow("two for one") << QList{backend(3, {1}), backend(2, {1}), backend(1)} << "1 >2 >3";
        QTest::newRow("a queue: the later ones wait for the earlier too")
            << QList{backend(1), backend(2, {1}), backend(3, {1, 2}), backend(4, {3, 2, 1})} << "1 >2 >3 >4";
        QTest::newRow("a chain") << QList{backend(3, {2}), backend(2, {1}), backend(1)} << "1 >2 >>3";
        QTest::newRow("the one who keeps most waiting comes first")
            << QList{backend(1), backend(2, {1}), backend(5), backend(6, {5}), backend(7, {6})} << "5 >6 >>7 1 >2";
        QTest::newRow("a circle") << QList{backend(2, {3}), backend(3, {2})} << "2 >3";
        QTest::newRow("one held up by a circle")
            << QList{backend(1, {3}), backend(2, {3}), backend(3, {2})} << "2 >3 >>1";
        QTest::newRow("itself") << QList{backend(4, {4})} << "4";
        QTest::newRow("one that nobody knows") << QList{backend(4, {99})} << "4";
        QTest::newRow("one number twice") << QList{backend(4), backend(4), backend(5, {4, 4})} << "4 >5";
        QTest::newRow("a prepared transaction") << QList{backend(0), backend(5, {0})} << "0 >5";
    }
    void whoWaitsForWhom()
    {
        QFETCH(QList<LiveBackend>, backends);
        QFETCH(QString, tree);
        QCOMPARE(drawn(backends), tree);
    }

    void countsWhoWaits()
    {
        const auto rows = blockingTree({backend(1), backend(2, {1}), backend(3, {2}), backend(4, {1})});
        QList<int> waiters;
        for (const BlockingRow &row : rows)
            waiters.append(row.waiters);
        QCOMPARE(waiters, QList<int>({3, 1, 0, 0}));
    }

    void tellsACircleFromWhoeverWaitsForIt()
    {
        for (const BlockingRow &row : blockingTree({backend(1, {3}), backend(2, {3}), backend(3, {2}), backend(9)}))
            QCOMPARE(row.isDeadlocked, row.backend.processId == 2 || row.backend.processId == 3);
    }

    void deepAndWideIsHarmless()
    {
        QList<LiveBackend> deep;
        for (int i = 1; i <= 1000; ++i)
            deep.append(backend(i, i > 1 ? QList{i - 1} : QList<int>()));
        QCOMPARE(blockingTree(deep).last().depth, 999);
        QList<int> all;
        QList<LiveBackend> everyoneForEveryone;
        for (int i = 1; i <= 100; ++i)
            all.append(i);
        for (int i = 1; i <= 100; ++i)
            everyoneForEveryone.append(backend(i, all));
        QCOMPARE(blockingTree(everyoneForEveryone).size(), 100);
    }
};

QTEST_GUILESS_MAIN(BlockingTreeTest)
#include "tst_blockingtree.moc"
