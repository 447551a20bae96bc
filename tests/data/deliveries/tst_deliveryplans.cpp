#include "data/storefixture.h"

#include "data/deliveries/deliverydetailstore.h"
#include "data/deliveries/deliverystore.h"
#include "data/deliveries/filterkinds.h"
#include "data/postgres/sqlcatalogue.h"
#include "support/statementlog.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

using Direction = DeliveryPageRequest::Direction;

constexpr int rowCount = 60'000;
constexpr int pageSize = 200;
constexpr int blocksPerRow = 4; // a row is found by at most three blocks of an index

/// What ANALYZE saw, and what came after it. Each begins with an empty table and `bench.saved`, the deliveries of rows.sql.
struct Statistics {
    const char *name;
    const char *sql;
};

constexpr char allInserted[] = "insert into public.webhook_logs overriding system value table bench.saved order by id;";
constexpr Statistics seen[] = {
    {"good", "vacuum analyze public.webhook_logs"},
    {"old",
        "insert into public.webhook_logs overriding system value select * from bench.saved where id <= 1000;"
        "analyze public.webhook_logs;"
        "insert into public.webhook_logs overriding system value select * from bench.saved where id > 1000 order by "
        "id"},
    {"none",
        "delete from pg_statistic s using pg_index i where i.indrelid = 'public.webhook_logs'::regclass"
        "  and s.starelid in (i.indrelid, i.indexrelid);"
        "update pg_class c set reltuples = -1, relpages = 0, relallvisible = 0 from pg_index i"
        "  where i.indrelid = 'public.webhook_logs'::regclass and c.oid in (i.indrelid, i.indexrelid)"},
    {"of a table that had just been emptied",
        "insert into public.webhook_logs overriding system value select * from bench.saved where id <= 1000;"
        "delete from public.webhook_logs; analyze public.webhook_logs;"},
    {"of what is rare, and nothing else",
        "insert into public.webhook_logs overriding system value select * from bench.saved where id <= 5000;"
        "update public.webhook_logs set event_type = 'booking.refund.issued', webhook_config_id = 5, state = 'failed',"
        "  response_status = 410, attempt_count = 5, replay_of = 1, error_message = 'timeout',"
        "  completed_at = created_at + interval '1 day', message_id = 'c4ca4238-a0b9-2382-0dcc-509a6f75849b';"
        "analyze public.webhook_logs; truncate public.webhook_logs cascade;"},
    {"without anything of what there is",
        "insert into public.webhook_logs overriding system value select * from bench.saved where id <= 5000;"
        "update public.webhook_logs set event_type = md5(id::text), webhook_config_id = null, state = 'delivered',"
        "  response_status = id, attempt_count = id, replay_of = null, error_message = null,"
        "  completed_at = created_at + interval '1 s';"
        "analyze public.webhook_logs; truncate public.webhook_logs cascade;"},
};

} // namespace

/// Whatever ANALYZE saw, a page of deliveries reads what its index leads to and little else: rows are counted, not time.
class DeliveryPlansTest : public QObject
{
    Q_OBJECT

private:
    void exec(const QString &sql) { VERIFY_RESULT(m_server.exec(sql)); }

    /// One statement, or one transaction, after the other: VACUUM wants to be alone.
    void arrange(const Statistics &statistics)
    {
        exec(u"set session_replication_role = replica; truncate public.webhook_logs cascade;"_s);
        const QString sql = QString::fromLatin1(statistics.sql);
        const QString all = QString::fromLatin1(allInserted);
        const QString asReplica = u"set session_replication_role = replica;"_s;
        if (sql.startsWith("vacuum"_L1) || sql.startsWith("delete from pg_statistic"_L1)) {
            exec(asReplica + all);
            exec(sql);
        } else {
            exec(asReplica + sql + (qstrcmp(statistics.name, "old") == 0 ? QString() : all));
        }
        QCOMPARE(m_server.value(u"select count(*) from public.webhook_logs"_s), QString::number(rowCount));
    }

    /// Checks one page, and the steps after it for as long as they find nothing.
    void checkPages(DeliveryStore &store, const FilterKind &kind, Direction direction, std::optional<qint64> from)
    {
        DeliveryPageRequest request{from, direction, pageSize};
        const QString name = u"%1, %2 from %L3"_s.arg(kind.name,
            direction == Direction::Older ? u"older"_s : u"newer"_s, from ? QString::number(*from) : u"the end"_s);
        for (bool isFirst = true; isFirst || request.from; isFirst = false) {
            VERIFY_RESULT(m_log.take());
            const auto page = await(store.page(kind.filter, request));
            VERIFY_RESULT(page);
            const auto statements = m_log.take();
            VERIFY_RESULT(statements);
            QVERIFY2(!statements->isEmpty(), qPrintable(name));
            const auto cost = costOf(m_server.uri(), *statements);
            VERIFY_RESULT(cost);
            const qsizetype shown = page->deliveries.size();
            const double most = isFirst ? mostReadByFirstPage(kind.filter, m_connection->capabilities().indexes, shown)
                                        : mostReadByPage;
            if (cost->read > most || cost->blocks > blocksPerRow * most)
                m_broken.append(
                    u"%1 reads %2 rows, %3 blocks for %4"_s.arg(name).arg(cost->read).arg(cost->blocks).arg(shown));
            m_checked += 1;
            request.from = shown > 0 ? std::nullopt : page->next;
        }
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_server.start());
        const QString rows = sqlFile(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/bench/webhooks/rows.sql"));
        exec(u"set bench.rows = %1;"_s.arg(rowCount) + rows);
        exec(u"create table bench.saved as table public.webhook_logs"_s);
        VERIFY_RESULT(m_log.open(m_server.uri()));
        VERIFY_RESULT(m_log.setOn(true));
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        m_connection = std::make_unique<ProjectConnection>(m_server.spec(), *catalogue);
        VERIFY_RESULT(await(m_connection->open()));
    }

    void init()
    {
        m_broken.clear();
        m_checked = 0;
    }

    void aPageReadsWhatItsIndexLeadsTo_data()
    {
        QTest::addColumn<int>("statistics");
        for (int i = 0; i < int(std::size(seen)); ++i)
            QTest::newRow(seen[i].name) << i;
    }
    void aPageReadsWhatItsIndexLeadsTo()
    {
        QFETCH(int, statistics);
        arrange(seen[statistics]);
        DeliveryStore store(*m_connection);
        const auto kinds = filterKinds();
        for (const FilterKind &kind : kinds) {
            checkPages(store, kind, Direction::Older, {});
            checkPages(store, kind, Direction::Newer, {});
            checkPages(store, kind, Direction::Older, rowCount / 2);
        }
        QVERIFY(m_checked >= 3 * kinds.size());
        QVERIFY2(m_broken.isEmpty(), qPrintable(m_broken.join(u'\n')));
    }

    void aDeliverysNeighboursAreFoundByTheirEndpoint_data() { aPageReadsWhatItsIndexLeadsTo_data(); }
    void aDeliverysNeighboursAreFoundByTheirEndpoint()
    {
        QFETCH(int, statistics);
        arrange(seen[statistics]);
        DeliveryDetailStore store(*m_connection);
        const QString ofSilent = m_server.value(u"select id from public.webhook_logs where webhook_config_id = 5 "
                                                "order by id limit 1 offset 100"_s);
        for (const qint64 id : {ofSilent.toLongLong(), qint64(rowCount / 2)}) {
            VERIFY_RESULT(m_log.take());
            VERIFY_RESULT(await(store.detail(id)));
            const auto statements = m_log.take();
            VERIFY_RESULT(statements);
            for (const QString &statement : *statements) {
                const auto cost = costOf(m_server.uri(), statement);
                VERIFY_RESULT(cost);
                if (cost->read > 3000)
                    m_broken.append(u"%1 reads %2 rows"_s.arg(statement.section(u'*', 1, 1)).arg(cost->read));
            }
            QVERIFY(statements->size() > 2);
        }
        QVERIFY2(m_broken.isEmpty(), qPrintable(m_broken.join(u'\n')));
    }

    /// The count sees a walk that had to take another index: this one is gone since the store looked which there are.
    void withoutItsIndexAPageReadsAll()
    {
        arrange(seen[0]);
        exec(u"drop index public.webhook_logs_event_newest"_s);
        DeliveryStore store(*m_connection);
        DeliveryFilter filter;
        filter.wanted.events = {u"no.such.event"_s};
        checkPages(store, {u"event_none"_s, filter}, Direction::Older, {});
        QCOMPARE(m_broken.size(), 1);
        QVERIFY2(m_broken.first().contains("reads 60001 rows,"_L1), qPrintable(m_broken.first()));
    }

private:
    static QMap<QString, QString> parameters()
    {
        QMap<QString, QString> parameters = TestServer::idleJobs();
        parameters.insert(StatementLog::parameters());
        parameters.insert(u"autovacuum"_s, u"off"_s); // it would analyze
        return parameters;
    }

    TestServer m_server{TestServer::Content::Migrated, parameters()};
    StatementLog m_log;
    std::unique_ptr<ProjectConnection> m_connection;
    QStringList m_broken;
    int m_checked = 0;
};

QTEST_GUILESS_MAIN(DeliveryPlansTest)
#include "tst_deliveryplans.moc"
