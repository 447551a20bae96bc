#include "data/storefixture.h"

#include "data/metrics/metricstore.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Instant at(const char *text)
{
    return Instant::fromPostgres(text).value_or(Instant::distantPast());
}

} // namespace

class MetricStoreTest : public QObject
{
    Q_OBJECT

private:
    void insert(const QString &values)
    {
        VERIFY_RESULT(m_fixture.server.exec(
            u"insert into public.system_metrics (metric_type, metric_name, value, created_at) "_s + values));
    }

    Result<QList<MetricSeries>> series(const QString &role = u"postgres"_s)
    {
        const auto connection = m_fixture.connect(role);
        return await(MetricStore(*connection).series());
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_fixture.start()); }
    void init() { VERIFY_RESULT(m_fixture.server.exec(u"truncate public.system_metrics"_s)); }

    void aDatabaseWithoutTheTableSaysSo()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        const auto connection = bare.connect();
        QVERIFY(connection);
        const auto answer = await(MetricStore(*connection).series());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::MissingObject);
        QVERIFY(answer.error().hint.contains("signalbox migrate"_L1));
    }

    void noMetricsAreNoMetrics()
    {
        const auto answer = series();
        VERIFY_RESULT(answer);
        QCOMPARE(*answer, QList<MetricSeries>());
    }

    void findsEverySeriesWithAndWithoutAnIndex_data()
    {
        QTest::addColumn<QString>("index");
        const QString columns
            = u"create index test_series on public.system_metrics (metric_type, metric_name, created_at"_s;
        QTest::newRow("descending") << columns + u" desc)"_s;
        QTest::newRow("ascending") << columns + u')';
        QTest::newRow("none") << QString();
        QTest::newRow("of no use") << u"create index test_series on public.system_metrics (created_at, metric_type)"_s;
    }
    void findsEverySeriesWithAndWithoutAnIndex()
    {
        QFETCH(QString, index);
        VERIFY_RESULT(
            m_fixture.server.exec(u"drop index if exists public.test_series, public.system_metrics_series"_s));
        VERIFY_RESULT(m_fixture.server.exec(index));
        insert(u"values ('webhooks', 'queue', 3, '2026-11-22 10:00:00+00'),"
               " ('database', 'connections', 1, '2026-11-22 10:00:00+00'),"
               " ('database', 'connections', 2.5, '2026-11-22 10:05:00.000001+00'),"
               " ('database', 'a', 'NaN', '2026-11-22 10:00:00+00'),"
               " ('database', 'z', 1, null)"_s);
        const auto answer = series();
        VERIFY_RESULT(answer);
        const Instant previous = at("2026-11-22 10:00:00+00");
        const QList<MetricSeries> expected = {
            {u"database"_s, u"a"_s, at("2026-11-22 10:00:00+00"), std::nullopt, {}, false},
            {u"database"_s, u"connections"_s, at("2026-11-22 10:05:00.000001+00"), 2.5, previous, false},
            {u"webhooks"_s, u"queue"_s, at("2026-11-22 10:00:00+00"), 3, {}, false},
        };
        QCOMPARE(*answer, expected);
    }

    void theFutureIsNeverTheNewest_data()
    {
        QTest::addColumn<QString>("index");
        QTest::newRow("indexed")
            << u"create index test_series on public.system_metrics (metric_type, metric_name, created_at desc)"_s;
        QTest::newRow("not indexed") << QString();
    }
    void theFutureIsNeverTheNewest()
    {
        QFETCH(QString, index);
        VERIFY_RESULT(
            m_fixture.server.exec(u"drop index if exists public.test_series, public.system_metrics_series"_s));
        VERIFY_RESULT(m_fixture.server.exec(index));
        insert(u"values ('pub', 'ahead', 1, '2026-11-22 10:00:00+00'), ('pub', 'ahead', 2, now() + interval '2 days'),"
               " ('pub', 'bit ahead', 1, '2026-11-22 10:00:00+00'), ('pub', 'bit ahead', 2, now() + interval '30 "
               "seconds'),"
               " ('pub', 'endless', 1, '2026-11-22 10:00:00+00'), ('pub', 'endless', 2, 'infinity'),"
               " ('pub', 'from ever', 1, '-infinity'),"
               " ('pub', 'future', 1, now() + interval '2 days'),"
               " ('pub', 'past', 2, '-infinity'), ('pub', 'past', 1, '2026-11-22 10:00:00+00')"_s);
        const auto answer = series();
        VERIFY_RESULT(answer);
        const Instant then = at("2026-11-22 10:00:00+00");
        const QList<MetricSeries> expected = {
            {u"pub"_s, u"ahead"_s, then, 1, {}, true},
            {u"pub"_s, u"bit ahead"_s, then, 1, {}, false},
            {u"pub"_s, u"endless"_s, then, 1, {}, true},
            {u"pub"_s, u"from ever"_s, {}, {}, {}, false},
            {u"pub"_s, u"future"_s, {}, {}, {}, true},
            {u"pub"_s, u"past"_s, then, 1, {}, false},
        };
        QCOMPARE(*answer, expected);
    }

    void tellsWhatTheNewestRowSaysOfItself_data()
    {
        QTest::addColumn<QString>("index");
        QTest::newRow("indexed")
            << u"create index test_series on public.system_metrics (metric_type, metric_name, created_at desc)"_s;
        QTest::newRow("not indexed") << QString();
    }
    void tellsWhatTheNewestRowSaysOfItself()
    {
        QFETCH(QString, index);
        VERIFY_RESULT(
            m_fixture.server.exec(u"drop index if exists public.test_series, public.system_metrics_series"_s));
        VERIFY_RESULT(m_fixture.server.exec(index));
        VERIFY_RESULT(m_fixture.server.exec(
            u"insert into public.system_metrics (metric_type, metric_name, value, metadata, created_at) values"
            " ('d', 'counter', 100, '{}', '2026-11-22 10:00:00+00'),"
            " ('d', 'counter', 160, '{\"unit\": \"calls\", \"cumulative\": true}', '2026-11-22 10:00:30+00'),"
            " ('d', 'first', 5, '{\"cumulative\": true}', '2026-11-22 10:00:00+00'),"
            " ('d', 'gauge', 1e-400, '{\"unit\": \"ms\", \"limit\": 9, \"a\": 1.5, \"b\": \"7\", \"c\": null, "
            "\"huge\": 1e400}',"
            "  '2026-11-22 10:00:00+00'),"
            " ('d', 'odd', 1, '[1]', '2026-11-22 10:00:00+00'),"
            " ('d', 'reset', 100, '{\"cumulative\": true}', '2026-11-22 10:00:00+00'),"
            " ('d', 'reset', 30, '{\"cumulative\": true}', '2026-11-22 10:01:00+00')"_s));
        const auto answer = series();
        VERIFY_RESULT(answer);
        const Instant then = at("2026-11-22 10:00:00+00");
        const QList<MetricSeries> expected = {
            {u"d"_s, u"counter"_s, then + 30s, 160, then, false, u"calls"_s, true, 2, {}},
            {u"d"_s, u"first"_s, then, 5, {}, false, {}, true, {}, {}},
            {u"d"_s, u"gauge"_s, then, 0, {}, false, u"ms"_s, false, {}, {{u"a"_s, 1.5}, {u"limit"_s, 9}}},
            {u"d"_s, u"odd"_s, then, 1, {}, false, {}, false, {}, {}},
            {u"d"_s, u"reset"_s, then + 60s, 30, then, false, {}, true, 0.5, {}},
        };
        QCOMPARE(*answer, expected);
        VERIFY_RESULT(m_fixture.server.exec(u"alter table public.system_metrics drop column metadata"_s));
        const auto bare = series();
        VERIFY_RESULT(
            m_fixture.server.exec(u"alter table public.system_metrics add column metadata jsonb default '{}'"_s));
        VERIFY_RESULT(bare);
        QCOMPARE(bare->size(), expected.size());
        QCOMPARE(bare->first(), (MetricSeries{u"d"_s, u"counter"_s, then + 30s, 160, then, false, {}, false, {}, {}}));
    }

    void thereMayBeTwoThousandOfThem()
    {
        VERIFY_RESULT(m_fixture.server.exec(u"create index if not exists system_metrics_series"
                                            " on public.system_metrics (metric_type, metric_name, created_at desc)"_s));
        insert(u"select 'd', to_char(n, 'FM0000'), n, now() from generate_series(1, 2001) n"_s);
        const auto answer = series();
        VERIFY_RESULT(answer);
        QCOMPARE(answer->size(), 2000);
        QCOMPARE(answer->last().name, u"2000"_s);
        VERIFY_RESULT(m_fixture.server.exec(u"drop index public.system_metrics_series"_s));
        const auto walked = series();
        VERIFY_RESULT(walked);
        QCOMPARE(walked->size(), 2000);
    }

    void namesAreValuesAndNotSql()
    {
        const QString hostile = u"x'; drop table public.system_metrics; --\u202E :name ?"_s;
        insert(u"values ('d', '%1', 1, '2026-11-22 10:00:00+00')"_s.arg(QString(hostile).replace(u'\'', u"''"_s)));
        const auto names = series();
        VERIFY_RESULT(names);
        QCOMPARE(names->first().name, hostile);
    }

    void hiddenMetricsAreNotNoMetrics()
    {
        insert(u"values ('d', 'n', 1, now())"_s);
        VERIFY_RESULT(
            m_fixture.server.exec(u"create role reader login; grant select on public.system_metrics to reader;"
                                  "alter table public.system_metrics enable row level security"_s));
        const auto answer = series(u"reader"_s);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::HiddenByPolicy);
        VERIFY_RESULT(m_fixture.server.exec(u"alter role reader bypassrls"_s));
        VERIFY_RESULT(series(u"reader"_s));
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Handmade};
};

QTEST_GUILESS_MAIN(MetricStoreTest)
#include "tst_metricstore.moc"
