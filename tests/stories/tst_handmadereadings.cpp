#include "data/storefixture.h"

#include "app/cli/statusreport.h"
#include "core/humantext.h"
#include "data/deliveries/deliveryhistogramstore.h"
#include "data/deliveries/deliveryissuestore.h"
#include "data/deliveries/deliverystore.h"
#include "data/endpoints/endpointstore.h"
#include "data/health/healthstore.h"
#include "data/replay/replaystore.h"
#include "domain/deliveries/deliverystate.h"
#include "domain/health/healthrules.h"
#include "panels/deliveries/deliverywords.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Counts {
    qint64 delivered = 0;
    qint64 failed = 0;
    qint64 unknown = 0;

    bool operator==(const Counts &) const = default;
};

char *toString(const Counts &counts)
{
    return QTest::toString(
        u"%1 delivered, %2 failed, %3 unknown"_s.arg(counts.delivered).arg(counts.failed).arg(counts.unknown));
}

} // namespace

/// What a database of hand-made tables says of the same deliveries, wherever one reads it: before the installation, after
/// it while nothing is classified yet, halfway, and when all is done.
class HandmadeReadingsTest : public QObject
{
    Q_OBJECT

private:
    struct Database {
        StoreFixture &fixture;
        std::unique_ptr<ProjectConnection> connection = fixture.connect();

        void exec(const QString &sql) const { VERIFY_RESULT(fixture.server.exec(sql)); }
        QString value(const QString &sql) const { return fixture.server.value(sql); }
        Instant moment(const QString &expression) const
        {
            return *Instant::fromPostgres((value(u"set time zone 'UTC'; select "_s + expression)).toUtf8());
        }

        /// Of the rows themselves, by a rule of the test's own.
        Counts counted(const QString &time, const QString &since, const QString &which = u"true"_s) const
        {
            const QStringList row
                = fixture.server
                      .exec(u"select count(*) filter (where response_status / 100 = 2),"
                            " count(*) filter (where response_status / 100 <> 2"
                            " or response_status is null and error_message is not null),"
                            " count(*) filter (where num_nulls(response_status, error_message) = 2)"
                            " from public.webhook_logs where %1 >= %2 and %3"_s.arg(time, since, which))
                      .value_or(QList<QStringList>{{}})
                      .value(0);
            return {row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toLongLong()};
        }

        Counts listed(Instant since, const QString &endpoint = {}) const
        {
            Counts counts;
            for (const auto &[state, number] : {std::pair(DeliveryState::Delivered, &counts.delivered),
                     {DeliveryState::Failed, &counts.failed}, {DeliveryState::Unknown, &counts.unknown}}) {
                DeliveryFilter filter;
                filter.since = TimeBound{since, {}};
                filter.wanted.states = {state};
                if (!endpoint.isEmpty())
                    filter.wanted.endpoints = {endpoint};
                DeliveryStore store(*connection);
                const auto page = await(store.page(filter, {{}, DeliveryPageRequest::Direction::Older, 1000}));
                const auto exact = await(store.count(filter));
                *number = page && exact && page->deliveries.size() == *exact ? *exact : -1;
            }
            return counts;
        }

        Counts strip(Instant since, const DeliveryFilter &filter = {}) const
        {
            const HistogramRange range{since, since, moment(u"now()"_s) + 1s, 3600s};
            const auto histogram = await(DeliveryHistogramStore(*connection).histogram(filter, range));
            if (!histogram || histogram->partial)
                return {-1, -1, -1};
            return {histogram->delivered(), histogram->failed(), histogram->unknown};
        }
    };

    static void compare(const Database &database, bool migrated)
    {
        QVERIFY(database.connection);
        // all readings within one hour, as some of them count by it
        QVERIFY(waitFor([] { return QDateTime::currentSecsSinceEpoch() % 3600 < 3570; }, 40s));
        const QString dayAgo = u"date_trunc('hour', now() - interval '1 day')"_s;
        const Instant since = database.moment(dayAgo);
        const Counts truth = database.counted(u"created_at"_s, dayAgo);
        QVERIFY(truth.delivered > 0 && truth.failed > 0 && truth.unknown > 0);
        QCOMPARE(database.listed(since), truth);
        QCOMPARE(database.strip(since), truth);

        DeliveryFilter failedOfChat;
        failedOfChat.wanted.states = {DeliveryState::Failed};
        failedOfChat.wanted.endpoints = {u"chat_events"_s};
        QCOMPARE(database.strip(since, failedOfChat), (Counts{0, database.listed(since, u"chat_events"_s).failed, 0}));

        // health, and the words of `signalbox status`: by when they settled
        const QString settled = u"coalesce(completed_at, created_at)"_s;
        const Counts lastDay = database.counted(settled, u"now() - interval '1 day'"_s);
        const auto facts = await(HealthStore(*database.connection).facts());
        VERIFY_RESULT(facts);
        QVERIFY(facts->webhooks);
        QCOMPARE((Counts{facts->webhooks->deliveredLastDay, facts->webhooks->failedLastDay,
                     facts->webhooks->unknownLastDay}),
            lastDay);
        const Counts lastHour = database.counted(settled, u"now() - interval '1 hour'"_s);
        QCOMPARE(facts->webhooks->failedLastHour, lastHour.failed);
        const Instant now = database.moment(u"now()"_s);
        const HealthReport health = assess(*facts, now);
        QCOMPARE(health.overall, HealthState::Failing);
        const QString status = toText({u"handmade"_s, health, {}, now});
        const QString failures = facts->webhooks->issues && !facts->webhooks->issues->isEmpty()
            ? u"delivery(s) failed, the first "_s // told cause by cause where they are kept
            : u"critical: %1 deliveries failed in the last hour"_s.arg(lastHour.failed);
        for (const QString &words :
            {u"%1 delivered, %2 failed in 24 h, %3 without a recorded outcome"_s.arg(
                 countText(lastDay.delivered), countText(lastDay.failed), countText(lastDay.unknown)),
                failures, u"warning: %1 deliveries of the last day have no recorded outcome"_s.arg(lastDay.unknown)})
            QVERIFY2(status.contains(words), qPrintable(words + u"\n\n"_s + status));

        // the badge and its sentence
        const auto endpoints = await(EndpointStore(*database.connection).summaries());
        VERIFY_RESULT(endpoints);
        QCOMPARE(DeliveryWords::state(*endpoints, 0), HealthState::Failing);
        const QString sentence = DeliveryWords::sentence(*endpoints, 0);
        QVERIFY2(sentence.contains(u"%1 deliveries failed in the last hour"_s.arg(lastHour.failed))
                || sentence.contains(u"%1 delivery(s) failed in the last hour"_s.arg(lastHour.failed)),
            qPrintable(sentence));
        qint64 unknown = 0;
        for (const WebhookEndpoint &endpoint : *endpoints)
            unknown += endpoint.unknownLastHour;
        QCOMPARE(unknown, lastHour.unknown);

        // the figures of the endpoints
        const auto statistics = await(EndpointStore(*database.connection).statistics(1));
        VERIFY_RESULT(statistics);
        Counts figures;
        for (const EndpointStatistics &endpoint : *statistics) {
            QVERIFY(!endpoint.partial);
            figures.delivered += endpoint.delivered;
            figures.failed += endpoint.failed;
            figures.unknown += endpoint.unknown;
        }
        QCOMPARE(figures, truth);
        if (migrated)
            compareStatistics(database, since, truth);
    }

    static void compareStatistics(const Database &database, Instant since, const Counts &truth)
    {
        QCOMPARE(database.value(u"select concat_ws(' ', sum(successful_calls), sum(failed_calls), sum(total_calls))"
                                " from public.get_webhook_stats(null, 1)"_s),
            u"%1 %2 %3"_s.arg(truth.delivered).arg(truth.failed).arg(truth.delivered + truth.failed));
        const auto issues = await(DeliveryIssueStore(*database.connection).issues(24h));
        VERIFY_RESULT(issues);
        qint64 failures = 0;
        for (const DeliveryIssue &issue : *issues) {
            failures += issue.failures;
            QVERIFY(issue.lastId);
            QVERIFY(issue.recentSame > 0);
        }
        QCOMPARE(failures, truth.failed);
        // what can be replayed, and what would be told
        ReplaySelection selection;
        selection.filter.since = TimeBound{since, {}};
        const auto preview = await(ReplayStore(*database.connection).preview(selection, ReplayOrder::OldestFirst));
        VERIFY_RESULT(preview);
        QCOMPARE(preview->ids.size(), truth.failed);
        qint64 messages = 0;
        for (const auto &endpoint : preview->endpoints)
            messages += endpoint.messages;
        QCOMPARE(messages, truth.failed);
        const qint64 lastHour
            = database.counted(u"coalesce(completed_at, created_at)"_s, u"now() - interval '1 hour'"_s).failed;
        QCOMPARE(
            database.value(u"select count(*) from signalbox.failed_since(now() - interval '1 hour')"_s).toLongLong(),
            lastHour);
    }

    /// What the functions of before go on writing: an answer without a time, an error, and nothing at all.
    static QString oldCodeWrites()
    {
        return u"insert into public.webhook_logs (webhook_config_id, event_type, payload, response_status, "
               u"error_message)"
               " values (1, 'x', '{}', 200, null), (1, 'x', '{}', 503, null), (2, 'x', '{}', null, 'refused'),"
               " (2, 'x', '{}', null, null)"_s;
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_untouched.start());
        VERIFY_RESULT(m_migrated.start());
        VERIFY_RESULT(migrated(m_migrated.server.spec()));
    }

    void beforeAnyMigration() { compare({m_untouched}, false); }

    void migratedAndNothingClassified()
    {
        const Database database{m_migrated};
        QCOMPARE(database.value(u"select count(*) from public.webhook_logs where state is not null"_s), u"0"_s);
        QCOMPARE(database.value(u"select count(*) from public.webhook_rollup"_s), u"0"_s);
        compare(database, true);
        if (QTest::currentTestFailed())
            return;
        // an issue that nothing has counted yet can be acknowledged
        const auto issues = await(DeliveryIssueStore(*database.connection).issues(24h));
        VERIFY_RESULT(issues);
        VERIFY_RESULT(await(DeliveryIssueStore(*database.connection)
                                .addNote(issues->first().endpointName, issues->first().kind,
                                    IssueNote::Action::Acknowledged, u"seen"_s, QUuid::createUuid())));
    }

    void halfClassified()
    {
        const Database database{m_migrated};
        database.exec(u"select signalbox.backfill_states(930)"_s); // into the last day
        QCOMPARE(database.value(u"select count(*) from public.webhook_logs where state is null"_s), u"302"_s);
        compare(database, true);
    }

    void halfClassifiedAndPartlyCounted()
    {
        const Database database{m_migrated};
        database.exec(u"select signalbox.roll_up_history(900)"_s);
        compare(database, true);
        database.exec(u"select signalbox.roll_up_history(60)"_s); // further than the states
        compare(database, true);
    }

    void besideOlderCode()
    {
        const Database database{m_migrated};
        database.exec(oldCodeWrites());
        compare(database, true);
        VERIFY_RESULT(m_untouched.server.exec(oldCodeWrites()));
        compare({m_untouched}, false);
    }

    void whenAllIsDone()
    {
        const Database database{m_migrated};
        database.exec(u"select signalbox.backfill_states(), signalbox.roll_up(), signalbox.roll_up()"_s);
        QCOMPARE(database.value(u"select count(*) from public.webhook_logs where state is null and"
                                " num_nulls(response_status, error_message) < 2"_s),
            u"0"_s);
        compare(database, true);
        // an answer that older code records late
        database.exec(u"update public.webhook_logs set response_status = 200 where id = (select max(id)"
                      " from public.webhook_logs); select signalbox.backfill_states(), signalbox.roll_up()"_s);
        compare(database, true);
    }

    /// A large table gets no indexes in passing; its owner makes them by hand, or not.
    void withoutOurIndexes()
    {
        const Database before{m_migrated};
        before.exec(u"drop index public.webhook_logs_open, public.webhook_logs_failed, public.webhook_logs_failed_at,"
                    " public.webhook_logs_replays, public.webhook_logs_newest, public.webhook_logs_unclassified,"
                    " public.webhook_logs_config_newest, public.webhook_logs_event_newest"_s);
        const Database database{m_migrated};
        compare(database, true);
        database.exec(oldCodeWrites());
        compare(database, true);
    }

    void theRuleIsTheSameInTheDatabase()
    {
        const Database database{m_migrated};
        database.exec(
            u"insert into public.webhook_logs (event_type, payload, response_status, error_message, completed_at)"
            " select 'rule', '{}', s, e, c from unnest(array[null, 0, 199, 200, 204, 299, 300, 404, 503]) s,"
            " unnest(array[null, '', 'refused']) e, unnest(array[null, now()]) c"_s);
        DeliveryFilter filter;
        filter.wanted.events = {u"rule"_s};
        const auto page = await(DeliveryStore(*database.connection).page(filter, {}));
        VERIFY_RESULT(page);
        QCOMPARE(page->deliveries.size(), 54);
        for (const Delivery &delivery : page->deliveries) {
            const QString derived
                = database.value(u"select coalesce(signalbox.derived_state(response_status, error_message), 'unknown')"
                                 " from public.webhook_logs where id = %1"_s.arg(delivery.id));
            QCOMPARE(deliveryStateNamed(derived), delivery.state);
        }
    }

    void moreThanIsLookedAtIsSaid()
    {
        for (StoreFixture *fixture : {&m_untouched, &m_migrated}) {
            const Database database{*fixture};
            database.exec(u"update public.webhook_logs set created_at = created_at - interval '9 days',"
                          " completed_at = completed_at - interval '9 days';"
                          "insert into public.webhook_logs (webhook_config_id, event_type, payload, response_status)"
                          " select 1, 'many', '{}', 200 from generate_series(1, 20100)"_s);
            const auto facts = await(HealthStore(*database.connection).facts());
            VERIFY_RESULT(facts);
            QVERIFY(facts->webhooks->partial);
            QVERIFY(assess(*facts, database.moment(u"now()"_s)).overall != HealthState::Healthy);
            const auto endpoints = await(EndpointStore(*database.connection).summaries());
            VERIFY_RESULT(endpoints);
            QCOMPARE(DeliveryWords::state(*endpoints, 0), HealthState::Attention);
            QVERIFY2(DeliveryWords::sentence(*endpoints, 0).contains("not all"_L1, Qt::CaseInsensitive),
                qPrintable(DeliveryWords::sentence(*endpoints, 0)));
            const Instant now = database.moment(u"now()"_s);
            const auto strip = await(
                DeliveryHistogramStore(*database.connection).histogram({}, {now - 24h, now - 24h, now + 1s, 3600s}));
            VERIFY_RESULT(strip);
            QVERIFY(strip->partial);
            const auto statistics = await(EndpointStore(*database.connection).statistics(1));
            VERIFY_RESULT(statistics);
            QVERIFY(statistics->first().partial);
        }
    }

private:
    StoreFixture m_untouched{StoreFixture::Content::Handmade};
    StoreFixture m_migrated{StoreFixture::Content::Handmade};
};

QTEST_GUILESS_MAIN(HandmadeReadingsTest)
#include "tst_handmadereadings.moc"
