#include "models/sources.h"
#include "panels/metrics/board/boardcells.h"
#include "panels/metrics/board/boardplots.h"
#include "panels/panelstage.h"

#include <QSignalSpy>

using namespace signalbox;
using test::sampleNow;
using test::Stage;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct ManualBuckets final : MetricBucketSource {
    ManualAnswers<MetricPart, const MetricQuestion &, const QString &> parts;

    Async<MetricReach> reach() override { return readyResult<MetricReach>(MetricReach{.indexed = true}); }
    Async<MetricPart> buckets(const MetricQuestion &question, const QString &purpose) override
    {
        return parts.ask(question, purpose);
    }
    MetricQuestion question(qsizetype index) const { return std::get<0>(parts.call(index)); }
    MetricQuestion lastQuestion() const { return question(parts.callCount() - 1); }
};

const MetricKey lineA{u"t"_s, u"a"_s, {}};
const MetricKey lineB{u"t"_s, u"b"_s, {}};

/// One value in each bucket, of all of the span or of what is newer than `from`.
MetricPart partOf(const MetricQuestion &question, double value, std::optional<Instant> from = {})
{
    MetricPart part{.covered = {from.value_or(question.span.from), question.span.until}};
    for (const MetricKey &key : question.keys) {
        part.lines.append({.key = key});
        const qint64 length = question.bucket.count();
        for (Instant at{(part.covered.from.micros + length - 1) / length * length}; at < part.covered.until;
             at = at + question.bucket)
            part.lines.last().buckets.append({at, value, value, value, value, 1, 1, at});
    }
    if (from)
        part.further = MetricCursor{.before = *from};
    return part;
}

struct ReaderStage : Stage {
    std::shared_ptr<ManualBuckets> source = std::make_shared<ManualBuckets>();
    PendingAnswers pending;
    std::unique_ptr<BoardReader> reader;

    ReaderStage()
    {
        context.sources.add<MetricBucketSource>(source);
        reader = std::make_unique<BoardReader>(context, pending);
    }
    /// After what an answer brings about.
    bool answer(qsizetype index, const Result<MetricPart> &part)
    {
        const QSignalSpy heard(reader.get(), &BoardReader::changed);
        source->parts.answer(index, part);
        return QTest::qWaitFor([&] { return !heard.isEmpty(); });
    }
};

const TimeSpan lastHour{sampleNow - 1h, sampleNow};
const TimeSpan hourBefore{sampleNow - 2h, sampleNow - 1h};

} // namespace

/// What is asked for, in which order, and where answers go.
class BoardReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void linesOfOneLengthAreAskedForTogether()
    {
        ReaderStage stage;
        stage.reader->setView(lastHour, 0s);
        stage.reader->setWishes({{{lineA}, 1min}, {{lineB, lineA}, 1min}});
        QCOMPARE(stage.source->parts.callCount(), 1);
        QCOMPARE(stage.source->question(0).keys, (QList{lineA, lineB}));
        QVERIFY(stage.reader->isUnread(lineA, 1min));
        QVERIFY(stage.answer(0, partOf(stage.source->question(0), 7)));
        QVERIFY(!stage.reader->isUnread(lineA, 1min));
        QCOMPARE(stage.reader->buckets(lineB, 1min).last().mean, 7.0);
        QCOMPARE(stage.source->parts.callCount(), 1);
        QVERIFY(!stage.reader->progress());
    }

    void aSlowTableIsReadStepByStepWithProgress()
    {
        ReaderStage stage;
        stage.reader->setView(lastHour, 0s);
        stage.reader->setWishes({{{lineA}, 1min}});
        QVERIFY(stage.answer(0, partOf(stage.source->question(0), 7, sampleNow - 15min)));
        QCOMPARE(stage.source->parts.callCount(), 2);
        QVERIFY(stage.source->question(1).further.has_value());
        QVERIFY(stage.reader->progress());
        QVERIFY(qAbs(*stage.reader->progress() - 0.25) < 0.05);
        MetricPart rest = partOf(stage.source->question(0), 3);
        rest.lines[0].buckets.removeIf([](const MetricBucket &bucket) { return bucket.at >= sampleNow - 15min; });
        rest.covered = {lastHour.from, sampleNow - 15min};
        QVERIFY(stage.answer(1, rest));
        QVERIFY(!stage.reader->progress());
        QCOMPARE(stage.reader->buckets(lineA, 1min).first().mean, 3.0);
    }

    void aLateAnswerStaysInItsOwnTime()
    {
        ReaderStage stage;
        stage.reader->setView(hourBefore, 0s);
        stage.reader->setWishes({{{lineA}, 1min}});
        stage.reader->setView(lastHour, 0s);
        QCOMPARE(stage.source->parts.callCount(), 2); // nobody waits for what nobody sees any more
        QVERIFY(stage.answer(1, partOf(stage.source->question(1), 7)));
        stage.source->parts.answer(0, partOf(stage.source->question(0), 3));
        QTRY_VERIFY(stage.pending.isEmpty());
        for (const MetricBucket &bucket : stage.reader->buckets(lineA, 1min))
            QCOMPARE(bucket.mean, 7.0);
        stage.reader->setView(hourBefore, 0s);
        QCOMPARE(stage.source->parts.callCount(), 2); // and it was not in vain
        QCOMPARE(stage.reader->buckets(lineA, 1min).first().mean, 3.0);
    }

    void whatFailsTogetherIsAskedForAlone()
    {
        ReaderStage stage;
        const Error refused{ErrorKind::Server, u"no"_s, {}, {}, {}, {}};
        stage.reader->setView(lastHour, 0s);
        stage.reader->setWishes({{{lineA}, 1min}, {{lineB}, 1min}});
        QVERIFY(stage.answer(0, tl::unexpected(refused)));
        QVERIFY(!stage.reader->error(lineA));
        QCOMPARE(stage.source->lastQuestion().keys, QList{lineA});
        QVERIFY(stage.answer(1, tl::unexpected(refused)));
        QCOMPARE(stage.source->lastQuestion().keys, QList{lineB});
        QVERIFY(stage.answer(2, partOf(stage.source->question(2), 7)));
        QCOMPARE(stage.source->parts.callCount(), 3);
        QVERIFY(stage.reader->error(lineA) && !stage.reader->error(lineB));
        stage.reader->refresh();
        QCOMPARE(stage.source->lastQuestion().keys, QList{lineA});
    }

    void aLostConnectionFailsAll()
    {
        ReaderStage stage;
        stage.reader->setView(lastHour, 0s);
        stage.reader->setWishes({{{lineA, lineB}, 1min}});
        QVERIFY(stage.answer(0, tl::unexpected(Error{ErrorKind::Lost, u"gone"_s, {}, {}, {}, {}})));
        QVERIFY(stage.reader->error(lineA) && stage.reader->error(lineB));
        QCOMPARE(stage.source->parts.callCount(), 1);
    }

    void aRefreshReadsOnlyTheNewestEnd()
    {
        ReaderStage stage;
        stage.reader->setView(lastHour, 0s);
        stage.reader->setWishes({{{lineA}, 1min}});
        QVERIFY(stage.answer(0, partOf(stage.source->question(0), 7)));
        stage.clock->advance(2min);
        stage.reader->refresh();
        stage.reader->setView({lastHour.from + 2min, lastHour.until + 2min}, 0s);
        QCOMPARE(stage.source->parts.callCount(), 2);
        QVERIFY(stage.source->question(1).span.length() <= 5min);
    }

    void whatIsAskedForAgainIsReadAnewAndStaysMeanwhile()
    {
        ReaderStage stage;
        stage.reader->setView(lastHour, 0s);
        stage.reader->setWishes({{{lineA}, 1min}});
        QVERIFY(stage.answer(0, partOf(stage.source->question(0), 7)));
        stage.reader->askAgain();
        stage.reader->refresh();
        QCOMPARE(stage.source->parts.callCount(), 2);
        QCOMPARE(stage.source->question(1).span, stage.source->question(0).span);
        QVERIFY(!stage.reader->isUnread(lineA, 1min));
    }

    void theStretchBeforeIsReadAfterTheView()
    {
        ReaderStage stage;
        stage.reader->setView(lastHour, 24h);
        stage.reader->setWishes({{{lineA}, 1min}});
        QVERIFY(stage.answer(0, partOf(stage.source->question(0), 7)));
        QCOMPARE(stage.source->parts.callCount(), 2);
        QVERIFY(stage.source->question(1).span.until <= sampleNow - 23h);
        QVERIFY(stage.answer(1, partOf(stage.source->question(1), 3)));
        QCOMPARE(stage.reader->bucketsBefore(lineA, 1min).first().mean, 3.0);
    }

    void whatNeitherScaleHasRoomForIsLeftOut()
    {
        ReaderStage stage;
        BoardLines lines;
        lines.setSeries({{.type = u"t"_s, .name = u"a"_s, .unit = u"bytes"_s},
            {.type = u"t"_s, .name = u"b"_s, .unit = u"ms"_s}, {.type = u"t"_s, .name = u"c"_s, .unit = u"ratio"_s},
            {.type = u"t"_s, .name = u"d"_s, .unit = u"bytes"_s}});
        const BoardChart chart{.lines = {lineA, lineB, {u"t"_s, u"c"_s, {}}, {u"t"_s, u"d"_s, {}}}};
        const Plot plot = plotOf(chart, 1min, *stage.reader, lines, QTimeZone::utc());
        QStringList names;
        for (const PlotLine &line : plot.lines)
            names.append(line.name);
        QCOMPARE(names, (QStringList{u"a"_s, u"b"_s, u"d"_s}));
    }

    void aSizeTellsItsGrowth_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<std::chrono::microseconds>("apart");
        QTest::addColumn<QString>("words");
        QTest::newRow("two hours") << u"bytes"_s << std::chrono::microseconds(2h) << u"+12 MiB a day"_s;
        QTest::newRow("an hour") << u"bytes"_s << std::chrono::microseconds(1h) << u"+24 MiB a day"_s;
        QTest::newRow("too short") << u"bytes"_s << std::chrono::microseconds(59min) << QString();
        QTest::newRow("no size") << u"ms"_s << std::chrono::microseconds(2h) << QString();
    }
    void aSizeTellsItsGrowth()
    {
        QFETCH(QString, unit);
        QFETCH(std::chrono::microseconds, apart);
        QFETCH(QString, words);
        constexpr double mebibyte = 1'048'576;
        const Plot plot{
            .lines = {{.quantity = quantityOf(unit, false),
                .points = {{.at = sampleNow, .last = mebibyte}, {.at = sampleNow + apart, .last = 2 * mebibyte}}}}};
        QString said = growthWords(plot);
        QCOMPARE(said.replace(u".0"_s, QString()), words);
    }

    void chartsStandInTheirOrder()
    {
        const auto sized = [](int columns, int rows) { return BoardChart{.columns = columns, .rows = rows}; };
        QCOMPARE(boardCells({sized(1, 1), sized(1, 1), sized(2, 1), sized(1, 1)}, 3),
            (QList<QRect>{{0, 0, 1, 1}, {1, 0, 1, 1}, {0, 1, 2, 1}, {2, 1, 1, 1}}));
        QCOMPARE(boardCells({sized(1, 2), sized(3, 1), sized(1, 1)}, 3),
            (QList<QRect>{{0, 0, 1, 2}, {0, 2, 3, 1}, {0, 3, 1, 1}}));
        QCOMPARE(boardCells({sized(1, 2), sized(1, 1), sized(1, 1), sized(2, 1)}, 3),
            (QList<QRect>{{0, 0, 1, 2}, {1, 0, 1, 1}, {2, 0, 1, 1}, {1, 1, 2, 1}}));
        QCOMPARE(boardCells({sized(3, 1), sized(2, 1)}, 1), (QList<QRect>{{0, 0, 1, 1}, {0, 1, 1, 1}}));
        QVERIFY(boardCells({}, 3).isEmpty());
    }
};

QTEST_MAIN(BoardReaderTest)
#include "tst_boardreader.moc"
