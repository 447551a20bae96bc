#include "data/storefixture.h"

#include "data/deliveries/deliverystore.h"

#include <QTest>

#include <algorithm>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Direction = DeliveryPageRequest::Direction;

/// One part of a filter, and the condition that says the same in plain words of SQL.
struct Kind {
    QString name;
    std::function<void(DeliveryFilter &)> narrow;
    QString condition; // on webhook_logs l
};

const QString stateExpression = u"coalesce(l.state, case when l.response_status between 200 and 299 then 'delivered' "
                                "when l.response_status is not null or l.error_message is not null then 'failed' "
                                "else 'unknown' end)"_s;
const QString endpointExpression
    = u"coalesce((select c.name from public.webhook_configs c where c.id = l.webhook_config_id), '')"_s;
const QString settle = u"floor(1000 * extract(epoch from l.completed_at - coalesce(l.sent_at, l.created_at)))"_s;
const QString failureKind = u"case when "_s + stateExpression
    + u" = 'failed' then signalbox.failure_kind(l.response_status, l.error_message) else '' end"_s;

QList<Kind> kinds()
{
    const auto at = [](const char *time) { return TimeBound{*Instant::fromPostgres(time), {}}; };
    return {
        {u"nothing"_s, [](DeliveryFilter &) {}, u"true"_s},
        {u"failed"_s, [](DeliveryFilter &f) { f.wanted.states = {DeliveryState::Failed}; },
            stateExpression + u" = 'failed'"_s},
        {u"open"_s,
            [](DeliveryFilter &f) {
                f.wanted.states = {DeliveryState::Pending, DeliveryState::InFlight};
            },
            stateExpression + u" in ('pending', 'in_flight')"_s},
        {u"in flight or unknown"_s,
            [](DeliveryFilter &f) {
                f.wanted.states = {DeliveryState::InFlight, DeliveryState::Unknown};
            },
            stateExpression + u" in ('in_flight', 'unknown')"_s},
        {u"delivered"_s, [](DeliveryFilter &f) { f.wanted.states = {DeliveryState::Delivered}; },
            stateExpression + u" = 'delivered'"_s},
        {u"not delivered"_s, [](DeliveryFilter &f) { f.unwanted.states = {DeliveryState::Delivered}; },
            stateExpression + u" <> 'delivered'"_s},
        {u"endpoint"_s,
            [](DeliveryFilter &f) {
                f.wanted.endpoints = {u"one"_s, u"one"_s, u"silent"_s};
            },
            endpointExpression + u" in ('one', 'silent')"_s},
        {u"silent endpoint"_s, [](DeliveryFilter &f) { f.wanted.endpoints = {u"silent"_s}; },
            endpointExpression + u" = 'silent'"_s},
        {u"not an endpoint"_s,
            [](DeliveryFilter &f) {
                f.unwanted.endpoints = {u"one"_s, u"nobody's"_s};
            },
            endpointExpression + u" <> 'one'"_s},
        {u"event"_s,
            [](DeliveryFilter &f) {
                f.wanted.events = {u"trip.created"_s, u"rare.event"_s};
            },
            u"l.event_type in ('trip.created', 'rare.event')"_s},
        {u"pattern"_s, [](DeliveryFilter &f) { f.wanted.events = {u"booking.*"_s}; },
            u"left(l.event_type, 8) = 'booking.'"_s},
        {u"pattern inside"_s,
            [](DeliveryFilter &f) {
                f.wanted.events = {u"*.created"_s, u"rare.event"_s};
            },
            u"right(l.event_type, 8) = '.created' or l.event_type = 'rare.event'"_s},
        {u"not an event"_s, [](DeliveryFilter &f) { f.unwanted.events = {u"trip.created"_s}; },
            u"l.event_type <> 'trip.created'"_s},
        {u"not a pattern"_s,
            [](DeliveryFilter &f) {
                f.unwanted.events = {u"booking.*"_s, u"rare.*"_s};
            },
            u"left(l.event_type, 8) <> 'booking.' and left(l.event_type, 5) <> 'rare.'"_s},
        {u"status class"_s,
            [](DeliveryFilter &f) {
                f.wanted.statuses = {{500, 599}};
            },
            u"l.response_status >= 500 and l.response_status < 600"_s},
        {u"statuses"_s,
            [](DeliveryFilter &f) {
                f.wanted.statuses = {{404, 404}, {429, 429}, {900, {}}};
            },
            u"l.response_status in (404, 429)"_s},
        {u"usual status"_s,
            [](DeliveryFilter &f) {
                f.wanted.statuses = {{{}, 299}};
            },
            u"l.response_status <= 299"_s},
        {u"not a status"_s,
            [](DeliveryFilter &f) {
                f.unwanted.statuses = {{200, 299}};
            },
            u"coalesce(l.response_status, 0) not between 200 and 299"_s},
        {u"kind"_s,
            [](DeliveryFilter &f) {
                f.wanted.failureKinds = {u"timeout"_s, u"http_404"_s};
            },
            failureKind + u" in ('timeout', 'http_404')"_s},
        {u"not a kind"_s, [](DeliveryFilter &f) { f.unwanted.failureKinds = {u"http_5xx"_s}; },
            failureKind + u" <> 'http_5xx'"_s},
        {u"since"_s, [at](DeliveryFilter &f) { f.since = at("2026-11-21 12:00:00+00"); },
            u"l.created_at >= '2026-11-21 12:00:00+00'"_s},
        {u"until"_s, [at](DeliveryFilter &f) { f.until = at("2026-11-21 18:30:00.5+00"); },
            u"l.created_at < '2026-11-21 18:30:00.5+00'"_s},
        {u"range"_s,
            [at](DeliveryFilter &f) {
                f.since = at("2026-11-20 00:00:00+00");
                f.until = at("2026-11-20 06:00:00+00");
            },
            u"l.created_at >= '2026-11-20 00:00:00+00' and l.created_at < '2026-11-20 06:00:00+00'"_s},
        {u"attempts"_s, [](DeliveryFilter &f) { f.attempts.from = 2; }, u"l.attempt_count >= 2"_s},
        {u"few attempts"_s,
            [](DeliveryFilter &f) {
                f.attempts = {1, 2};
            },
            u"l.attempt_count in (1, 2)"_s},
        {u"slow"_s, [](DeliveryFilter &f) { f.settleMs.from = 10000; }, settle + u" >= 10000"_s},
        {u"very slow"_s,
            [](DeliveryFilter &f) {
                f.settleMs = {20000, 40000};
            },
            settle + u" between 20000 and 40000"_s},
        {u"quick"_s, [](DeliveryFilter &f) { f.settleMs.to = 100; }, settle + u" <= 100"_s},
        {u"word"_s, [](DeliveryFilter &f) { f.words = {u"TIMEOUT"_s}; },
            u"position('timeout' in lower(coalesce(l.error_message, ''))) > 0 or "
            "position('timeout' in lower(coalesce(l.response_body, ''))) > 0"_s},
        {u"words"_s,
            [](DeliveryFilter &f) {
                f.words = {u"100%"_s, u"http"_s};
            },
            u"position('100%' in coalesce(l.response_body, '')) > 0 and position('HTTP' in l.error_message) > 0"_s},
        {u"payload"_s, [](DeliveryFilter &f) { f.payloads = {u"{\"trip_id\": 7}"_s}; },
            u"(l.payload ->> 'trip_id')::int = 7"_s},
        {u"payloads"_s,
            [](DeliveryFilter &f) {
                f.payloads = {u"{\"status\": \"it's\"}"_s, u"{\"tags\": [\"a\"]}"_s, u"{\"trip_id\": 9}"_s};
            },
            u"l.payload ->> 'status' = 'it''s' and l.payload -> 'tags' ? 'a' and (l.payload ->> 'trip_id')::int = 9"_s},
        {u"message"_s,
            [](DeliveryFilter &f) {
                f.messageIds = {
                    QUuid(u"00000000-0000-4000-8000-000000000500"_s), QUuid(u"00000000-0000-4000-8000-000000000777"_s)};
            },
            u"l.message_id in ('00000000-0000-4000-8000-000000000500', '00000000-0000-4000-8000-000000000777')"_s},
        {u"ids"_s,
            [](DeliveryFilter &f) {
                f.ids = {17, 4000, 17, 999999};
            },
            u"l.id in (17, 4000, 999999)"_s},
        {u"runs"_s,
            [](DeliveryFilter &f) {
                f.runs = {100, 102, 109};
            },
            // run 100 from minute 1000 to 1200, run 102 from minute 3000 on, over at 3010; nobody knows a run 109
            u"l.made_by_pid = 7 and (l.created_at between timestamptz '2026-11-19 00:00:00+00' + interval '1000 "
            u"minutes' and "
            "timestamptz '2026-11-19 00:00:00+00' + interval '1200 minutes' or l.created_at between "
            "timestamptz '2026-11-19 00:00:00+00' + interval '3000 minutes' and "
            "timestamptz '2026-11-19 00:00:00+00' + interval '3010 minutes')"_s},
        {u"replays"_s, [](DeliveryFilter &f) { f.replayed = true; }, u"l.replay_of is not null"_s},
        {u"originals"_s, [](DeliveryFilter &f) { f.replayed = false; }, u"l.replay_of is null"_s},
        {u"hostile"_s,
            [](DeliveryFilter &f) {
                f.wanted.events = {u"x', true) or ('1' = '1"_s, u"\"},{\\"_s, u"trip.created"_s};
                f.wanted.endpoints = {u"one\"\\,{}"_s, u"NULL"_s, u""_s, u"one"_s};
            },
            u"l.event_type = 'trip.created' and "_s + endpointExpression + u" = 'one'"_s},
    };
}

} // namespace

/// Every part of a delivery filter finds what a plain condition finds, in both directions, alone and beside any other.
class DeliverySearchTest : public QObject
{
    Q_OBJECT

private:
    void exec(const QString &sql) { VERIFY_RESULT(m_fixture.server.exec(sql)); }

    QList<qint64> reference(const QString &condition)
    {
        const auto rows = m_fixture.server.exec(
            u"select l.id from public.webhook_logs l where (%1) order by l.id desc"_s.arg(condition));
        QList<qint64> ids;
        if (!rows)
            return {-1};
        for (const QStringList &row : *rows)
            ids.append(row.first().toLongLong());
        return ids;
    }

    /// All ids that the pages give, newest first; {-2} on an error, {-3} when the pages contradict themselves.
    QList<qint64> walk(DeliveryStore &store, const DeliveryFilter &filter, Direction direction, int limit)
    {
        QList<qint64> ids;
        DeliveryPageRequest request{{}, direction, limit};
        for (int pages = 0; pages < 2000; ++pages) {
            const auto page = await(store.page(filter, request));
            if (!page) {
                qWarning("%s", qPrintable(describe(page.error())));
                return {-2};
            }
            QList<qint64> found;
            for (const Delivery &delivery : page->deliveries)
                found.append(delivery.id);
            if (!std::is_sorted(found.rbegin(), found.rend()) || page->reachedEnd == page->next.has_value()
                || found.size() > limit)
                return {-3};
            ids = direction == Direction::Older ? ids + found : found + ids;
            if (page->reachedEnd)
                return ids;
            request.from = page->next;
        }
        return {-4};
    }

    void compare(const DeliveryFilter &filter, const QString &condition, int limit, const QList<Direction> &directions)
    {
        const QList<qint64> expected = reference(condition);
        DeliveryStore store(*m_connection);
        for (const Direction direction : directions) {
            const QList<qint64> found = walk(store, filter, direction, limit);
            if (found != expected) {
                qWarning("limit %d, %s: %lld instead of %lld", limit, direction == Direction::Older ? "older" : "newer",
                    qlonglong(found.size()), qlonglong(expected.size()));
                for (qsizetype i = 0; i < qMax(found.size(), expected.size()); ++i) {
                    if (found.value(i) != expected.value(i)) {
                        qWarning("first difference: %lld instead of %lld", found.value(i), expected.value(i));
                        break;
                    }
                }
            }
            QVERIFY(found == expected);
        }
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        exec(uR"(
            truncate public.webhook_configs, public.webhook_logs restart identity cascade;
            insert into public.webhook_configs (name, url, events) values
              ('one', 'https://one.example.com/', '{*}'), ('two', 'https://two.example.com/', '{*}'),
              ('silent', 'https://silent.example.com/', '{*}');
            set session_replication_role = replica;
            insert into public.webhook_logs (id, webhook_config_id, event_type, payload, response_status, response_body,
              attempt_count, error_message, created_at, completed_at, message_id, state, sent_at, replay_of)
            overriding system value
            select n * case when n < 2500 then 1 else 2 end,
              case when n % 97 = 0 then null when n < 300 and n % 5 = 0 then 3 else 1 + (n / 3) % 2 end,
              case when n % 500 = 3 then 'rare.event' when n % 7 = 0 then 'booking.flight_created'
                when n % 3 = 0 then 'booking.made' when n % 11 = 0 then 'user.created' else 'trip.created' end,
              jsonb_build_object('trip_id', n % 50, 'status', case n % 4 when 1 then 'it''s' else 'ok' end,
                'tags', case n % 3 when 0 then '["a", "b"]'::jsonb else '[]' end),
              case when s.state in ('pending', 'in_flight') or n % 31 = 5 then null
                when s.state = 'failed' then (array[500, 503, 404, 429, 401])[1 + (n / 10) % 5] when n % 13 = 0 then 202 else 200 end,
              case when n % 17 = 0 then 'upstream Timeout' when n % 19 = 0 then '100% of it' else 'ok' end,
              case when s.state = 'failed' then 1 + n % 4 when n % 41 = 0 then 2 when n % 43 = 0 then 0 else 1 end,
              case when s.state = 'failed' then case when n % 31 = 5 then 'Timeout was reached' else 'HTTP error' end end,
              -- some commits came late, so that their time lies behind that of their neighbours
              timestamptz '2026-11-19 00:00:00+00' + n * interval '1 minute'
                - case when n % 53 = 0 then interval '9 minutes' else interval '0' end,
              case when s.state in ('delivered', 'failed', null) or n % 2 = 0
                then timestamptz '2026-11-19 00:00:01+00' + n * interval '1 minute'
                  + (array['0.0501 s', '0.8 s', '9.9999 s', '10 s', '25 s', '40.0005 s']::interval[])[1 + (n / 5) % 6] end,
              ('00000000-0000-4000-8000-' || lpad((n - case when n % 100 = 77 then 50 else 0 end)::text, 12, '0'))::uuid,
              s.state,
              case when n % 3 > 0 then timestamptz '2026-11-19 00:00:01+00' + n * interval '1 minute' end,
              case when n % 100 = 77 then n - 50 end
            from generate_series(1, 5000) n
            cross join lateral (select case when n % 10 = 0 then 'failed' when n > 4990 then 'pending' when n % 997 = 0
              then 'in_flight' when n % 61 = 1 then null else 'delivered' end as state) s;
            insert into public.webhook_logs (id, event_type, payload, created_at) overriding system value
            values (10500, 'trip.created', '{}', '2026-11-22 11:00:00+00'), (20000, 'trip.created', 'null', '2026-11-22 11:30:00+00'),
              (20001, 'rare.event', '[]', null);
            update public.webhook_logs set made_by_pid = 6 + id % 3;
            insert into cron.job_run_details (runid, jobid, job_pid, database, username, command, status, start_time, end_time)
            select r.id, 1, 7, 'postgres', 'postgres', 'select 1', 'succeeded',
              timestamptz '2026-11-19 00:00:00+00' + r.first * interval '1 minute',
              timestamptz '2026-11-19 00:00:00+00' + r.last * interval '1 minute'
            from (values (100, 1000, 1200), (101, 2000, 2100), (102, 3000, 3010)) r (id, first, last);
            reset session_replication_role;
            analyze public.webhook_logs)"_s);
        m_connection = m_fixture.connect();
        QVERIFY(m_connection);
    }

    void eachPartAlone_data()
    {
        QTest::addColumn<int>("index");
        const auto all = kinds();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all[i].name)) << i;
    }
    void eachPartAlone()
    {
        QFETCH(int, index);
        const Kind kind = kinds().at(index);
        DeliveryFilter filter;
        kind.narrow(filter);
        if (kind.name != "nothing"_L1)
            QVERIFY(reference(kind.condition).size() < 5003);
        QVERIFY(!reference(kind.condition).isEmpty());
        compare(filter, kind.condition, 150, {Direction::Older, Direction::Newer});
    }

    void eachPartBesideAnyOther_data() { eachPartAlone_data(); }
    void eachPartBesideAnyOther()
    {
        QFETCH(int, index);
        const auto all = kinds();
        for (int other = index + 1; other < all.size(); ++other) {
            DeliveryFilter first;
            all[index].narrow(first);
            DeliveryFilter second = first;
            all[other].narrow(second);
            DeliveryFilter apart;
            all[other].narrow(apart);
            // Where both set the same list, the second replaces the first.
            const bool replaced = [&] {
                DeliveryFilter back = second;
                all[index].narrow(back);
                return back != second;
            }();
            if (replaced)
                continue;
            compare(second, u"(%1) and (%2)"_s.arg(all[index].condition, all[other].condition), 1000,
                {other % 2 == 0 ? Direction::Older : Direction::Newer});
            if (QTest::currentTestFailed()) {
                qWarning("beside: %s", qPrintable(all[other].name));
                return;
            }
        }
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
    std::unique_ptr<ProjectConnection> m_connection;
};

QTEST_GUILESS_MAIN(DeliverySearchTest)
#include "tst_deliverysearch.moc"
