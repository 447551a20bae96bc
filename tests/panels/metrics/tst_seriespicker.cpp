#include "models/metrics/metricpickmodel.h"
#include "panels/metrics/picker/dayreader.h"
#include "panels/metrics/picker/seriespicker.h"
#include "support/manualclock.h"
#include "widgets/query/chiprow.h"
#include "widgets/state/statenotice.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <ctime>
#include <limits>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant pickNow{1'795'350'360'000'000}; // 2026-11-22 12:26 UTC

MetricSeries seriesOf(const QString &type, const QString &name, const QString &unit, double value = 1)
{
    MetricSeries series{.type = type, .name = name};
    series.newestAt = pickNow - 1min;
    series.previousAt = pickNow - 6min;
    series.newestValue = value;
    series.unit = unit;
    return series;
}

QList<MetricSeries> someSeries()
{
    QList<MetricSeries> all{seriesOf(u"connections"_s, u"active"_s, u"sessions"_s, 7),
        seriesOf(u"database"_s, u"cache_hit_ratio"_s, u"ratio"_s, 0.998),
        seriesOf(u"database"_s, u"size"_s, u"bytes"_s, 1536.0 * 1024 * 1024),
        seriesOf(u"queries"_s, u"calls"_s, u"count"_s, 1e6), seriesOf(u"queries"_s, u"mean_time"_s, u"ms"_s, 12)};
    all[0].members = {{u"limit"_s, 100}};
    all[3].cumulative = true;
    all[3].newestRate = 0.5;
    all[4].newestAt = pickNow - 10h;
    return all;
}

/// Two values a line, with gaps around them.
class FakeBuckets final : public MetricBucketSource
{
public:
    Async<MetricReach> reach() override { return readyResult<MetricReach>(MetricReach{}); }
    Async<MetricPart> buckets(const MetricQuestion &question, const QString &purpose) override
    {
        questions.append(question);
        purposes.append(purpose);
        if (error)
            return readyError<MetricPart>(*error);
        MetricPart part;
        part.covered = question.span;
        for (const MetricKey &key : question.keys) {
            MetricLine line{key, {}};
            for (const auto ago : {10h, 1h}) {
                const qint64 length = question.bucket.count();
                const Instant at{(pickNow - ago).micros / length * length};
                if (question.span.contains(at))
                    line.buckets.append({at, 1, 2, 3, 2.5, 4, 4, at + 1min});
            }
            part.lines.append(line);
        }
        return readyResult<MetricPart>(part);
    }

    QList<MetricQuestion> questions;
    QStringList purposes;
    std::optional<Error> error;
};

struct PickStage {
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>(pickNow);
    std::shared_ptr<FakeBuckets> buckets = std::make_shared<FakeBuckets>();
    PanelContext context;
    PendingAnswers pending;
    std::unique_ptr<SeriesPicker> picker;

    explicit PickStage(const QList<MetricSeries> &series = someSeries(), const QList<MetricKey> &chosen = {})
    {
        context.clock = clock;
        context.timeZone = QTimeZone::utc();
        context.sources.add<MetricBucketSource>(buckets);
        picker = std::make_unique<SeriesPicker>(context, pending);
        picker->setSeries(series, pickNow);
        picker->setChosen(chosen);
        picker->open();
    }

    TableView *table() const { return picker->findChild<TableView *>(); }
    QLineEdit *search() const { return picker->findChild<QLineEdit *>(); }
    ChipRow *chips() const { return picker->findChild<ChipRow *>(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    bool isChecked(int row) const
    {
        return table()->model()->index(row, MetricPickModel::Chosen).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }
    int rows() const { return table()->model()->rowCount(); }
    QString note() const
    {
        const auto *notice = picker->findChild<StateNotice *>();
        return notice->isVisible() ? notice->findChild<PlainLabel *>()->plainText() : QString();
    }
    QAbstractButton *button(const QString &beginning) const
    {
        for (auto *button : picker->findChildren<QPushButton *>()) {
            if (button->text().startsWith(beginning) && button->isVisible())
                return button;
        }
        return nullptr;
    }
    void clickBox(int row) const
    {
        const QModelIndex index = table()->model()->index(row, MetricPickModel::Chosen);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(index).center());
    }
};

} // namespace

/// Finds, shows and chooses the lines of a chart.
class SeriesPickerTest : public QObject
{
    Q_OBJECT

private slots:
    void theModelKeepsItsWord()
    {
        const ManualClock clock(pickNow);
        MetricPickModel model(clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSeries(someSeries(), pickNow);
        QCOMPARE(model.rowCount(), 6);
        model.setChosen({{u"queries"_s, u"calls"_s, {}}, {u"gone"_s, u"away"_s, {}}});
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(model.index(0, MetricPickModel::Line).data().toString(), u"queries / calls"_s);
        QCOMPARE(model.index(1, MetricPickModel::State).data().toString(), u"not there"_s);
        model.search(u"data"_s);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.choose({u"database"_s, u"size"_s, {}}, true));
        model.setDay({u"database"_s, u"size"_s, {}}, Sparkline(3), {});
        model.search({});
        QCOMPARE(model.index(2, MetricPickModel::Line).data().toString(), u"database / size"_s);
        QVERIFY(model.choose({u"gone"_s, u"away"_s, {}}, false));
        model.setSeries({}, pickNow);
        QCOMPARE(model.rowCount(), 2); // what is chosen
    }

    void eachSeriesIsThereWithItsNumbers()
    {
        const PickStage stage;
        QCOMPARE(stage.rows(), 6);
        QCOMPARE(stage.cell(0, MetricPickModel::Line), u"connections / active"_s);
        QCOMPARE(stage.cell(1, MetricPickModel::Line), u"connections / active · limit"_s);
        QCOMPARE(stage.cell(3, MetricPickModel::Newest), u"1.5 GiB"_s);
        QCOMPARE(stage.cell(4, MetricPickModel::Newest), u"30/min"_s); // it counts up
        QCOMPARE(stage.cell(3, MetricPickModel::State), u"up to date"_s);
        QCOMPARE(stage.cell(5, MetricPickModel::State), u"not written"_s);
        QCOMPARE(stage.cell(0, MetricPickModel::Measured), u"1 min ago"_s);
        QVERIFY(stage.cell(3, MetricPickModel::Words).contains(u"disk"_s));
    }

    void isSearchedByAnyWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("rows");
        QTest::newRow("type") << u"DATABASE"_s << 2;
        QTest::newRow("two words in any order") << u"size data"_s << 1;
        QTest::newRow("member") << u"limit"_s << 1;
        QTest::newRow("what it measures") << u"server's disk"_s << 1;
        QTest::newRow("none") << u"no such thing"_s << 0;
    }
    void isSearchedByAnyWords()
    {
        QFETCH(QString, typed);
        const PickStage stage;
        QTest::keyClicks(stage.search(), typed);
        QTEST(stage.rows(), "rows");
        if (stage.rows() > 0)
            return;
        QTest::mouseClick(stage.button(u"Show all"_s), Qt::LeftButton);
        QCOMPARE(stage.rows(), 6);
    }

    void everythingWorksByKeyboard()
    {
        const PickStage stage;
        QSignalSpy chosen(stage.picker.get(), &SeriesPicker::linesChosen);
        QTest::keyClicks(stage.search(), u"data"_s);
        QTest::keyClick(stage.search(), Qt::Key_Down);
        QTest::keyClick(stage.table(), Qt::Key_Down);
        QTest::keyClick(stage.table(), Qt::Key_Space);
        QTest::keyClick(stage.table(), Qt::Key_Up);
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QCOMPARE(stage.chips()->count(), 2);
        QTest::keyClick(stage.table(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<QList<MetricKey>>(),
            (QList<MetricKey>{{u"database"_s, u"size"_s, {}}, {u"database"_s, u"cache_hit_ratio"_s, {}}}));
        QVERIFY(!stage.picker->isVisible());
    }

    void aClickOnTheBoxChoosesAndNothingMoves()
    {
        const PickStage stage;
        QVERIFY(!stage.button(u"Show lines"_s)->isEnabled());
        stage.clickBox(3);
        QVERIFY(stage.isChecked(3));
        QCOMPARE(stage.cell(3, MetricPickModel::Line), u"database / size"_s);
        QVERIFY(stage.button(u"Show 1 line"_s)->isEnabled());
        stage.clickBox(3);
        QVERIFY(!stage.isChecked(3));
        QCOMPARE(stage.chips()->count(), 0);
    }

    void chosenLinesAreFirstAndChipsGiveThemUp()
    {
        const PickStage stage(someSeries(), {{u"queries"_s, u"mean_time"_s, {}}, {u"gone"_s, u"away"_s, {}}});
        QCOMPARE(stage.cell(0, MetricPickModel::Line), u"queries / mean_time"_s);
        QVERIFY(stage.isChecked(0) && stage.isChecked(1));
        QCOMPARE(stage.chips()->count(), 2);
        stage.chips()->chip(1)->setFocus();
        QTest::keyClick(stage.chips()->chip(1), Qt::Key_Delete);
        QCOMPARE(stage.chips()->count(), 1);
        QVERIFY(!stage.isChecked(1));
    }

    void aThirdQuantityIsRefusedInWords()
    {
        const PickStage stage;
        stage.clickBox(0); // sessions
        stage.clickBox(1); // sessions too
        stage.clickBox(3); // bytes
        QCOMPARE(stage.note(), QString());
        stage.clickBox(5); // ms
        QVERIFY(!stage.isChecked(5));
        QVERIFY2(stage.note().contains(u"sessions and bytes"_s) && stage.note().contains(u"queries / mean_time"_s),
            qPrintable(stage.note()));
        stage.clickBox(3);
        stage.clickBox(5);
        QVERIFY(stage.isChecked(5));
    }

    void aDayIsDrawnWithItsGaps()
    {
        const PickStage stage;
        const auto day = [&stage](int row) {
            return stage.table()
                ->model()
                ->index(row, MetricPickModel::Day)
                .data(MetricPickModel::SparkRole)
                .value<Sparkline>();
        };
        QTRY_COMPARE(day(0).size(), DayReader::stretches);
        QCOMPARE(std::ranges::count_if(day(0), [](const auto &stretch) { return stretch.has_value(); }), 2);
        QCOMPARE(stage.buckets->purposes.first(), u"picker"_s);
        QTRY_COMPARE(stage.cell(1, MetricPickModel::Newest), u"2.5"_s); // of a number beside a value
    }

    void whatCannotBeReadIsSaid()
    {
        const PickStage stage;
        stage.buckets->error = Error{.kind = ErrorKind::Permission, .what = u"It may not be read."_s};
        QTRY_VERIFY(stage.note().contains(u"It may not be read."_s));
        QCOMPARE(stage.rows(), 6);
    }

    void namesAreLookedAtAsPlainText()
    {
        const PickStage stage({seriesOf(u"<b>bold</b>"_s, u"two\nlines\u202e"_s, u"<i>"_s)});
        stage.clickBox(0);
        for (const QString &text : {stage.cell(0, MetricPickModel::Line), stage.chips()->chip(0)->content().value}) {
            QVERIFY2(!text.contains(u'\n') && !text.contains(QChar(0x202e)), qPrintable(text));
        }
        QVERIFY(stage.cell(0, MetricPickModel::Line).startsWith(u"<b>bold</b>"_s));
    }

    void ofTwoThousandOnlyTheSeenOnesAreRead()
    {
        const PickStage stage(many());
        QTRY_COMPARE(stage.buckets->questions.size(), 1);
        const int shown = stage.table()->viewport()->height() / stage.table()->rowHeight(0) + 2;
        QVERIFY(stage.buckets->questions.first().keys.size() <= shown);
        QVERIFY(stage.buckets->questions.first().keys.size() * DayReader::stretches <= MetricBucketSource::mostRows);
        QVERIFY(stage.pending.isEmpty());
        stage.table()->verticalScrollBar()->setValue(stage.table()->verticalScrollBar()->maximum());
        QTRY_COMPARE(stage.buckets->questions.size(), 2);
        QVERIFY(stage.buckets->questions.last().keys.size() <= shown);
        stage.table()->verticalScrollBar()->setValue(0);
        QTest::keyClicks(stage.search(), u"type 13"_s);
        QTRY_VERIFY(stage.buckets->questions.size() >= 3);
        for (const MetricKey &key : stage.buckets->questions.first().keys)
            QVERIFY(!stage.buckets->questions.last().keys.contains(key)); // it is kept
    }

    void twoThousandSeriesStayQuick()
    {
        const PickStage stage(many());
        const auto milliseconds = [](const auto &act) {
            const std::clock_t begin = std::clock();
            act();
            QCoreApplication::processEvents();
            return 1000.0 * double(std::clock() - begin) / CLOCKS_PER_SEC;
        };
        double slowest = 0;
        for (const char key : QByteArray("name 17"))
            slowest = std::max(slowest, milliseconds([&] { QTest::keyClick(stage.search(), key); }));
        qInfo("a key of the search: at most %.1f ms", slowest);
        stage.search()->clear();
        const double scroll = milliseconds(
            [&] { stage.table()->verticalScrollBar()->setValue(stage.table()->verticalScrollBar()->maximum() / 2); });
        const double check = milliseconds([&] { stage.clickBox(stage.table()->rowAt(40)); });
        const double refresh = milliseconds([&] { stage.picker->setSeries(many(), pickNow + 1min); });
        qInfo("scroll %.1f ms, check %.1f ms, refresh %.1f ms", scroll, check, refresh);
        QVERIFY(slowest < 150 && scroll < 150 && check < 150 && refresh < 300);
    }

private:
    static QList<MetricSeries> many()
    {
        QList<MetricSeries> all;
        for (int i = 0; i < 2000; ++i)
            all.append(seriesOf(
                u"type %1"_s.arg(i % 20, 2, 10, QChar(u'0')), u"name %1"_s.arg(i, 4, 10, QChar(u'0')), u"count"_s, i));
        std::ranges::sort(all, {}, [](const MetricSeries &one) { return std::pair(one.type, one.name); });
        return all;
    }
};

QTEST_MAIN(SeriesPickerTest)
#include "tst_seriespicker.moc"
