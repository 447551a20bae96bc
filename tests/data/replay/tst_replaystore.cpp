#include "data/replay/replaystore.h"
#include "data/storefixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Reviewing, starting, steering and reporting bulk replays through the store, against a sender that this test plays.
class ReplayStoreTest : public QObject
{
    Q_OBJECT

    QString value(const QString &sql) const { return m_fixture.server.value(sql); }
    void run(const QString &sql) const
    {
        const auto done = m_fixture.server.exec(sql);
        QVERIFY2(done, done ? "" : qPrintable(describe(done.error())));
    }
    void answer(int status) const
    {
        run(u"with sent as (delete from net.http_request_queue returning id)"
            " insert into net._http_response (id, status_code, headers, content)"
            " select id, %1, '{}', '' from sent;"
            " select public.webhook_reconcile()"_s.arg(status));
    }
    void work() const { run(u"select signalbox.work_replays()"_s); }
    void fail(int messages) const
    {
        run(u"select public.send_webhook_with_retry('chat_events', 'chat.message.created',"
            " jsonb_build_object('n', n)) from generate_series(1, %1) n"_s.arg(messages));
        answer(500);
    }
    void workUntilOver(qint64 job, int status) const
    {
        const QString state = u"select state from public.webhook_replay_jobs where id = %1"_s.arg(job);
        for (int round = 0; round < 30 && value(state) == "running"_L1; ++round) {
            work();
            answer(status);
        }
    }
    static ReplaySelection everythingFailed()
    {
        return {.filter = {.wanted = {.states = {DeliveryState::Failed}}}, .words = u"state:failed"_s};
    }
    static ReplayOptions fast() { return {.ratePerMinute = 60'000, .canary = false}; }

    Result<ReplayPreview> preview(const ReplaySelection &selection, ReplayOrder order = ReplayOrder::OldestFirst)
    {
        return await(m_store->preview(selection, order));
    }
    std::optional<ReplayJob> job(qint64 id)
    {
        const auto jobs = await(m_store->jobs());
        if (!jobs)
            return std::nullopt;
        const auto found
            = std::find_if(jobs->begin(), jobs->end(), [id](const ReplayJob &job) { return job.id == id; });
        return found == jobs->end() ? std::nullopt : std::optional(*found);
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_fixture.start()); }

    void init()
    {
        run(u"truncate public.webhook_logs, public.webhook_attempts, public.webhook_replay_jobs,"
            " public.webhook_replay_items, public.webhook_breakers, signalbox.breaker_minutes,"
            " net.http_request_queue, net._http_response restart identity cascade;"
            " update public.webhook_configs set is_active = true, url = 'http://127.0.0.1:9/' || name, retry_config"
            " = '{\"max_retries\": 0, \"breaker_failures\": 0, \"max_in_flight\": 1000}'"_s);
        m_connection = m_fixture.connect();
        QVERIFY(m_connection);
        m_store = std::make_unique<ReplayStore>(*m_connection);
    }

    void whatIsReviewedIsWhatIsSent()
    {
        fail(5);
        run(u"select public.replay_webhook(2, gen_random_uuid())"_s);
        answer(200);
        run(u"update public.webhook_configs set url = 'http://127.0.0.1:9/fixed' where name = 'chat_events'"_s);
        const auto reviewed = preview(everythingFailed());
        VERIFY_RESULT(reviewed);
        QCOMPARE(reviewed->ids, (QList<qint64>{1, 2, 3, 4, 5}));
        QVERIFY(!reviewed->more);
        QCOMPARE(reviewed->endpoints.size(), 1);
        const ReplayEndpoint &endpoint = reviewed->endpoints.first();
        QCOMPARE(endpoint.name, u"chat_events"_s);
        QCOMPARE(endpoint.url, u"http://127.0.0.1:9/fixed"_s);
        QVERIFY(endpoint.canBeSent);
        QVERIFY2(
            endpoint.changes.contains(u"a replay goes to http://127.0.0.1:9/fixed"_s), qPrintable(endpoint.changes));
        QCOMPARE(messageCount(*reviewed), 5);
        QCOMPARE(skippedCount(*reviewed, true), 1);
        QCOMPARE(sentCount(*reviewed, true), 4);
        QCOMPARE(sentCount(*reviewed, false), 5);

        fail(3); // after the review: not part of it
        const auto started = await(m_store->start(QUuid::createUuid(), reviewed->ids, fast(), u"state:failed"_s));
        VERIFY_RESULT(started);
        workUntilOver(*started, 200);
        const auto done = job(*started);
        QVERIFY(done);
        QCOMPARE(done->state, ReplayState::Done);
        QCOMPARE(done->title, u"state:failed"_s);
        QCOMPARE(done->delivered, 4);
        QCOMPARE(done->skipped, 1);
        QCOMPARE(value(u"select count(*) from public.webhook_logs where replay_of > 5"_s), u"0"_s);
    }

    void pickedOnesMayHaveBeenDelivered()
    {
        fail(1);
        run(u"select public.send_webhook_with_retry('chat_events', 'chat.message.created', '{}')"_s);
        answer(200);
        run(u"select public.send_webhook_with_retry('chat_events', 'chat.message.created', '{}')"_s);
        const ReplaySelection picked{.filter = {.ids = {1, 2, 3}}, .words = u"the 3 selected"_s, .picked = 3};
        const auto reviewed = preview(picked);
        VERIFY_RESULT(reviewed);
        QCOMPARE(reviewed->ids, (QList<qint64>{1, 2})); // the third is under way
        const auto none = preview({.filter = {.ids = {3}}, .words = {}, .picked = 1});
        VERIFY_RESULT(none);
        QVERIFY(none->ids.isEmpty() && none->endpoints.isEmpty());
    }

    void aFilterWithoutStatesMeansFailures()
    {
        fail(2);
        run(u"select public.send_webhook_with_retry('chat_events', 'chat.message.created', '{}')"_s);
        answer(200);
        const auto reviewed = preview({.filter = {.wanted = {.endpoints = {u"chat_events"_s}}}, .words = {}});
        VERIFY_RESULT(reviewed);
        QCOMPARE(reviewed->ids, (QList<qint64>{1, 2}));
        const auto pending = preview({.filter = {.wanted = {.states = {DeliveryState::Pending}}}, .words = {}});
        VERIFY_RESULT(pending);
        QVERIFY(pending->ids.isEmpty());
    }

    void theOrderDecidesWhoGoesFirst()
    {
        fail(3);
        const auto reviewed = preview(everythingFailed(), ReplayOrder::NewestFirst);
        VERIFY_RESULT(reviewed);
        QCOMPARE(reviewed->ids, (QList<qint64>{3, 2, 1}));
        ReplayOptions options = fast();
        options.order = ReplayOrder::NewestFirst;
        const auto started = await(m_store->start(QUuid::createUuid(), reviewed->ids, options, {}));
        VERIFY_RESULT(started);
        const auto items = await(m_store->items(*started, {}, 0, 10));
        VERIFY_RESULT(items);
        QCOMPARE(items->first().deliveryId, 3);
        QCOMPARE(items->last().deliveryId, 1);
    }

    void theSameKeyIsTheSameJob()
    {
        fail(2);
        const QUuid key = QUuid::createUuid();
        const auto before = await(m_store->jobWithKey(key));
        VERIFY_RESULT(before);
        QVERIFY(!*before);
        const auto first = await(m_store->start(key, {1, 2}, fast(), u"a"_s));
        const auto second = await(m_store->start(key, {1, 2}, fast(), u"a"_s));
        VERIFY_RESULT(first);
        VERIFY_RESULT(second);
        QCOMPARE(*first, *second);
        const auto found = await(m_store->jobWithKey(key));
        VERIFY_RESULT(found);
        QCOMPARE(**found, *first);
        QCOMPARE(value(u"select count(*) from public.webhook_replay_jobs"_s), u"1"_s);
    }

    void aJobIsSteered()
    {
        fail(3);
        ReplayOptions slow = fast();
        slow.ratePerMinute = 1;
        const auto started = await(m_store->start(QUuid::createUuid(), {1, 2, 3}, slow, {}));
        VERIFY_RESULT(started);
        work();
        QCOMPARE(await(m_store->steer(*started, ReplayStep::Pause)).value(), ReplayState::Paused);
        QCOMPARE(job(*started)->state, ReplayState::Paused);
        QCOMPARE(job(*started)->underWay(), 1);
        QCOMPARE(job(*started)->waiting(), 2);
        QCOMPARE(await(m_store->steer(*started, ReplayStep::Resume)).value(), ReplayState::Running);
        QCOMPARE(await(m_store->steer(*started, ReplayStep::Cancel)).value(), ReplayState::Cancelled);
        const auto refused = await(m_store->steer(*started, ReplayStep::Resume));
        QVERIFY(!refused);
        QVERIFY2(refused.error().serverWords.contains(u"is cancelled"_s), qPrintable(refused.error().serverWords));
    }

    void theReportHasEveryMessage()
    {
        fail(4);
        const auto started = await(m_store->start(QUuid::createUuid(), {1, 2, 3, 4}, fast(), {}));
        VERIFY_RESULT(started);
        work();
        run(u"update net.http_request_queue set url = url"_s);
        run(u"with sent as (delete from net.http_request_queue returning id)"
            " insert into net._http_response (id, status_code, headers, content)"
            " select id, case when row_number() over (order by id) = 2 then 503 else 200 end, '{}', '' from sent;"
            " select public.webhook_reconcile()"_s);
        work();
        const auto all = await(m_store->items(*started, {}, 0, 3));
        VERIFY_RESULT(all);
        QCOMPARE(all->size(), 3);
        QCOMPARE(all->at(0).outcome, ReplayOutcome::Delivered);
        QCOMPARE(all->at(0).responseStatus, 200);
        QCOMPARE(all->at(0).endpoint, u"chat_events"_s);
        QCOMPARE(all->at(0).eventType, u"chat.message.created"_s);
        QVERIFY(all->at(0).newDeliveryId);
        const auto rest = await(m_store->items(*started, {}, all->last().position, 3));
        VERIFY_RESULT(rest);
        QCOMPARE(rest->size(), 1);
        QStringList order;
        for (const ReplayItem &item : *all + *rest)
            order.append(u"%1:%2"_s.arg(item.position).arg(item.deliveryId));
        QCOMPARE(order.join(u' '), u"1:1 2:2 3:3 4:4"_s);
        const auto none = await(m_store->items(*started, {}, rest->last().position, 3));
        VERIFY_RESULT(none);
        QVERIFY(none->isEmpty());
        const auto least = await(m_store->items(*started, {}, 0, 0));
        VERIFY_RESULT(least);
        QCOMPARE(least->size(), 1); // a page of nothing would be asked for without end
        const auto failed = await(m_store->items(*started, {ReplayOutcome::Failed}, 0, 10));
        VERIFY_RESULT(failed);
        QCOMPARE(failed->size(), 1);
        QCOMPARE(failed->first().position, 2);
        QVERIFY(!failed->first().words.isEmpty());
    }

    void anEditedMessageIsSentOnce()
    {
        fail(1);
        const auto message = await(m_store->message(1, 100'000));
        VERIFY_RESULT(message);
        QCOMPARE(message->payload, u"{\"n\": 1}"_s);
        QCOMPARE(message->endpoint, u"chat_events"_s);
        QVERIFY(message->canBeSent);
        const QUuid key = QUuid::createUuid();
        const auto sent = await(m_store->resend(1, key, u"{\"n\": 2}"_s));
        VERIFY_RESULT(sent);
        QCOMPARE(await(m_store->resend(1, key, u"{\"n\": 2}"_s)).value(), *sent);
        QCOMPARE(
            value(u"select concat_ws(' ', n.payload, n.replay_of, n.message_id = o.message_id, n.requested_by) from"
                  " public.webhook_logs n, public.webhook_logs o where o.id = 1 and n.id = %1"_s.arg(*sent)),
            u"{\"n\": 2} 1 f postgres: edited"_s);
        const auto refused = await(m_store->resend(1, QUuid::createUuid(), u"{\"n\": "_s));
        QVERIFY(!refused);
        QVERIFY(!refused.error().serverWords.isEmpty());
        const auto gone = await(m_store->message(99, 10));
        QCOMPARE(gone.error().kind, ErrorKind::MissingObject);
    }

    void whatBlocksItsKeyIsSkippedOnce()
    {
        fail(2);
        run(u"update public.webhook_logs set order_key = 'a', is_blocking = true where id = 1"_s);
        const auto skipped = await(m_store->skip(1));
        VERIFY_RESULT(skipped);
        QVERIFY(*skipped);
        QCOMPARE(value(u"select is_blocking is true from public.webhook_logs where id = 1"_s), u"f"_s);
        for (const qint64 id : {1, 2, 99}) { // skipped already, blocks nothing, is not there
            const auto again = await(m_store->skip(id));
            VERIFY_RESULT(again);
            QVERIFY(!*again);
        }
        QCOMPARE(value(u"select state from public.webhook_logs where id = 1"_s), u"failed"_s);
        QCOMPARE(value(u"select bool_or(has_function_privilege(r, 'public.skip_webhook(bigint)', 'execute'))"
                       " from unnest(array['public']) r"_s),
            u"f"_s);
    }

    void aHundredThousandAreReviewedAndStarted()
    {
        run(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, message_id, state, "
            u"attempt_count,"
            " completed_at) select c.id, 'chat.message.created', '{}', gen_random_uuid(), 'failed', 1, now()"
            " from public.webhook_configs c, generate_series(1, 100001) where c.name = 'chat_events';"
            " analyze public.webhook_logs"_s);
        QElapsedTimer timer;
        timer.start();
        const auto reviewed = await(m_store->preview(everythingFailed(), ReplayOrder::OldestFirst), 60s);
        VERIFY_RESULT(reviewed);
        qInfo("reviewed in %lld ms", timer.restart());
        QVERIFY(reviewed->more);
        QCOMPARE(reviewed->ids.size(), mostReplayedMessages);
        QCOMPARE(messageCount(*reviewed), mostReplayedMessages);
        const auto started = await(m_store->start(QUuid::createUuid(), reviewed->ids, {}, {}), 60s);
        VERIFY_RESULT(started);
        qInfo("started in %lld ms", timer.elapsed());
        QCOMPARE(job(*started)->total, mostReplayedMessages);
    }

    void aHandmadeDatabaseSaysWhatIsMissing()
    {
        StoreFixture handmade(StoreFixture::Content::Handmade);
        VERIFY_RESULT(handmade.start());
        const auto connection = handmade.connect();
        QVERIFY(connection);
        ReplayStore store(*connection);
        const auto jobs = await(store.jobs());
        QVERIFY(!jobs);
        QCOMPARE(jobs.error().kind, ErrorKind::MissingObject);
        QVERIFY(jobs.error().hint.contains(u"migrate"_s));
        QCOMPARE(await(store.skip(1)).error().kind, ErrorKind::MissingObject);
        QVERIFY(!await(store.preview(everythingFailed(), ReplayOrder::OldestFirst)));
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
    std::unique_ptr<ProjectConnection> m_connection;
    std::unique_ptr<ReplayStore> m_store;
};

QTEST_GUILESS_MAIN(ReplayStoreTest)
#include "tst_replaystore.moc"
