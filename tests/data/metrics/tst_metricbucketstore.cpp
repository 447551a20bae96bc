#include "data/storefixture.h"

#include "data/metrics/metricbucketstore.h"
#include "domain/metrics/metriccache.h"
#include "domain/timebucket.h"

#include <QTest>

#include <libpq-fe.h>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

struct Written {
    MetricKey key;
    Instant at;
    double value = 0;
    bool isCumulative = false;
};

QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

QString words(const MetricBucket &bucket)
{
    return u"%1: %2 to %3, %4 over %5 (%6), then %7 at %8"_s.arg(bucket.at.toPostgres())
        .arg(bucket.least, 0, 'g', 9)
        .arg(bucket.greatest, 0, 'g', 9)
        .arg(bucket.mean, 0, 'g', 9)
        .arg(bucket.weight, 0, 'g', 9)
        .arg(bucket.count)
        .arg(bucket.last, 0, 'g', 9)
        .arg(bucket.lastAt.toPostgres());
}

QStringList words(const QList<MetricBucket> &buckets)
{
    QStringList lines;
    for (const MetricBucket &bucket : buckets)
        lines.append(words(bucket));
    return lines;
}

MetricBucket bucketOfOne(Instant at, double number, double weight, microseconds length)
{
    return {bucketBegin(at, length), number, number, number, number, weight, 1, at};
}

} // namespace

/// Lines in buckets: from rows, from the rollup, and from a table that has neither index nor rollup; all against what is counted
/// here, row by row.
class MetricBucketStoreTest : public QObject
{
    Q_OBJECT

    void exec(const QString &sql) { VERIFY_RESULT(m_fixture.server.exec(sql)); }
    Instant now() const
    {
        return {
            m_fixture.server.value(u"select (extract(epoch from clock_timestamp()) * 1000000)::bigint"_s).toLongLong()};
    }

    void write(const QList<Written> &rows)
    {
        for (qsizetype first = 0; first < rows.size(); first += 2000) {
            QStringList values;
            for (const Written &row : rows.mid(first, 2000))
                values.append(u"(%1, %2, %3, '%4', '%5')"_s.arg(quoted(row.key.type), quoted(row.key.name),
                    std::isfinite(row.value) ? QString::number(row.value, 'g', 17) : u"'NaN'"_s,
                    row.isCumulative ? u"{\"cumulative\": true}"_s : u"{\"unit\": \"ms\"}"_s, row.at.toPostgres()));
            exec(u"insert into public.system_metrics (metric_type, metric_name, value, metadata, created_at) values "_s
                + values.join(u','));
        }
    }

    /// As told by metricbucket.h: of one instant the row that came last has the last word.
    static QList<MetricBucket> truth(
        const QList<Written> &rows, const MetricKey &key, const TimeSpan &span, microseconds length)
    {
        QList<Written> mine;
        for (const Written &row : rows) {
            if (row.key == key && std::abs(row.value) <= 1e300)
                mine.append(row);
        }
        std::ranges::stable_sort(mine, {}, &Written::at);
        QMap<Instant, MetricBucket> buckets;
        const auto add = [&](const MetricBucket &one) {
            if (!span.contains(one.lastAt))
                return;
            MetricBucket &bucket = buckets[one.at];
            bucket.at = one.at;
            bucket.add(one);
            bucket.last = one.last;
        };
        for (qsizetype i = 0; i < mine.size(); ++i) {
            if (!mine.at(i).isCumulative) {
                add(bucketOfOne(mine.at(i).at, mine.at(i).value, 1, length));
                continue;
            }
            if (i + 1 < mine.size() && mine.at(i + 1).at == mine.at(i).at)
                continue;
            qsizetype before = i - 1;
            while (before >= 0 && mine.at(before).at == mine.at(i).at)
                --before;
            if (before < 0)
                continue;
            const double gain = mine.at(i).value < mine.at(before).value ? mine.at(i).value
                                                                         : mine.at(i).value - mine.at(before).value;
            const double seconds = double((mine.at(i).at - mine.at(before).at).count()) / 1e6;
            add(bucketOfOne(mine.at(i).at, std::max(gain, 0.0) / seconds, seconds, length));
        }
        return buckets.values();
    }

    /// All parts of a question.
    static Result<QList<MetricLine>> walked(MetricBucketSource &store, MetricQuestion question, int *parts = nullptr)
    {
        QHash<MetricKey, QMap<Instant, MetricBucket>> found;
        int count = 0;
        Instant reached = question.span.until;
        do {
            const auto part = await(store.buckets(question, u"test"_s));
            if (!part)
                return tl::unexpected(part.error());
            qsizetype rows = 0;
            for (const MetricLine &line : part->lines) {
                rows += line.buckets.size();
                for (const MetricBucket &bucket : line.buckets) {
                    MetricBucket &sum = found[line.key][bucket.at];
                    sum.at = bucket.at;
                    sum.add(bucket);
                }
            }
            if (rows > MetricBucketSource::mostRows || part->covered.from > reached
                || part->further.has_value() != (part->covered != question.span))
                return tl::unexpected(Error{ErrorKind::Invalid, u"rows or progress"_s, {}, {}, {}, {}});
            reached = part->covered.from;
            question.further = part->further;
        } while (question.further && ++count < 500);
        if (parts)
            *parts = count + 1;
        QList<MetricLine> lines;
        for (const MetricKey &key : std::as_const(question.keys))
            lines.append({key, found.value(key).values()});
        return lines;
    }

    Result<QList<MetricLine>> ask(const MetricQuestion &question, int *parts = nullptr)
    {
        const auto connection = m_fixture.connect();
        MetricBucketStore store(*connection);
        return walked(store, question, parts);
    }

    void rollUp() { exec(u"call signalbox.roll_up_metrics()"_s); }
    void dropIndex() { exec(u"drop index public.system_metrics_series"_s); }
    void arrange(const QString &way)
    {
        if (way == u"rollup")
            rollUp();
        else if (way == u"walked back")
            dropIndex();
    }

    static void addWays()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"rows", "rollup", "walked back"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }

    const MetricKey m_gauge{u"d"_s, u"gauge"_s, {}};
    const MetricKey m_counter{u"d"_s, u"counter"_s, {}};
    const MetricKey m_single{u"d"_s, u"single"_s, {}};
    const MetricKey m_none{u"d"_s, u"none"_s, {}};

    /// Three days up to a minute ago, each three minutes: gaps, resets, duplicate instants, a clock that jumped back, values that
    /// are none.
    QList<Written> troubledRows()
    {
        QList<Written> rows;
        const Instant end = now() - 1min;
        double count = 1e6;
        for (int n = 1440; n >= 0; --n) {
            Instant at = end - n * 3min;
            if (n % 500 > 470) // a gap of an hour and a half
                continue;
            if (n > 200 && n < 220) // half an hour again
                at = at - 30min;
            count = n % 333 == 0 ? 5 : count + 7 + n % 13;
            rows.append({m_counter, at, count, true});
            rows.append({m_gauge, at, n % 97 == 0 ? std::nan("") : std::sin(n) * 100 - 20, false});
            if (n % 50 == 0) {
                rows.append({m_counter, at, count + 3, true});
                rows.append({m_gauge, at, 250, false});
            }
        }
        rows.append({m_single, end, 42, false});
        return rows;
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_fixture.start()); }
    void init()
    {
        exec(u"truncate public.system_metrics, signalbox.metric_rollup;"
             " update signalbox.metric_rollup_state set complete_until = '-infinity', seen_id = 0, seen_before_id = 0;"
             " create index if not exists system_metrics_series"
             "  on public.system_metrics (metric_type, metric_name, created_at desc)"_s);
    }

    void rowsComeToTheSameOnEveryWay_data() { addWays(); }
    void rowsComeToTheSameOnEveryWay()
    {
        QFETCH(QString, way);
        const QList<Written> rows = troubledRows();
        write(rows);
        exec(
            u"insert into public.system_metrics (metric_type, metric_name, value, created_at) values"
            " ('d', 'gauge', 999, now() + interval '2 days'), ('d', 'gauge', 999, 'infinity'),"
            " ('d', 'gauge', 999, '-infinity'), ('d', 'gauge', 1e301, now() - interval '2 hours'),"
            " ('d', 'gauge', 'Infinity', now() - interval '2 hours'), ('d', 'other', 999, now() - interval '1 hour')"_s);
        exec(u"analyze public.system_metrics"_s);
        arrange(way);
        const QList<MetricKey> keys{m_gauge, m_counter, m_single, m_none};
        for (const microseconds bucket : {microseconds(1min), microseconds(10min), microseconds(1h), microseconds(6h),
                 microseconds(24h), microseconds(168h)}) {
            const Instant until = bucketEnd(now(), bucket);
            const TimeSpan span{
                until - std::max(bucket, bucketEnd({microseconds(96h).count()}, bucket) - Instant{}), until};
            const TimeSpan asked{std::max(span.from, until - 1000 * bucket), until};
            const auto lines = ask({keys, asked, bucket, {}});
            VERIFY_RESULT(lines);
            QCOMPARE(lines->size(), keys.size());
            for (const MetricLine &line : *lines)
                QCOMPARE(words(line.buckets), words(truth(rows, line.key, asked, bucket)));
            QVERIFY(!lines->at(1).buckets.isEmpty());
            for (const MetricBucket &rate : lines->at(1).buckets)
                QVERIFY(rate.least >= 0);
        }
    }

    void aSpikeOfOneSampleShowsInAYear_data() { addWays(); }
    void aSpikeOfOneSampleShowsInAYear()
    {
        QFETCH(QString, way);
        exec(u"insert into public.system_metrics (metric_type, metric_name, value, metadata, created_at)"
             " select 'd', 'gauge', case when n = 5003 then 1e6 when n = 9001 then -1e6 else n % 10 end, '{}',"
             "  now() - n * interval '40 minutes' from generate_series(1, 13140) n order by n desc"_s);
        arrange(way);
        const Instant until = bucketEnd(now(), 48h);
        int parts = 0;
        const auto lines = ask({{m_gauge}, {until - 184 * 48h, until}, 48h, {}}, &parts);
        VERIFY_RESULT(lines);
        QVERIFY(parts == 1 || way == u"walked back");
        const QList<MetricBucket> &buckets = lines->first().buckets;
        QVERIFY(buckets.size() >= 183);
        QCOMPARE(std::ranges::max(buckets, {}, &MetricBucket::greatest).greatest, 1e6);
        QCOMPARE(std::ranges::min(buckets, {}, &MetricBucket::least).least, -1e6);
        QCOMPARE(std::ranges::count_if(buckets, [](const MetricBucket &bucket) { return bucket.greatest > 9; }), 1);
    }

    void whatRetentionTookIsStillInTheRollup()
    {
        const QList<Written> rows = troubledRows();
        write(rows);
        rollUp();
        exec(u"delete from public.system_metrics where created_at < date_trunc('hour', now()) - interval '1 day'"_s);
        const Instant until = bucketEnd(now(), 1h);
        const TimeSpan span{until - 96h, until};
        const auto lines = ask({{m_gauge, m_counter}, span, 1h, {}});
        VERIFY_RESULT(lines);
        for (const MetricLine &line : *lines)
            QCOMPARE(words(line.buckets), words(truth(rows, line.key, span, 1h)));
    }

    void partsAddUpAndNeverLoop_data()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("rows") << u"rows"_s;
        QTest::newRow("rollup that stands still") << u"still"_s;
        QTest::newRow("walked back") << u"walked back"_s;
    }
    void partsAddUpAndNeverLoop()
    {
        QFETCH(QString, way);
        QList<MetricKey> keys{m_gauge, m_counter};
        for (int line = 0; line < 998; ++line)
            keys.append({u"many"_s, QString::number(line), {}});
        QList<Written> rows;
        const Instant until = bucketEnd(now() - 1h, 1h);
        for (int n = 0; n < 700; ++n) { // 100 of one instant
            const Instant at = until - 4h + (n / 100) * 30min;
            rows.append({m_gauge, at, double(n % 89), false});
            rows.append({m_counter, until - 4h + n * 20s, n * 3.0, true});
        }
        for (int line = 2; line < 1000; ++line) {
            for (int n = 0; n < 8; ++n)
                rows.append({keys.at(line), until - 4h + n * 30min, double(line), false});
        }
        std::ranges::stable_sort(rows, {}, &Written::at);
        write(rows);
        if (way == u"still") {
            rollUp();
            exec(u"update signalbox.metric_rollup_state set complete_until = '%1'"_s.arg((until - 3h).toPostgres()));
        }
        arrange(way);
        const TimeSpan span{until - 4h, until};
        int parts = 0;
        const auto lines = ask({keys, span, 1h, {}}, &parts);
        VERIFY_RESULT(lines);
        QVERIFY2(parts > 1, qPrintable(QString::number(parts)));
        for (const MetricLine &line : *lines)
            QCOMPARE(words(line.buckets), words(truth(rows, line.key, span, 1h)));
    }

    void theCacheHandsOutTheSame_data() { addWays(); }
    void theCacheHandsOutTheSame()
    {
        QFETCH(QString, way);
        const QList<Written> rows = troubledRows();
        write(rows);
        arrange(way);
        const auto connection = m_fixture.connect();
        MetricBucketStore store(*connection);
        const auto reach = await(store.reach());
        VERIFY_RESULT(reach);
        MetricCache cache;
        cache.setReach(*reach);
        cache.setNow(now());
        const QList<MetricKey> keys{m_gauge, m_counter};
        for (const microseconds length : {microseconds(24h), microseconds(3h), microseconds(70h)}) {
            const TimeSpan view{now() - length, now()};
            const microseconds bucket = metricBucketFor(view, 500, *reach);
            int questions = 0;
            while (const auto question = cache.next(keys, view, bucket)) {
                QVERIFY(++questions < 20);
                const auto part = await(store.buckets(*question, u"test"_s));
                VERIFY_RESULT(part);
                cache.take(*question, *part);
            }
            const TimeSpan whole{bucketBegin(view.from, bucket), view.until};
            for (const MetricKey &key : keys)
                QCOMPARE(words(cache.buckets(key, view, bucket)), words(truth(rows, key, whole, bucket)));
        }
    }

    void anyNumberIsHeld_data() { addWays(); }
    void anyNumberIsHeld()
    {
        QFETCH(QString, way);
        const QString at = u"date_trunc('hour', now()) - interval '3 hours'"_s;
        exec(u"insert into public.system_metrics (metric_type, metric_name, value, metadata, created_at)"
             " select 'd', 'gauge', v, '{}', %1 from (values (1e300), (1e300), (-1e300), (1e-400), (0)) v (v);"
             "insert into public.system_metrics (metric_type, metric_name, value, metadata, created_at)"
             " select 'd', 'counter', v, '{\"cumulative\": true}', %1 + i from (values (0, interval '0'),"
             "  (1e300, interval '1 microsecond'), (1e-400, interval '1 minute'), (-5, interval '2 minutes'),"
             "  (1e-250, interval '3 minutes')) v (v, i);"
             "insert into public.system_metrics (metric_type, metric_name, value, metadata, created_at)"
             " values ('d', 'single', 7, '{}', now() - interval '10 years')"_s.arg(at));
        arrange(way);
        const Instant until = bucketEnd(now(), 1h);
        const auto lines = ask({{m_gauge, m_counter}, {until - 24h, until}, 1h, {}});
        VERIFY_RESULT(lines);
        const MetricBucket gauge = lines->at(0).buckets.value(0);
        QCOMPARE(gauge.greatest, 1e300);
        QCOMPARE(gauge.least, -1e300);
        QCOMPARE(gauge.mean, 2e299);
        const MetricBucket rate = lines->at(1).buckets.value(0);
        QCOMPARE(rate.count, 4);
        QCOMPARE(rate.greatest, 1e306);
        QCOMPARE(rate.least, 0.0);
        const Instant decade = bucketEnd(now(), 672h);
        const auto years = ask({{m_single}, {decade - 140 * 672h, decade}, 672h, {}});
        VERIFY_RESULT(years);
        QCOMPARE(years->first().buckets.size(), 1);
        QCOMPARE(years->first().buckets.first().last, 7.0);
    }

    void membersAreNumbersBesideTheValue()
    {
        exec(
            u"insert into public.system_metrics (metric_type, metric_name, value, metadata, created_at)"
            " select 'd', 'gauge', 1, m::jsonb, date_trunc('hour', now()) - interval '4 hours' + i * interval '1 "
            "minute'"
            " from unnest(array['{\"limit\": 60}', '{\"limit\": 100, \"cumulative\": true}', '{\"limit\": \"7\"}',"
            "  '{\"limit\": 1e400}', '{\"limit\": 1e-400}', '{}', '[3]', 'null', null]) with ordinality as u (m, i)"_s);
        rollUp();
        const MetricKey limit{u"d"_s, u"gauge"_s, u"limit"_s};
        const Instant until = bucketEnd(now(), 1h);
        for (const microseconds bucket : {microseconds(10min), microseconds(1h)}) {
            const auto lines = ask({{limit}, {until - 24h, until}, bucket, {}});
            VERIFY_RESULT(lines);
            const MetricBucket held = lines->first().buckets.value(0);
            QCOMPARE(held.count, 3);
            QCOMPARE(held.least, 0.0);
            QCOMPARE(held.greatest, 100.0);
        }
        exec(u"alter table public.system_metrics drop column metadata"_s);
        const auto lines = ask({{limit, m_gauge}, {until - 24h, until}, 10min, {}});
        dropIndex();
        const auto walkedBack = ask({{limit, m_gauge}, {until - 24h, until}, 10min, {}});
        exec(u"alter table public.system_metrics add column metadata jsonb default '{}'"_s);
        for (const auto &answer : {lines, walkedBack}) {
            VERIFY_RESULT(answer);
            QCOMPARE(answer->at(0).buckets, QList<MetricBucket>());
            QCOMPARE(answer->at(1).buckets.value(0).count, 9);
        }
    }

    void namesAreText_data() { addWays(); }
    void namesAreText()
    {
        QFETCH(QString, way);
        QList<Written> rows;
        QList<MetricKey> keys;
        const Instant at = bucketBegin(now(), 1h) - 3h;
        for (const QString &name : {u"<b>bold</b>"_s, u"two\nlines"_s, u"{a,\"b\\\"}"_s, u"NULL"_s, u"it's; drop --"_s,
                 u""_s, u"\u202Eback :bucket"_s}) {
            keys.append({u"<i>"_s, name, {}});
            rows.append({keys.last(), at, double(keys.size()), false});
        }
        write(rows);
        arrange(way);
        const auto lines = ask({keys, {at, at + 1h}, 1h, {}});
        VERIFY_RESULT(lines);
        for (qsizetype line = 0; line < keys.size(); ++line)
            QCOMPARE(lines->at(line).buckets.value(0).last, double(line + 1));
    }

    void reachTellsWhatThereIs()
    {
        const auto told = [this] {
            const auto connection = m_fixture.connect();
            return await(MetricBucketStore(*connection).reach());
        };
        const auto empty = told();
        VERIFY_RESULT(empty);
        QCOMPARE(*empty, (MetricReach{.indexed = true}));
        const Instant first = bucketBegin(now(), 1h) - 50h + 5min;
        write({{m_gauge, now() + 48h, 1, false}, {m_gauge, first + 2h, 1, false}, {m_gauge, first, 1, false}});
        exec(u"insert into public.system_metrics (metric_type, metric_name, value, created_at)"
             " values ('d', 'gauge', 1, '-infinity'), ('d', 'gauge', 1, null)"_s);
        const auto rows = told();
        VERIFY_RESULT(rows);
        QCOMPARE(*rows, (MetricReach{.rowsFrom = first, .indexed = true}));
        rollUp();
        const Instant sure = bucketBegin(now() - 5min, 1h);
        const auto rolled = told();
        VERIFY_RESULT(rolled);
        QCOMPARE(*rolled, (MetricReach{first, first - 5min, sure, true}));
        dropIndex();
        const auto walkedBack = told();
        VERIFY_RESULT(walkedBack);
        QCOMPARE(*walkedBack, (MetricReach{first, first - 5min, sure, false}));
    }

    void aNewerQuestionReplacesTheOneBefore()
    {
        write({{m_gauge, now() - 1min, 1, false}});
        const auto connection = m_fixture.connect();
        MetricBucketStore store(*connection);
        VERIFY_RESULT(await(store.reach()));
        const std::unique_ptr<PGconn, decltype(&PQfinish)> other(
            PQconnectdb(m_fixture.server.uri().toUtf8().constData()), &PQfinish);
        const auto run = [&other](const char *sql) { PQclear(PQexec(other.get(), sql)); };
        run("begin; lock table public.system_metrics");
        const Instant until = bucketEnd(now(), 1min);
        const MetricQuestion newest{{m_gauge}, {until - 2min, until}, 1min, {}};
        const MetricQuestion hour{{m_gauge}, {until - 60min, until}, 1min, {}};
        const auto first = store.buckets(hour, u"one"_s);
        const auto second = store.buckets(newest, u"one"_s); // on the other session
        const auto third = store.buckets(hour, u"one"_s);
        const auto apart = store.buckets(newest, u"another"_s);
        for (const auto &replaced : {first, second}) {
            const auto answer = await(replaced);
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
        }
        run("rollback");
        VERIFY_RESULT(await(third));
        VERIFY_RESULT(await(apart));
    }

    void whatIsTooLargeIsRefused()
    {
        QList<MetricKey> keys;
        for (int line = 0; line < 20; ++line)
            keys.append({u"d"_s, QString::number(line), {}});
        const Instant until = bucketEnd(now(), 1min);
        VERIFY_RESULT(ask({keys, {until - 250min, until}, 1min, {}}));
        for (const MetricQuestion &question : {MetricQuestion{keys, {until - 251min, until}, 1min, {}},
                 MetricQuestion{keys, {until - 250min - 1us, until}, 1min, {}},
                 MetricQuestion{keys, {until - 250min, until}, 0min, {}},
                 MetricQuestion{{}, {until - 1min, until}, 1min, {}},
                 MetricQuestion{keys, {Instant::distantPast(), until}, 1min, {}}}) {
            const auto refused = ask(question);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        }
        const auto nothing = ask({keys, {until, until}, 1min, {}});
        VERIFY_RESULT(nothing);
        QCOMPARE(nothing->size(), 20);
    }

    void hiddenRowsAreNotNoRows()
    {
        write({{m_gauge, now() - 1min, 1, false}});
        exec(
            u"create role reader login; grant usage on schema public, signalbox to reader;"
            " grant select on public.system_metrics to reader; alter table public.system_metrics enable row level security"_s);
        const auto connection = m_fixture.connect(u"reader"_s);
        MetricBucketStore store(*connection);
        const auto reach = await(store.reach());
        QVERIFY(!reach);
        QCOMPARE(reach.error().kind, ErrorKind::HiddenByPolicy);
        const Instant until = bucketEnd(now(), 1min);
        const MetricQuestion question{{m_gauge}, {until - 10min, until}, 1min, {}};
        const auto hidden = await(store.buckets(question, u"test"_s));
        QVERIFY(!hidden);
        QCOMPARE(hidden.error().kind, ErrorKind::HiddenByPolicy);
        exec(u"create policy all_of_them on public.system_metrics for select to reader using (true)"_s);
        const auto shown = walked(store, question);
        exec(
            u"drop policy all_of_them on public.system_metrics; alter table public.system_metrics disable row level security"_s);
        VERIFY_RESULT(shown);
        QCOMPARE(shown->first().buckets.size(), 1);
    }

    void aDatabaseWithoutTheTableSaysSo()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        const auto connection = bare.connect();
        MetricBucketStore store(*connection);
        const auto reach = await(store.reach());
        QVERIFY(!reach);
        QCOMPARE(reach.error().kind, ErrorKind::MissingObject);
        const auto part = await(store.buckets({{m_gauge}, {now() - 1h, now()}, 1min, {}}, u"test"_s));
        QVERIFY(!part);
        QCOMPARE(part.error().kind, ErrorKind::MissingObject);
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
};

QTEST_GUILESS_MAIN(MetricBucketStoreTest)
#include "tst_metricbucketstore.moc"
