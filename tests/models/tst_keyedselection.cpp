#include "models/keyedselection.h"

#include "models/deliveries/deliverylogmodel.h"
#include "models/manydeliveries.h"
#include "support/manualclock.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using test::ManyDeliveries;

class KeyedSelectionTest : public QObject
{
    Q_OBJECT

private:
    struct Fixture {
        ManyDeliveries many;
        ManualClock clock{ManyDeliveries().newestTime};
        DeliveryLogModel model{many, clock};
        KeyedSelection selection{&model, [this](qint64 id) { return !model.covers(id); }};
        QSignalSpy chosen{&selection, &KeyedSelection::chosen};

        Fixture()
        {
            QObject::connect(&model, &QAbstractItemModel::rowsInserted, &selection,
                [this](const QModelIndex &, int first, int last) { selection.mark(first, last); });
            model.refresh();
            goTo(many.newest);
        }
        bool goTo(qint64 id)
        {
            model.showAround(id);
            return waitFor([&] { return model.rowOf(id) >= 0 && model.loadState() == TableModel::LoadState::Loaded; });
        }
        void click(qint64 id, QItemSelectionModel::SelectionFlags how)
        {
            selection.setCurrentIndex(model.index(model.rowOf(id), 0), how | QItemSelectionModel::Rows);
        }
    };

private slots:
    void comesBackWithTheRows()
    {
        Fixture f;
        const qint64 id = f.many.newest - 10;
        f.click(id, QItemSelectionModel::ClearAndSelect);
        f.click(id - 5, QItemSelectionModel::Select);
        QCOMPARE(f.chosen.size(), 2);
        QVERIFY(f.goTo(500'000));
        QVERIFY(!f.selection.hasSelection());
        QVERIFY(!f.selection.currentIndex().isValid());
        QCOMPARE(f.selection.keys(), (QList<qint64>{id, id - 5}));
        QVERIFY(f.goTo(f.many.newest));
        QCOMPARE(f.selection.selectedRows().size(), 2);
        QCOMPARE(f.selection.currentIndex().row(), f.model.rowOf(id - 5));
        QCOMPARE(f.chosen.size(), 2); // nobody has chosen anything meanwhile
    }

    void anotherChoiceForgetsWhatIsAway()
    {
        Fixture f;
        f.click(f.many.newest, QItemSelectionModel::ClearAndSelect);
        QVERIFY(f.goTo(500'000));
        f.click(500'000, QItemSelectionModel::Select);
        QCOMPARE(f.selection.keys(), (QList<qint64>{f.many.newest, 500'000}));
        f.click(499'999, QItemSelectionModel::ClearAndSelect);
        QCOMPARE(f.selection.keys(), QList<qint64>{499'999});
    }

    void whatIsGoneIsNoLongerSelected()
    {
        Fixture f;
        f.click(f.many.newest - 10, QItemSelectionModel::ClearAndSelect);
        DeliveryFilter filter;
        filter.words = {QStringLiteral("timeout")};
        f.many.matchesEvery = 4; // leaves it out, and has others on both sides
        f.model.setFilter(filter);
        QVERIFY(waitFor([&] { return f.model.rowOf(f.many.newest - 10) < 0; }));
        QVERIFY(f.selection.keys().isEmpty());
    }

    void choosesARowThatIsNotThereYet()
    {
        Fixture f;
        f.selection.choose(700'000);
        QCOMPARE(f.selection.keys(), QList<qint64>{700'000});
        QVERIFY(f.goTo(700'000));
        QCOMPARE(f.selection.currentIndex().row(), f.model.rowOf(700'000));
        QVERIFY(f.selection.isRowSelected(f.selection.currentIndex().row()));
    }
};

QTEST_GUILESS_MAIN(KeyedSelectionTest)
#include "tst_keyedselection.moc"
