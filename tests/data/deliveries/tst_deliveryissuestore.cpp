#include "data/storefixture.h"

#include "data/deliveries/deliveryhistogramstore.h"
#include "data/deliveries/deliveryissuestore.h"
#include "local/actionlog.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the histogram and the issues say, of deliveries that were really settled and rolled up.
class DeliveryIssueStoreTest : public QObject
{
    Q_OBJECT

private:
    void exec(const QString &sql) { VERIFY_RESULT(m_fixture.server.exec(sql)); }

    /// Deliveries of one endpoint, one every `seconds` up to `ago` seconds before now; status 0 is no answer.
    void settle(const QString &endpoint, int count, int seconds, int status, int ago = 0,
        const QString &event = u"common"_s, const QString &error = {})
    {
        exec(
            u"insert into public.webhook_logs (webhook_config_id, event_type, payload, message_id, state, "
            u"attempt_count,"
            " response_status, error_message, created_at, sent_at, completed_at)"
            " select (select id from public.webhook_configs where name = '%1'), '%6', '{}', gen_random_uuid(), '%5', 1,"
            " nullif(%4, 0), nullif('%7', ''), t, t, t + interval '300 ms'"
            " from generate_series(%2 - 1, 0, -1) n, lateral (select now() - n * interval '%3 seconds'"
            " - interval '%8 seconds' as t) x"_s.arg(endpoint)
                .arg(count)
                .arg(seconds)
                .arg(status)
                .arg(status >= 200 && status < 300 ? u"delivered"_s : u"failed"_s, event, error)
                .arg(ago));
    }
    void rollUp() { exec(u"select signalbox.roll_up()"_s); }

    HistogramRange lastHours(int hours) const
    {
        DeliveryFilter filter;
        filter.since = TimeBound{{}, std::chrono::hours(hours)};
        return histogramRange(filter, now(), QTimeZone::utc(), 24h);
    }
    static Instant now() { return Instant::fromDateTime(QDateTime::currentDateTimeUtc()); }

    Result<DeliveryHistogram> histogram(const DeliveryFilter &filter, int hours = 1)
    {
        return await(DeliveryHistogramStore(*m_connection).histogram(filter, lastHours(hours)));
    }
    Result<QList<DeliveryIssue>> issues(std::chrono::hours period = 24h)
    {
        return await(DeliveryIssueStore(*m_connection).issues(period));
    }
    Result<qint64> note(IssueNote::Action action, const QString &text, const QUuid &key = QUuid::createUuid())
    {
        return await(DeliveryIssueStore(*m_connection).addNote(u"one"_s, u"http_401"_s, action, text, key));
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        m_connection = m_fixture.connect();
        QVERIFY(m_connection);
    }

    void init()
    {
        exec(u"truncate public.webhook_configs, public.webhook_logs, public.webhook_attempts, public.webhook_rollup,"
             " public.webhook_issue_notes, public.webhook_breakers, signalbox.rollup_queue restart identity cascade;"
             "insert into public.webhook_configs (name, url, events, is_active) values"
             " ('one', 'https://one.example.com/', array['common'], true),"
             " ('two', 'https://two.example.com/', array['rare'], true)"_s);
    }

    void aDatabaseWithoutTheRollupSaysSo()
    {
        StoreFixture handmade(StoreFixture::Content::Handmade);
        VERIFY_RESULT(handmade.start());
        const auto connection = handmade.connect();
        QVERIFY(connection);
        const auto bars = await(DeliveryHistogramStore(*connection).histogram({}, lastHours(1)));
        VERIFY_RESULT(bars); // from the rows themselves
        QCOMPARE(bars->failed(), 2);
        QCOMPARE(bars->unknown, 2);
        DeliveryFilter kinds;
        kinds.wanted.failureKinds = {u"http_5xx"_s};
        const auto narrowed = await(DeliveryHistogramStore(*connection).histogram(kinds, lastHours(1)));
        QCOMPARE(narrowed.error().kind, ErrorKind::MissingObject); // what tells the kinds apart is not there
        const auto list = await(DeliveryIssueStore(*connection).issues(24h));
        QCOMPARE(list.error().kind, ErrorKind::MissingObject);
        QVERIFY(list.error().hint.contains("signalbox migrate"_L1));
    }

    void nothingIsNothing()
    {
        const auto bars = histogram({});
        VERIFY_RESULT(bars);
        QCOMPARE(bars->delivered() + bars->failed() + bars->open, 0);
        QVERIFY(bars->buckets.size() >= 60);
        const auto list = issues();
        VERIFY_RESULT(list);
        QVERIFY(list->isEmpty());
    }

    void countsByOutcome()
    {
        settle(u"one"_s, 100, 20, 200);
        settle(u"one"_s, 7, 60, 503);
        settle(u"two"_s, 30, 30, 200, 0, u"rare"_s);
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state, created_at)"
             " values (1, 'common', '{}', 'pending', now() - interval '1 minute')"_s);
        rollUp();
        const auto bars = histogram({});
        VERIFY_RESULT(bars);
        QCOMPARE(bars->delivered(), 130);
        QCOMPARE(bars->failed(), 7);
        QCOMPARE(bars->open, 1);
        QVERIFY(!bars->openIsMore);
        QCOMPARE(bars->range.width, 1min);
    }

    void isNarrowedByTheFilter_data()
    {
        QTest::addColumn<DeliveryTraits>("wanted");
        QTest::addColumn<DeliveryTraits>("unwanted");
        QTest::addColumn<qint64>("delivered");
        QTest::addColumn<qint64>("failed");
        QTest::newRow("endpoint") << DeliveryTraits{{}, {u"two"_s}, {}, {}, {}} << DeliveryTraits{} << qint64(30)
                                  << qint64(0);
        QTest::newRow("event") << DeliveryTraits{{}, {}, {u"ra*"_s}, {}, {}} << DeliveryTraits{} << qint64(30)
                               << qint64(0);
        QTest::newRow("no wildcard in the data")
            << DeliveryTraits{{}, {}, {u"ra_e"_s}, {}, {}} << DeliveryTraits{} << qint64(0) << qint64(0);
        QTest::newRow("state") << DeliveryTraits{{DeliveryState::Failed}, {}, {}, {}, {}} << DeliveryTraits{}
                               << qint64(0) << qint64(12);
        QTest::newRow("kind") << DeliveryTraits{{}, {}, {}, {}, {u"timeout"_s}} << DeliveryTraits{} << qint64(0)
                              << qint64(5);
        QTest::newRow("status") << DeliveryTraits{{}, {}, {}, {{500, 599}}, {}} << DeliveryTraits{} << qint64(0)
                                << qint64(7);
        QTest::newRow("success") << DeliveryTraits{{}, {}, {}, {{200, 299}}, {}} << DeliveryTraits{} << qint64(130)
                                 << qint64(0);
        QTest::newRow("not the endpoint")
            << DeliveryTraits{} << DeliveryTraits{{}, {u"one"_s}, {}, {}, {}} << qint64(30) << qint64(0);
        QTest::newRow("not the event") << DeliveryTraits{} << DeliveryTraits{{}, {}, {u"com*"_s}, {}, {}} << qint64(30)
                                       << qint64(0);
        QTest::newRow("not the kind") << DeliveryTraits{} << DeliveryTraits{{}, {}, {}, {}, {u"http_5xx"_s}}
                                      << qint64(130) << qint64(5);
        QTest::newRow("not delivered") << DeliveryTraits{} << DeliveryTraits{{DeliveryState::Delivered}, {}, {}, {}, {}}
                                       << qint64(0) << qint64(12);
        QTest::newRow("open only") << DeliveryTraits{{DeliveryState::Pending}, {}, {}, {}, {}} << DeliveryTraits{}
                                   << qint64(0) << qint64(0);
    }
    void isNarrowedByTheFilter()
    {
        QFETCH(DeliveryTraits, wanted);
        QFETCH(DeliveryTraits, unwanted);
        QFETCH(qint64, delivered);
        QFETCH(qint64, failed);
        settle(u"one"_s, 100, 20, 200);
        settle(u"one"_s, 7, 60, 503);
        settle(u"one"_s, 5, 60, 0, 0, u"common"_s, u"Timeout was reached"_s);
        settle(u"two"_s, 30, 30, 200, 0, u"rare"_s);
        rollUp();
        DeliveryFilter filter;
        filter.wanted = wanted;
        filter.unwanted = unwanted;
        const auto bars = histogram(filter);
        VERIFY_RESULT(bars);
        QCOMPARE(bars->delivered(), delivered);
        QCOMPARE(bars->failed(), failed);
    }

    void oldCountsComeByTheHour()
    {
        settle(u"one"_s, 48, 1800, 200);
        rollUp();
        for (int round = 0; round < 30; ++round)
            exec(u"select signalbox.compact_rollup()"_s);
        const auto day = histogram({}, 25);
        VERIFY_RESULT(day);
        QCOMPARE(day->range.width, 1h);
        QCOMPARE(day->delivered(), 48);
        const auto hour = histogram({}, 1);
        VERIFY_RESULT(hour);
        QCOMPARE(hour->range.width, 1min);
        QVERIFY(hour->delivered() <= 3);
    }

    void groupsFailuresByEndpointAndKind()
    {
        settle(u"one"_s, 30, 10, 200, 1800);
        settle(u"one"_s, 41, 20, 401, 5, u"common"_s, u"signature does not match"_s);
        settle(u"one"_s, 2, 20, 401, 5, u"rare"_s, u"signature does not match"_s);
        settle(u"two"_s, 3, 60, 503, 600);
        settle(u"two"_s, 5, 30, 200);
        exec(u"insert into public.webhook_breakers (endpoint_id, state) values (1, 'open') on conflict (endpoint_id) do"
             " update set state = 'open'"_s);
        rollUp();
        const auto list = issues();
        VERIFY_RESULT(list);
        QCOMPARE(list->size(), 2);
        const DeliveryIssue &first = list->first();
        QCOMPARE(first.endpointName, u"one"_s);
        QCOMPARE(first.kind, u"http_401"_s);
        QCOMPARE(first.failures, 43);
        QCOMPARE(first.stretchFailures, 43);
        QCOMPARE(first.events, (QStringList{u"common"_s, u"rare"_s}));
        QCOMPARE(first.lastStatus, 401);
        QCOMPARE(first.lastError, u"signature does not match"_s);
        QVERIFY(first.breakerOpen && first.endpointActive && first.lastId && !first.sample && !first.note);
        QCOMPARE(first.recentSame, 43);
        QCOMPARE(first.recentOthersSince, 0);
        QVERIFY(qAbs((first.lastSeen - (now() - 5s)).count()) < 20'000'000);
        QVERIFY(qAbs((first.since - (now() - 805s)).count()) < 20'000'000);
        QCOMPARE(stateOf(first, now()), IssueState::Going);

        const DeliveryIssue &second = list->last();
        QCOMPARE(second.kind, u"http_5xx"_s);
        QCOMPARE(second.recentSame, 3);
        QCOMPARE(second.recentOthersSince, 5);
        QCOMPARE(stateOf(second, now()), IssueState::Stopped);
    }

    void aQuietSpellBeginsANewStretch()
    {
        settle(u"one"_s, 4, 60, 401, 3 * 3600 + 600);
        settle(u"one"_s, 3, 60, 401);
        rollUp();
        const auto list = issues();
        VERIFY_RESULT(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first().failures, 7);
        QCOMPARE(list->first().stretchFailures, 3);
        QVERIFY(now() - list->first().since < 5min);
        QVERIFY(now() - list->first().firstSeen > 3h);
    }

    void aPeriodCountsItsOwnFailures()
    {
        settle(u"one"_s, 5, 60, 401, 50 * 3600);
        settle(u"two"_s, 2, 60, 401, 50 * 3600);
        settle(u"one"_s, 3, 60, 401);
        rollUp();
        QCOMPARE(issues(24h)->size(), 1);
        QCOMPARE(issues(24h)->first().failures, 3);
        QCOMPARE(issues(168h)->size(), 2);
        QCOMPARE(issues(168h)->first().failures, 8);
    }

    void takingAFailureBackTakesItOut()
    {
        settle(u"one"_s, 1, 60, 401);
        rollUp();
        QCOMPARE(issues()->size(), 1);
        exec(u"update public.webhook_logs set state = 'delivered', response_status = 200"_s);
        rollUp();
        QCOMPARE(issues()->size(), 0);
    }

    void aNoteIsSavedOnce()
    {
        settle(u"one"_s, 5, 60, 401);
        rollUp();
        const QUuid key = QUuid::createUuid();
        const auto id = note(IssueNote::Action::Acknowledged, u"rotating <b>the</b> secret"_s, key);
        VERIFY_RESULT(id);
        QCOMPARE(note(IssueNote::Action::Acknowledged, u"rotating <b>the</b> secret"_s, key), id);
        QCOMPARE(m_fixture.server.value(u"select count(*) from public.webhook_issue_notes"_s), u"1"_s);

        auto list = issues();
        VERIFY_RESULT(list);
        QVERIFY(isAcknowledged(list->first(), now()));
        QCOMPARE(list->first().note->text, u"rotating <b>the</b> secret"_s);
        QCOMPARE(list->first().note->madeBy, u"postgres"_s);
        QVERIFY(*list->first().lapsesAt - list->first().note->madeAt == 24h);

        VERIFY_RESULT(note(IssueNote::Action::Reopened, {}));
        list = issues();
        VERIFY_RESULT(list);
        QVERIFY(needsAttention(list->first(), now()));
        const auto notes = await(DeliveryIssueStore(*m_connection).notes(list->first().endpointId, u"http_401"_s));
        VERIFY_RESULT(notes);
        QCOMPARE(notes->size(), 2);
        QCOMPARE(notes->first().action, IssueNote::Action::Reopened);
        QCOMPARE(notes->last().text, u"rotating <b>the</b> secret"_s);
    }

    void aNoteNeedsAnIssue()
    {
        const auto answer = note(IssueNote::Action::Acknowledged, u"x"_s);
        QVERIFY(!answer);
        QVERIFY(answer.error().serverWords.contains("no failure of kind http_401"_L1));
        settle(u"one"_s, 1, 60, 401);
        rollUp();
        QVERIFY(!note(IssueNote::Action::Acknowledged, QString(4001, u'x')));
    }

    void aNoteIsInTheActionLog()
    {
        settle(u"one"_s, 1, 60, 401);
        rollUp();
        QTemporaryDir folder;
        const auto log = std::make_shared<ActionLog>(folder.filePath(u"actions.jsonl"_s));
        m_connection->setActionLog(log);
        VERIFY_RESULT(note(IssueNote::Action::Acknowledged, u"looking"_s));
        m_connection->setActionLog(nullptr);
        QFile file(folder.filePath(u"actions.jsonl"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("deliveries/issue_acknowledge"));
    }

    void withoutRightsItSaysSo()
    {
        exec(u"create role reader login bypassrls; grant select on all tables in schema public to reader"_s);
        const auto reader = m_fixture.connect(u"reader"_s);
        QVERIFY(reader);
        const auto list = await(DeliveryIssueStore(*reader).issues(24h));
        QVERIFY(!list);
        QVERIFY(list.error().what.contains("get_webhook_issues"_L1));
        VERIFY_RESULT(await(DeliveryHistogramStore(*reader).histogram({}, lastHours(1))));
        exec(u"grant execute on function public.get_webhook_issues to reader"_s);
        const auto reading = m_fixture.connect(u"reader"_s);
        QVERIFY(reading);
        VERIFY_RESULT(await(DeliveryIssueStore(*reading).issues(24h)));
        const auto refused = await(DeliveryIssueStore(*reading).addNote(
            u"one"_s, u"http_401"_s, IssueNote::Action::Acknowledged, {}, QUuid::createUuid()));
        QVERIFY(!refused);
        QVERIFY(refused.error().what.contains("acknowledge_webhook_issue"_L1));
        QVERIFY(refused.error().hint.contains("service_role"_L1));
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
    std::unique_ptr<ProjectConnection> m_connection;
};

QTEST_GUILESS_MAIN(DeliveryIssueStoreTest)
#include "tst_deliveryissuestore.moc"
