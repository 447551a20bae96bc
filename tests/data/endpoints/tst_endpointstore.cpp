#include "data/storefixture.h"

#include "data/endpoints/endpointstore.h"
#include "domain/endpoints/eventpattern.h"
#include "domain/webhooksecret.h"
#include "local/actionlog.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// Endpoints as an editor reads and writes them, on a real server.
class EndpointStoreTest : public QObject
{
    Q_OBJECT

private:
    void exec(const QString &sql) { VERIFY_RESULT(m_fixture.server.exec(sql)); }
    EndpointStore store() const { return EndpointStore(*m_connection); }
    EndpointEdit editOf(qint64 id) const
    {
        const auto stored = await(store().detail(id));
        if (!stored)
            return {};
        const EndpointDraft draft = EndpointDraft::of(*stored);
        return {draft, draft, stored->version};
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
        exec(
            u"truncate public.webhook_configs, public.webhook_logs, public.webhook_breakers,"
            " public.webhook_endpoint_changes, public.webhook_rollup restart identity cascade;"
            "insert into public.webhook_configs (name, url, secret, events, headers, retry_config, is_active) values"
            " ('one', 'https://one.example.com/', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', array['a.*'],"
            "  '{\"Authorization\": \"Bearer hunter2\", \"X-Team\": \"x\"}', '{\"max_retries\": 3, \"odd\": 1}', true),"
            " ('two', 'https://two.example.com/', null, array['b'], '{}', null, false);"
            "insert into public.webhook_breakers (endpoint_id, state, opened_at, consecutive_failures)"
            " values (1, 'open', now(), 5);"
            "insert into public.webhook_logs (webhook_config_id, event_type, payload, state, next_attempt_at)"
            " values (1, 'e', '{}', 'pending', now())"_s);
    }

    void readsTheListAndNoSecret()
    {
        const auto list = await(store().list());
        VERIFY_RESULT(list);
        QCOMPARE(list->endpoints.size(), 2);
        QVERIFY(list->rights.mayCreate && list->rights.mayChange && list->rights.mayDelete);
        const EndpointOverview &one = list->endpoints.first();
        QCOMPARE(one.breaker.state, EndpointBreaker::State::Open);
        QCOMPARE(one.pending, 1);
        QVERIFY(one.hasSecret && !list->endpoints.last().hasSecret);
    }

    void readsStatisticsFromTheRollup()
    {
        exec(
            u"insert into public.webhook_rollup (bucket_start, bucket_minutes, webhook_config_id, event_type, outcome,"
            " failure_kind, settle_bin, calls, settle_ms)"
            " select date_trunc('hour', now()) - d * interval '1 day', 60, 1, 'e', o, '', b, 10, 100"
            " from (values (0, 'delivered', 3), (0, 'delivered', 20), (0, 'failed', 5), (5, 'delivered', 3)) v (d, o, b)"_s);
        const auto day = await(store().statistics(1));
        VERIFY_RESULT(day);
        QCOMPARE(day->first().delivered, 20);
        QCOMPARE(day->first().failed, 10);
        QVERIFY(*day->first().p50Ms < *day->first().p95Ms);
        QVERIFY(!day->last().p50Ms);
        QCOMPARE(await(store().statistics(7))->first().delivered, 30);
    }

    void readsADetailWithoutValuesOfHeaders()
    {
        const auto stored = await(store().detail(1));
        VERIFY_RESULT(stored);
        QCOMPARE(stored->headerNames, (QStringList{u"Authorization"_s, u"X-Team"_s}));
        QVERIFY(stored->hasDeliveries && stored->hasSecret);
        QVERIFY(stored->problems.join(u'\n').contains(u"odd"_s));
        QVERIFY(stored->changes.last().operation == EndpointChange::Operation::Created);
        const auto headers = await(store().headers(1));
        VERIFY_RESULT(headers);
        QCOMPARE(headers->first().value, u"Bearer hunter2"_s);
        QCOMPARE(await(store().detail(99)).error().kind, ErrorKind::MissingObject);
    }

    void writesOnlyWhatChangedAndKeepsUnknownKeys()
    {
        EndpointEdit edit = editOf(1);
        edit.mine.url = u"https://new.example.com/"_s;
        edit.mine.events = QStringList{u"b"_s, u"a, \"b\""_s};
        edit.mine.retry.setValue(u"max_retries"_s, {});
        edit.mine.retry.setValue(u"retry_delay"_s, u"250"_s);
        VERIFY_RESULT(await(store().update(1, edit)));
        const EndpointEdit again = editOf(1);
        QCOMPARE(again.base, edit.mine);
        QVERIFY(again.version != edit.version);
        QCOMPARE(m_fixture.server.value(u"select retry_config::text from public.webhook_configs where id = 1"_s),
            u"{\"odd\": 1, \"retry_delay\": 250}"_s);
        QCOMPARE(await(store().headers(1))->size(), 2);
    }

    void theOrderIsWrittenAndRead()
    {
        using OnFailure = DeliveryOrder::OnFailure;
        QCOMPARE(editOf(1).base.order, DeliveryOrder());
        EndpointEdit edit = editOf(1);
        edit.mine.order = {u" $.trip_id ? (@ > 1)"_s, OnFailure::Skip};
        VERIFY_RESULT(await(store().update(1, edit)));
        QCOMPARE(editOf(1).base, edit.mine); // as it was typed
        QCOMPARE(await(store().detail(1))->changes.size(), 3); // created, and two columns
        edit = editOf(1);
        edit.mine.order.path.clear();
        VERIFY_RESULT(await(store().update(1, edit)));
        QCOMPARE(m_fixture.server.value(
                     u"select order_by is null and on_failure = 'skip' from public.webhook_configs where id = 1"_s),
            u"t"_s);

        edit = editOf(1);
        edit.mine.order.path = u"$.a!"_s;
        const auto refused = await(store().update(1, edit));
        QVERIFY(!refused);
        QVERIFY2(refused.error().serverWords.contains("jsonpath"_L1), qPrintable(describe(refused.error())));
        EndpointDraft draft{u"three"_s, u"https://three.example.com/"_s, {u"x.**"_s}, true, {}, {}};
        draft.order = edit.mine.order;
        QVERIFY(!await(store().create(draft)));
        draft.order = {u"$.id"_s, OnFailure::Skip};
        const auto made = await(store().create(draft));
        VERIFY_RESULT(made);
        QCOMPARE(editOf(*made).base.order, draft.order);
    }

    void aPathThatWasCutIsNotWrittenBack()
    {
        for (const int length : {1000, 1001}) {
            exec(
                u"update public.webhook_configs set order_by = '$.' || repeat('x', %1 - 2) where id = 1"_s.arg(length));
            EndpointEdit edit = editOf(1);
            edit.mine.order.onFailure = DeliveryOrder::OnFailure::Skip;
            QCOMPARE(EndpointEditing::obstacles(edit).isEmpty(), length == 1000);
        }
    }

    void tellsWhatAPathFinds()
    {
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state)"
             " values (1, 'e', '{\"trip_id\": 7, \"list\": [{\"a\": \"x\"}]}', 'delivered'),"
             " (2, 'e', '{\"trip_id\": 8}', 'delivered')"_s);
        const auto key = [this](qint64 id, const QString &path) { return await(store().orderKey(id, path)); };
        QCOMPARE(*key(1, u"$.trip_id"_s), (OrderKey{true, u"7"_s}));
        QCOMPARE(*key(1, u"$.list[*].a"_s), (OrderKey{true, u"x"_s}));
        QCOMPARE(*key(1, u"$.nothing"_s), (OrderKey{true, std::nullopt}));
        QCOMPARE(*key(1, u"strict $.nothing"_s), (OrderKey{true, std::nullopt}));
        QCOMPARE(*key(99, u"$.trip_id"_s), OrderKey());
        for (const QString &bad : {u"$.a!"_s, u"trip id"_s, u"$["_s}) {
            for (const qint64 id : {1, 99}) {
                const auto refused = key(id, bad);
                QVERIFY(!refused);
                QCOMPARE(refused.error().kind, ErrorKind::Invalid);
                QVERIFY2(refused.error().serverWords.contains("jsonpath"_L1), qPrintable(describe(refused.error())));
            }
        }
    }

    void problemsOfTheNewSettings_data()
    {
        QTest::addColumn<QString>("orderBy");
        QTest::addColumn<QString>("retry");
        QTest::addColumn<QString>("problem"); // empty: none
        QTest::newRow("a path") << u"'$.trip_id'"_s << u"{\"max_in_flight\": 5}"_s << QString();
        QTest::newRow("no path") << u"'$.a!'"_s << u"{}"_s << u"order_by is $.a!, no JSON path"_s;
        QTest::newRow("a constant") << u"'1'"_s << u"{}"_s << u"order_by is 1, which begins with no $"_s;
        QTest::newRow("nothing") << u"''"_s << u"{}"_s << u"order_by is , which begins with no $"_s;
        QTest::newRow("the least") << u"null"_s << u"{\"max_per_second\": 0}"_s << QString();
        QTest::newRow("below") << u"null"_s << u"{\"max_per_second\": -0.5}"_s
                               << u"max_per_second is -0.5, outside 0 to 1000: 0 is used"_s;
        QTest::newRow("a fraction") << u"null"_s << u"{\"max_per_second\": 0.5}"_s << QString();
        QTest::newRow("the most") << u"null"_s << u"{\"max_per_second\": 1000}"_s << QString();
        QTest::newRow("above") << u"null"_s << u"{\"max_per_second\": 1001}"_s
                               << u"max_per_second is 1001, outside 0 to 1000: 1000 is used"_s;
    }
    void problemsOfTheNewSettings()
    {
        QFETCH(QString, orderBy);
        QFETCH(QString, retry);
        QFETCH(QString, problem);
        exec(u"update public.webhook_configs set order_by = %1, on_failure = 'skip', retry_config = '%2' where id = 2"_s
                 .arg(orderBy, retry));
        const auto stored = await(store().detail(2));
        VERIFY_RESULT(stored);
        const QString problems = stored->problems.join(u" / "_s);
        QVERIFY2(problem.isEmpty() ? problems.isEmpty() : problems.contains(problem), qPrintable(problems));
        QVERIFY(!m_fixture.server.exec(u"update public.webhook_configs set on_failure = 'pause' where id = 2"_s));
    }

    void readsHowManyMayBeUnderWay()
    {
        QCOMPARE(*await(store().list())->endpoints.first().breaker.inFlightLimit, 100); // as each begins
        exec(u"update public.webhook_breakers set in_flight_limit = 3, limit_reason = 'timeouts'"_s);
        QCOMPARE(*await(store().list())->endpoints.first().breaker.inFlightLimit, 3);
        QCOMPARE(await(store().list())->endpoints.first().breaker.limitReason, u"timeouts"_s);
        exec(u"alter table public.webhook_breakers drop column in_flight_limit, drop column limit_reason"_s);
        QVERIFY(!await(store().list())->endpoints.first().breaker.inFlightLimit); // an earlier installation
        exec(u"alter table public.webhook_breakers add column in_flight_limit integer, add column limit_reason text"_s);
    }

    void somebodyElsesChangeIsNotOverwritten()
    {
        EndpointEdit edit = editOf(1);
        edit.mine.url = u"https://mine.example.com/"_s;
        exec(u"update public.webhook_configs set url = 'https://theirs.example.com/' where id = 1"_s);
        const auto answer = await(store().update(1, edit));
        QVERIFY(!answer);
        QCOMPARE(answer.error().subject, u"version"_s);
        QCOMPARE(editOf(1).base.url, u"https://theirs.example.com/"_s);
        QVERIFY(!await(store().remove(1, edit.version)));
    }

    void createsAndDeletes()
    {
        EndpointDraft draft{u"three"_s, u"https://three.example.com/"_s, {u"x.**"_s}, true, {}, {}};
        const auto id = await(store().create(draft));
        VERIFY_RESULT(id);
        EndpointEdit made = editOf(*id);
        QCOMPARE(made.base.url, draft.url);
        QCOMPARE(await(store().create(draft)).error().sqlState, u"23505"_s);
        VERIFY_RESULT(await(store().remove(*id, made.version)));
        QCOMPARE(await(store().remove(1, editOf(1).version)).error().sqlState, u"23503"_s);
    }

    void aSecretIsNeverInTheLogNorInAnAnswer()
    {
        QTemporaryDir folder;
        const auto log = std::make_shared<ActionLog>(folder.filePath(u"actions.jsonl"_s));
        m_connection->setActionLog(log);
        const QString secret = WebhookSecret::generate();
        const auto set = await(store().setSecret(u"two"_s, secret));
        VERIFY_RESULT(set);
        QCOMPARE(*set, WebhookSecret::fingerprint(2, secret));
        const QString next = WebhookSecret::generate();
        const auto rotated = await(store().rotateSecret(u"two"_s, next, 24));
        VERIFY_RESULT(rotated);
        QCOMPARE(*rotated, WebhookSecret::fingerprint(2, next));
        const auto stored = await(store().detail(2));
        VERIFY_RESULT(stored);
        QCOMPARE(stored->secretFingerprint, *rotated);
        QVERIFY(stored->secretSince && stored->overlapUntil);
        EndpointEdit edit = editOf(2);
        edit.mine.headers = QList<EndpointHeader>{{u"Authorization"_s, u"Bearer hunter3"_s}};
        VERIFY_RESULT(await(store().update(2, edit)));
        QVERIFY(!await(store().setSecret(u"nobody"_s, u"hunter4-and-more-of-it"_s)));

        QByteArray lines;
        QVERIFY(waitFor([&] {
            QFile file(log->filePath());
            lines = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            return lines.count('\n') == 8;
        }));
        for (const QString &hidden : {secret, next, secret.mid(6), next.mid(6), u"hunter"_s})
            QVERIFY2(!lines.contains(hidden.toUtf8()), lines);
        const auto list = await(store().list());
        VERIFY_RESULT(list);
        QVERIFY(!m_fixture.server.value(u"select string_agg(g::text, ' ') from public.webhook_endpoint_changes g"_s)
                     .contains(next.mid(6)));
        VERIFY_RESULT(await(store().setSecret(u"two"_s, std::nullopt)));
        QVERIFY(!await(store().detail(2))->hasSecret);
    }

    void testsAnEndpointWhatever()
    {
        const auto id = await(store().test(u"two"_s, u"{\"test\": true}"_s));
        VERIFY_RESULT(id);
        QCOMPARE(m_fixture.server.value(u"select event_type from public.webhook_logs where id = %1"_s.arg(*id)),
            u"test.webhook"_s);
    }

    void aReaderMayOnlyRead()
    {
        exec(u"create role endpoint_reader login bypassrls;"
             "grant usage on schema public to endpoint_reader;"
             "grant select on public.webhook_configs, public.webhook_logs to endpoint_reader"_s);
        const auto connection = m_fixture.connect(u"endpoint_reader"_s);
        QVERIFY(connection);
        EndpointStore reader(*connection);
        const auto list = await(reader.list());
        VERIFY_RESULT(list);
        QVERIFY(!list->rights.mayCreate && !list->rights.mayChange && !list->rights.mayDelete);
        QCOMPARE(list->endpoints.first().breaker.state, EndpointBreaker::State::None); // may not be read
        QVERIFY(!await(reader.statistics(7)));
        VERIFY_RESULT(await(reader.detail(1)));
        EndpointEdit edit = editOf(1);
        edit.mine.active = false;
        QCOMPARE(await(reader.update(1, edit)).error().kind, ErrorKind::Permission);
        QVERIFY(!await(reader.setSecret(u"one"_s, WebhookSecret::generate())));
    }

    void aHandmadeSchemaIsShownAndEdited()
    {
        StoreFixture handmade(StoreFixture::Content::Handmade);
        VERIFY_RESULT(handmade.start());
        const auto connection = handmade.connect();
        QVERIFY(connection);
        EndpointStore old(*connection);
        const auto list = await(old.list());
        VERIFY_RESULT(list);
        QCOMPARE(list->endpoints.size(), 2);
        const auto statistics = await(old.statistics(1));
        VERIFY_RESULT(statistics);
        QCOMPARE(statistics->size(), 2);
        QVERIFY(statistics->at(0).delivered > 30 && statistics->at(0).failed > 30 && statistics->at(1).unknown > 30);
        const auto stored = await(old.detail(1));
        VERIFY_RESULT(stored);
        EndpointEdit edit{EndpointDraft::of(*stored), EndpointDraft::of(*stored), stored->version};
        edit.mine.url = u"https://new.example.com/"_s;
        VERIFY_RESULT(await(old.update(1, edit)));
        QCOMPARE(stored->order, DeliveryOrder());
        EndpointDraft draft{u"three"_s, u"https://three.example.com/"_s, {u"x"_s}, false, {}, {}};
        VERIFY_RESULT(await(old.create(draft)));
        QCOMPARE(await(old.orderKey(1, u"$.n"_s))->key, u"1000"_s);
        QCOMPARE(await(old.setSecret(u"trip_events"_s, u"x"_s)).error().kind, ErrorKind::MissingObject);
    }

    void theRulesAreThoseOfTheEngine()
    {
        for (const RetrySetting &setting : RetryPolicy::settings()) {
            const QString bounds = m_fixture.server.value(
                u"select array_to_string(signalbox.retry_bounds('%1')::float8[], ' ')"_s.arg(setting.key));
            QCOMPARE(bounds,
                u"%1 %2 %3"_s.arg(setting.byDefault, 0, 'g', 15)
                    .arg(setting.least, 0, 'g', 15)
                    .arg(setting.most, 0, 'g', 15));
        }
        for (const QString &pattern : {u"*"_s, u"a.*"_s, u"a.**"_s, u"a*.b"_s, u"a.b"_s, u"a(.*"_s}) {
            for (const QString &event : {u"a.b"_s, u"a.b.c"_s, u"ax.b"_s, u"a(.b"_s, u"b"_s}) {
                QCOMPARE(m_fixture.server.value(u"select signalbox.event_matches('%1', '%2')"_s.arg(pattern, event)),
                    EventPattern::matches(pattern, event) ? u"t"_s : u"f"_s);
            }
        }
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
    std::unique_ptr<ProjectConnection> m_connection;
};

QTEST_GUILESS_MAIN(EndpointStoreTest)
#include "tst_endpointstore.moc"
