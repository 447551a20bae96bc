#include "models/functions/functioninvocationmodel.h"

#include "models/functions/invocationwords.h"
#include "models/sources.h"
#include "support/manualclock.h"
#include "support/modelsignals.h"
#include "support/waiting.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const Instant noon = Instant::fromDateTime(QDateTime({2026, 11, 29}, {12, 0}, Qt::UTC));

class FunctionInvocationModelTest : public QObject
{
    Q_OBJECT

private:
    struct ManualFunctions final : FunctionSource {
        ManualAnswers<FunctionOverview> overviews;
        ManualAnswers<QList<FunctionInvocation>, const InvocationFilter &, const std::optional<InvocationPosition> &,
            int>
            pages;
        ManualAnswers<QList<FunctionInvocation>, const QString &> messages;

        Async<FunctionOverview> overview() override { return overviews.ask(); }
        Async<QList<FunctionInvocation>> invocations(
            const InvocationFilter &filter, const std::optional<InvocationPosition> &after, int limit) override
        {
            return pages.ask(filter, after, limit);
        }
        Async<QList<FunctionInvocation>> ofMessage(const QString &id) override { return messages.ask(id); }
    };

    static FunctionInvocation invocation(qint64 id)
    {
        FunctionInvocation one;
        one.id = id;
        one.messageId = u"message-%1"_s.arg(id);
        one.functionName = u"trip-events"_s;
        one.state = InvocationState::Done;
        one.attempts = 1;
        one.createdAt = one.startedAt = noon + id * 1s;
        one.finishedAt = one.startedAt + 120ms;
        return one;
    }
    static QList<FunctionInvocation> from(qint64 newest, int count)
    {
        QList<FunctionInvocation> page;
        for (qint64 id = newest; page.size() < count; --id)
            page.append(invocation(id));
        return page;
    }

    struct Fixture {
        ManualClock clock{noon + 1h};
        ManualFunctions functions;
        FunctionInvocationModel model{functions, clock};
        std::unique_ptr<QAbstractItemModelTester> tester = std::make_unique<QAbstractItemModelTester>(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        Fixture() { model.setTimeZone(QTimeZone::utc()); }
        void answer(const QList<FunctionInvocation> &page)
        {
            functions.pages.answerLast(page);
            QVERIFY(waitFor([this] { return model.loadState() == TableModel::LoadState::Loaded; }));
        }
        void answerOlder(const QList<FunctionInvocation> &page)
        {
            const int before = model.rowCount();
            functions.pages.answerLast(page);
            QVERIFY(waitFor([&] { return model.rowCount() == before + page.size(); }));
        }
        QString shown(int row, int column) const { return model.index(row, column).data().toString(); }
    };
    static constexpr int page = FunctionInvocationModel::rowsPerPage;

private slots:
    void readsAndGrowsToTheEnd()
    {
        Fixture f;
        f.model.refresh();
        QCOMPARE(std::get<1>(f.functions.pages.call(0)), std::nullopt);
        f.answer(from(1000, page));
        QCOMPARE(f.model.rowCount(), page);
        QVERIFY(f.model.canFetchMore({}));
        f.model.fetchMore({});
        const InvocationPosition last{noon + (1000 - page + 1) * 1s, 1000 - page + 1};
        QCOMPARE(std::get<1>(f.functions.pages.call(1)), std::optional(last));
        f.answerOlder(from(1000 - page, page - 1));
        QVERIFY(f.model.reachedEnd());
        QVERIFY(!f.model.canFetchMore({}));
    }

    void aFullPageIsNotTheEnd()
    {
        Fixture f;
        f.model.refresh();
        f.answer(from(1000, page));
        f.model.fetchMore({});
        f.answerOlder(from(1000 - page, page));
        QVERIFY(!f.model.reachedEnd());
    }

    void aRefreshMergesTheHeadAndKeepsWhatIsBelow()
    {
        Fixture f;
        f.model.refresh();
        f.answer(from(1000, page));
        f.model.fetchMore({});
        f.answerOlder(from(1000 - page, page - 1));
        const QPersistentModelIndex kept = f.model.index(0, 0);
        f.model.refresh();
        QList<FunctionInvocation> head = from(1003, page);
        head[3].state = InvocationState::Failed;
        f.answer(head);
        QCOMPARE(f.model.rowCount(), 2 * page - 1 + 3);
        QCOMPARE(kept.row(), 3);
        QCOMPARE(f.shown(3, FunctionInvocationModel::State), u"failed"_s);
        QCOMPARE(f.model.rows().last().id, 1000 - 2 * page + 2);
        QVERIFY(f.model.reachedEnd());
    }

    void aHeadThatDoesNotMeetTheRowsReplacesThem()
    {
        Fixture f;
        f.tester.reset(); // it asks for more by itself
        f.model.refresh();
        f.answer(from(1000, page));
        f.model.refresh();
        f.answer(from(1000 + page, page)); // the last of them is 1001: it just does not reach
        QCOMPARE(f.model.rowCount(), page);
        QVERIFY(f.model.canFetchMore({}));
        f.model.refresh();
        f.answer(from(1000 + 2 * page - 1, page)); // the last of them is the newest there was
        QCOMPARE(f.model.rowCount(), 2 * page - 1);
    }

    void anotherFilterMakesLateAnswersWorthless()
    {
        Fixture f;
        f.model.refresh();
        f.model.setFilter({.functionName = u"ai-processing"_s});
        QCOMPARE(f.functions.pages.callCount(), 2);
        QCOMPARE(std::get<0>(f.functions.pages.call(1)).functionName, u"ai-processing"_s);
        f.answer(from(5, 1));
        f.functions.pages.answer(0, from(1000, 3));
        QTest::qWait(0);
        QCOMPARE(f.model.rowCount(), 1);
        f.model.setFilter({.functionName = u"ai-processing"_s});
        QCOMPARE(f.functions.pages.callCount(), 2);
    }

    void aFailedPageIsNotAskedForAgainBeforeARefresh()
    {
        Fixture f;
        f.model.refresh();
        f.answer(from(1000, page));
        f.model.fetchMore({});
        f.functions.pages.answerLast(tl::unexpected(Error{.kind = ErrorKind::Timeout}));
        QTRY_COMPARE(f.model.loadState(), TableModel::LoadState::Failed);
        QCOMPARE(f.model.rowCount(), page);
        QVERIFY(!f.model.canFetchMore({}));
        f.model.refresh();
        f.answer(from(1000, page));
        QVERIFY(f.model.canFetchMore({}));
    }

    void saysWhatWasDone()
    {
        Fixture f;
        FunctionInvocation done = invocation(3);
        done.effects = u"{\"notifications\": 2, \"mail_service\": \"away\\u202e\", \"synced\": true}"_s;
        done.deliveryId = 48213;
        FunctionInvocation failed = invocation(2);
        failed.state = InvocationState::Failed;
        failed.attempts = 3;
        FunctionInvocation idle = invocation(4);
        idle.effects = u"{\"notifications\": 0, \"mails\": 0}"_s;
        QCOMPARE(InvocationWords::outcome(idle), u"nothing was to be done"_s);
        idle.effects = u"{\"mails\": 1, \"calendar_syncs\": 0, \"seen_again\": 1200}"_s;
        QCOMPARE(InvocationWords::outcome(idle), u"1 mail(s), 1,200 seen again"_s);
        idle.effects = u"{}"_s;
        QCOMPARE(InvocationWords::outcome(idle), QString());
        failed.error = u"EMAIL_SERVICE_URL answered 500\nand more"_s;
        FunctionInvocation broken = invocation(1);
        broken.state = InvocationState::BrokenOff;
        broken.finishedAt.reset();
        f.model.refresh();
        f.answer({done, failed, broken});
        QCOMPARE(
            f.shown(0, FunctionInvocationModel::Outcome), u"mail service away\\u202e, 2 notification(s), synced yes"_s);
        QCOMPARE(f.shown(0, FunctionInvocationModel::Took), u"120 ms"_s);
        QCOMPARE(f.shown(0, FunctionInvocationModel::Delivery), u"48213"_s);
        QVERIFY(f.shown(1, FunctionInvocationModel::Outcome).startsWith(u"EMAIL_SERVICE_URL answered 500"));
        QVERIFY(!f.shown(1, FunctionInvocationModel::Outcome).contains(u'\n'));
        QCOMPARE(f.shown(2, FunctionInvocationModel::State), u"broke off"_s);
        QCOMPARE(f.shown(2, FunctionInvocationModel::Took), QString());
        const auto state = [&](int row) {
            return f.model.index(row, FunctionInvocationModel::State).data(TableModel::StateRole).value<HealthState>();
        };
        QCOMPARE(state(0), HealthState::Healthy);
        QCOMPARE(state(1), HealthState::Failing);
        QCOMPARE(state(2), HealthState::Failing);
    }

    void aTraceIdIsReadFromItsHeader_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("id");
        QTest::newRow("good") << u"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"_s
                              << u"4bf92f3577b34da6a3ce929d0e0e4736"_s;
        QTest::newRow("too short") << u"00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01"_s << QString();
        QTest::newRow("upper case") << u"00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"_s << QString();
        QTest::newRow("none") << QString() << QString();
    }
    void aTraceIdIsReadFromItsHeader()
    {
        QFETCH(QString, header);
        QTEST(InvocationWords::traceId(header), "id");
    }
};

QTEST_GUILESS_MAIN(FunctionInvocationModelTest)
#include "tst_functioninvocationmodel.moc"
