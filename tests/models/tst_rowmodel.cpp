#include "models/rowmodel.h"

#include "support/manualclock.h"
#include "support/modelsignals.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

struct Pair {
    int key = 0;
    QString value;
    bool operator==(const Pair &) const = default;
};

static int keyOfPair(const Pair &pair)
{
    return pair.key;
}

class PairModel final : public RowModel<Pair, keyOfPair>
{
public:
    using RowModel::clear;
    using RowModel::merge;
    using RowModel::RowModel;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }

    /// "3b 1a" reads as the rows (3, b) and (1, a).
    static QList<Pair> read(const QString &text)
    {
        QList<Pair> pairs;
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
            pairs.append({word.chopped(1).toInt(), word.right(1)});
        return pairs;
    }

protected:
    QString headerText(int column) const override { return column == 0 ? u"Key"_s : u"Value"_s; }
    QString headerToolTip(int column) const override { return headerText(column) + u'.'; }
    QString text(const Pair &pair, int column) const override
    {
        return column == 0 ? QString::number(pair.key) : pair.value;
    }
    QVariant sortValue(const Pair &pair, int column) const override
    {
        return column == 0 ? QVariant(pair.key) : QVariant(pair.value);
    }
    bool isNumeric(int column) const override { return column == 0; }
};

class RowModelTest : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{Instant{0}};

private slots:
    void mergesWithFewSignals_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("inserted");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("moved");
        QTest::addColumn<int>("changed");
        QTest::newRow("nothing new") << u"1a 2b 3c"_s << u"1a 2b 3c"_s << 0 << 0 << 0 << 0;
        QTest::newRow("first load") << u""_s << u"1a 2b 3c"_s << 1 << 0 << 0 << 0;
        QTest::newRow("all gone") << u"1a 2b 3c"_s << u""_s << 0 << 1 << 0 << 0;
        QTest::newRow("one value") << u"1a 2b 3c"_s << u"1a 2x 3c"_s << 0 << 0 << 0 << 1;
        QTest::newRow("neighbours are one block") << u"1a 2b 3c"_s << u"1x 2y 3c"_s << 0 << 0 << 0 << 1;
        QTest::newRow("two blocks") << u"1a 2b 3c"_s << u"1x 2b 3y"_s << 0 << 0 << 0 << 2;
        QTest::newRow("new at the head") << u"3c 2b 1a"_s << u"5e 4d 3c 2b 1a"_s << 1 << 0 << 0 << 0;
        QTest::newRow("gone in two places") << u"1a 2b 3c 4d 5e"_s << u"2b 3c"_s << 0 << 2 << 0 << 0;
        QTest::newRow("first goes last") << u"1a 2b 3c 4d"_s << u"2b 3c 4d 1a"_s << 0 << 0 << 1 << 0;
        QTest::newRow("last goes first") << u"1a 2b 3c 4d"_s << u"4d 1a 2b 3c"_s << 0 << 0 << 1 << 0;
        QTest::newRow("swapped ends") << u"1a 2b 3c 4d"_s << u"4d 2b 3c 1a"_s << 0 << 0 << 2 << 0;
        QTest::newRow("all at once") << u"1a 2b 3c 4d"_s << u"9z 4d 1a 3y"_s << 1 << 1 << 1 << 1;
        QTest::newRow("another list") << u"1a 2b"_s << u"3c 4d"_s << 1 << 1 << 0 << 0;
        QTest::newRow("a key twice: the first stays") << u"1a"_s << u"1a 1b 2c"_s << 1 << 0 << 0 << 0;
    }
    void mergesWithFewSignals()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        PairModel model(m_clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.merge(PairModel::read(before));
        const ModelSignals heard(model);
        model.merge(PairModel::read(after));
        if (QTest::currentDataTag() != QByteArrayView("a key twice: the first stays"))
            QCOMPARE(model.rows(), PairModel::read(after));
        else
            QCOMPARE(model.rows(), PairModel::read(u"1a 2c"_s));
        QTEST(int(heard.inserted.size()), "inserted");
        QTEST(int(heard.removed.size()), "removed");
        QTEST(int(heard.moved.size()), "moved");
        QTEST(int(heard.changed.size()), "changed");
        QCOMPARE(heard.reset.size() + heard.layout.size(), 0);
    }

    void mergesAnyListIntoAnyOther()
    {
        QRandomGenerator random(20261122);
        PairModel model(m_clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < 300; ++round) {
            QList<Pair> next;
            for (int key = 0; key < 12; ++key) {
                if (random.bounded(3) > 0)
                    next.append({key, QString(QChar(u'a' + random.bounded(3)))});
            }
            for (qsizetype i = next.size() - 1; i > 0; --i)
                next.swapItemsAt(i, random.bounded(int(i + 1)));
            const QPersistentModelIndex kept = model.rowCount() > 0 ? model.index(0, 0) : QModelIndex();
            const QVariant key = kept.data(TableModel::KeyRole);
            model.merge(next);
            QCOMPARE(model.rows(), next);
            if (kept.isValid())
                QCOMPARE(kept.data(TableModel::KeyRole), key);
        }
    }

    void mergesPartOfTheRows()
    {
        PairModel model(m_clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.merge(PairModel::read(u"9a 8a 7a 6a 5a"_s));
        model.merge(PairModel::read(u"11b 9b 7b"_s), 0, 3);
        QCOMPARE(model.rows(), PairModel::read(u"11b 9b 7b 6a 5a"_s));
        model.merge(PairModel::read(u"4c 3c"_s), 5, 0);
        QCOMPARE(model.rows(), PairModel::read(u"11b 9b 7b 6a 5a 4c 3c"_s));
        model.merge(PairModel::read(u"7d"_s), 2, 1);
        QCOMPARE(model.rows(), PairModel::read(u"11b 9b 7d 6a 5a 4c 3c"_s));
    }

    void keepsSelectionAndCurrentIndex()
    {
        PairModel model(m_clock);
        model.merge(PairModel::read(u"1a 2b 3c 4d"_s));
        QItemSelectionModel selection(&model);
        selection.setCurrentIndex(model.index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        model.merge(PairModel::read(u"7x 3y 1a 8x 4d"_s));
        QCOMPARE(selection.currentIndex().data(TableModel::KeyRole).toInt(), 3);
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(selection.selectedRows().first().data(TableModel::KeyRole).toInt(), 3);
    }

    void scatteredChangesAreFewSignals()
    {
        PairModel model(m_clock);
        QList<Pair> rows;
        for (int key = 0; key < 1000; ++key)
            rows.append({key, u"a"_s});
        model.merge(rows);
        for (int key = 0; key < 1000; key += 2)
            rows[key].value = u"b"_s;
        const ModelSignals heard(model);
        model.merge(rows);
        QCOMPARE(heard.total(), 1);
    }

    void mergesAThousandRowsInMilliseconds()
    {
        PairModel model(m_clock);
        QList<Pair> rows;
        for (int key = 0; key < 1000; ++key)
            rows.append({key, u"a"_s});
        model.merge(rows);
        for (Pair &pair : rows)
            pair.key += 500;
        std::rotate(rows.begin(), rows.begin() + 100, rows.end());
        QElapsedTimer timer;
        timer.start();
        model.merge(rows);
        // Measured: about 1 ms in a debug build. The bound leaves room for a busy machine.
        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
        qInfo("merged 1000 rows in %lld us", timer.nsecsElapsed() / 1000);
        QCOMPARE(model.rows(), rows);
    }

    void saysNothingBesideItsRows()
    {
        PairModel model(m_clock);
        model.merge(PairModel::read(u"3b 1a"_s));
        QCOMPARE(model.data(model.index(1, 0), Qt::DisplayRole).toString(), u"1"_s);
        QVERIFY(!model.data(QModelIndex(), Qt::DisplayRole).isValid());
        const QModelIndex last = model.index(1, 0);
        model.merge(PairModel::read(u"3b"_s));
        QVERIFY(!model.data(last, Qt::DisplayRole).isValid()); // of a row that is gone
    }

    void saysWhatEveryTableSays()
    {
        PairModel model(m_clock);
        model.merge({{7, u"<b>bold</b>"_s}});
        QCOMPARE(model.index(0, 0).data(TableModel::NumericRole), true);
        QCOMPARE(
            model.index(0, 0).data(Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignRight | Qt::AlignVCenter);
        QCOMPARE(model.index(0, 1).data(), u"<b>bold</b>"_s);
        QVERIFY(model.index(0, 1).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
        QVERIFY(!model.index(0, 1).data(TableModel::StateRole).isValid());
        QVERIFY(!model.index(0, 1).data(Qt::ForegroundRole).isValid());
        QCOMPARE(model.headerData(1, Qt::Horizontal), u"Value"_s);
        QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
        QCOMPARE(model.loadState(), TableModel::LoadState::Idle);
    }
};

QTEST_GUILESS_MAIN(RowModelTest)
#include "tst_rowmodel.moc"
