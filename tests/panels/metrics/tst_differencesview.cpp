#include "domain/cron/filter/jobrunfiltertext.h"
#include "domain/deliveries/filter/deliveryfiltertext.h"
#include "domain/metrics/boardwords.h"
#include "panels/metrics/differences/differencemodel.h"
#include "panels/metrics/differences/spanlinks.h"
#include "panels/metrics/differencestage.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

/// "What else happened here?" by clicks and keys.
class DifferencesViewTest : public QObject
{
    Q_OBJECT

    using Column = DifferenceModel::Column;

    static int rowOf(const DifferenceStage &stage, const QString &what)
    {
        for (int row = 0; row < stage.table()->model()->rowCount(); ++row) {
            if (stage.cell(row, Column::What) == what)
                return row;
        }
        return -1;
    }
    static void press(const DifferenceStage &stage, int row, Qt::Key key = Qt::Key_Return)
    {
        stage.table()->selectRow(row);
        QTest::keyClick(stage.table(), key);
    }

private slots:
    void namesWhatDiffersAndWhatWasChanged()
    {
        DifferenceStage stage;
        stage.plant();
        QVERIFY(stage.compare());
        QCOMPARE(stage.table()->model()->rowCount(), 5);
        const int queue = rowOf(stage, lineNameWithType({u"webhooks"_s, u"queue_depth"_s, {}}));
        QVERIFY(queue >= 0);
        QCOMPARE(stage.cell(queue, Column::State), u"higher"_s);
        QCOMPARE(stage.cell(queue, Column::Sentence), u"14 where 2 was usual"_s);
        QCOMPARE(stage.cell(queue, Column::Sure), u"certain"_s);
        QVERIFY(stage.table()
                    ->model()
                    ->index(queue, Column::Sure)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains("The chance that nothing differs"_L1));
        const int deliveries = rowOf(stage, u"Deliveries, mostly to chat_events"_s);
        QVERIFY(deliveries >= 0 && deliveries < 3);
        QCOMPARE(stage.cell(deliveries, Column::Sentence), u"240 of 480 failed (50 %) where 0 % was usual"_s);
        const int slow = rowOf(stage, u"Run time of nightly digest"_s);
        QVERIFY(slow >= 0 && slow < 3);
        // The nearest to the begin first, and nothing of long before.
        QCOMPARE(stage.cell(3, Column::What), u"Endpoint chat_events was changed"_s);
        QCOMPARE(stage.cell(3, Column::Sure), u"a fact"_s);
        QCOMPARE(stage.cell(4, Column::What), u"The server started"_s);
        QVERIFY(stage.label(u"What was looked at"_s).startsWith("Looked at 2 series, "_L1));
    }

    void returnOpensWhatALineIsAbout()
    {
        DifferenceStage stage;
        stage.plant();
        QVERIFY(stage.compare());
        const QSignalSpy opened(stage.view.get(), &DifferencesView::seriesOpened);
        const QSignalSpy linked(stage.view.get(), &DifferencesView::linkRequested);
        press(stage, rowOf(stage, lineNameWithType({u"webhooks"_s, u"queue_depth"_s, {}})));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<MetricKey>(), (MetricKey{u"webhooks"_s, u"queue_depth"_s, {}}));
        press(stage, rowOf(stage, u"Deliveries, mostly to chat_events"_s));
        QCOMPARE(linked.size(), 1);
        QCOMPARE(linked.last().first().toString(), u"webhooks"_s);
        QVERIFY(linked.last().last().toString().startsWith("filter/state:failed since:"_L1));
        press(stage, rowOf(stage, u"Run time of nightly digest"_s));
        QVERIFY(linked.last().last().toString().startsWith("filter/job:\"nightly digest\" since:"_L1));
        press(stage, 3);
        QCOMPARE(linked.last(), (QList<QVariant>{u"endpoints"_s, u"endpoint/chat_events"_s}));
        press(stage, 4); // a start of the server leads nowhere
        QCOMPARE(linked.size(), 3);
        QCOMPARE(opened.size(), 1);
    }

    void nothingUnusualSaysWhatWasLookedAt()
    {
        DifferenceStage stage;
        QVERIFY(stage.compare());
        QVERIFY(!stage.table()->isVisible());
        QVERIFY2(stage.placeholder().startsWith("Nothing unusual here"_L1), qPrintable(stage.placeholder()));
        QVERIFY2(stage.placeholder().contains("Looked at 2 series, 240 delivery(ies) and 60 run(s)."_L1),
            qPrintable(stage.placeholder()));
    }

    /// The answers to the first one come after those to the second.
    void anotherSpanReplacesTheOneBefore()
    {
        DifferenceStage stage;
        stage.plant();
        stage.buckets->isHeld = true;
        stage.view->compare(stage.span, stage.series, {});
        QTRY_COMPARE(stage.buckets->held.size(), 1);
        const TimeSpan other{stage.span.from - 3h, stage.span.until - 3h};
        stage.view->compare(other, stage.series, {});
        QTRY_COMPARE(stage.buckets->held.size(), 2);
        stage.buckets->release(1);
        QTRY_VERIFY(stage.label(u"What was looked at"_s).startsWith("Looked at "_L1));
        stage.buckets->release(0);
        QVERIFY(stage.settle());
        QVERIFY(stage.label(u"What is compared"_s).contains("2026-11-22 07:26:00"_L1));
        QCOMPARE(stage.table()->model()->rowCount(), 1); // nothing of the first one
        QCOMPARE(stage.cell(0, Column::What), u"The schedule of digest was changed"_s);
    }

    void questionsAreBoundedAndTheRestIsSaid()
    {
        DifferenceStage stage;
        for (int i = 0; i < 600; ++i)
            stage.series.append({.type = u"many"_s, .name = QString::number(i)});
        QVERIFY(stage.compare());
        qsizetype keys = 0;
        for (const MetricQuestion &question : std::as_const(stage.buckets->asked)) {
            keys += question.keys.size();
            const auto stretches = question.span.length() / question.bucket;
            QVERIFY(stretches >= 5 * 15 && stretches <= 5 * 60);
            QVERIFY(question.keys.size() * stretches <= MetricBucketSource::mostRows);
        }
        QCOMPARE(keys, DifferencesReader::mostSeries);
        QVERIFY(stage.placeholder().contains("102 series beyond the first 500"_L1));
    }

    void whatCannotBeReadIsSaid()
    {
        DifferenceStage stage;
        stage.plant();
        stage.buckets->error = stage.histograms->error = stage.runs->error
            = Error{ErrorKind::Permission, u"It may not be read."_s};
        QVERIFY(stage.compare());
        const QString looked = stage.label(u"What was looked at"_s);
        QVERIFY2(looked.contains("Not looked at: "_L1) && looked.contains("deliveries ("_L1)
                && looked.contains("runs ("_L1) && looked.contains("2 series whose values could not be read"_L1),
            qPrintable(looked));
        QCOMPARE(stage.cell(0, Column::What), u"Endpoint chat_events was changed"_s);
    }

    void tooShortASpanTellsNothing()
    {
        DifferenceStage stage;
        QVERIFY(stage.compare({stage.span.from + 100ms, stage.span.from + 900ms}));
        QVERIFY(stage.placeholder().startsWith("Nothing unusual here"_L1));
        QVERIFY(stage.buckets->asked.isEmpty());
    }

    void escapeAndTheButtonClose()
    {
        DifferenceStage stage;
        stage.plant();
        QVERIFY(stage.compare());
        const QSignalSpy closed(stage.view.get(), &DifferencesView::closed);
        QTest::keyClick(stage.view.get(), Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        for (auto *button : stage.view->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Close"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(closed.size(), 2);
    }

    /// The filters of both panels read back what the links say, to the microsecond and in any zone.
    void linksKeepBothEndsExactly()
    {
        const TimeSpan span{Instant{1'795'343'161'234'567}, Instant{1'795'346'760'000'001}};
        const FilterMoment moment{DifferenceStage::now, QTimeZone("Asia/Kathmandu")};
        const auto deliveries = parseDeliveryFilter(deliveriesLink(span).target.section(u'/', 1), moment);
        QCOMPARE(deliveries.filter.since->at, span.from);
        QCOMPARE(deliveries.filter.until->at, span.until);
        const auto runs = parseJobRunFilter(runsLink(span).target.section(u'/', 1), moment);
        QCOMPARE(runs.filter.since->at, span.from);
        QCOMPARE(runs.filter.until->at, span.until);
        const auto failed
            = parseJobRunFilter(runsOfJobLink(u"say \"hi\""_s, span, true).target.section(u'/', 1), moment);
        QCOMPARE(failed.filter.wanted.jobs, QStringList(u"say \"hi\""_s));
        QCOMPARE(failed.filter.wanted.statuses, QList{RunStatus::Failed});
    }
};

QTEST_MAIN(DifferencesViewTest)
#include "tst_differencesview.moc"
