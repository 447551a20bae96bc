#include "bench/webhooks/filterfigures.h"

#include "bench/webhooks/filterkinds.h"
#include "data/deliveries/deliverystore.h"
#include "data/postgres/sqlcatalogue.h"
#include "support/libpq.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QThread>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int repeats = 7;
constexpr int pageSize = 200;
constexpr int logPatience = 100; // rounds of 20 ms
constexpr int psqlPatience = 120000; // ms

/// The answer as soon as it is there, without the pauses of a poll.
template <typename T>
Result<T> answerOf(const Async<T> &future)
{
    QEventLoop loop;
    whenReady(future, &loop, [&loop](const Result<T> &) { loop.quit(); });
    loop.exec();
    return future.result();
}

Error failure(const QString &what, const QString &words)
{
    return {ErrorKind::Local, what, words, {}, {}, {}};
}

/// The statements that the server logs as JSON, from where it was told to begin.
class ServerLog
{
public:
    explicit ServerLog(const QString &uri)
    {
        const auto rows
            = execOnce(uri, u"select current_setting('data_directory') || '/' || pg_current_logfile('jsonlog')"_s);
        if (rows && !rows->isEmpty())
            m_file.setFileName(rows->first().first());
    }

    bool open() { return m_file.open(QIODevice::ReadOnly); }
    void skip() { m_file.seek(m_file.size()); }

    /// Ours since then, with the values in their places.
    QStringList statements()
    {
        static const QRegularExpression text(
            u"execute <unnamed>: (/\\* signalbox deliveries/.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
        QStringList found;
        for (;;) {
            const qint64 start = m_file.pos();
            const QByteArray line = m_file.readLine();
            if (!line.endsWith('\n')) { // still being written
                m_file.seek(start);
                break;
            }
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            const auto match = text.match(entry[u"message"].toString());
            if (match.hasMatch())
                found.append(inlined(match.captured(1), entry[u"detail"].toString()));
        }
        return found;
    }

private:
    static QString inlined(const QString &statement, const QString &detail)
    {
        static const QRegularExpression value(uR"re(\$(\d+) = (NULL|'(?:[^']|'')*'))re"_s);
        static const QRegularExpression place(u"\\$(\\d+)"_s);
        QMap<QString, QString> values;
        for (auto match = value.globalMatch(detail); match.hasNext();) {
            const auto next = match.next();
            values.insert(next.captured(1), next.captured(2));
        }
        QString text;
        qsizetype from = 0;
        for (auto match = place.globalMatch(statement); match.hasNext();) {
            const auto next = match.next();
            text += statement.mid(from, next.capturedStart() - from) + values.value(next.captured(1));
            from = next.capturedEnd();
        }
        return text + statement.mid(from);
    }

    QFile m_file;
};

/// What psql takes for the statements, by its own \timing: the median of the repeats.
Result<double> psqlMs(const QString &uri, const QStringList &statements)
{
    QProcess psql;
    psql.start(u"psql"_s, {uri, u"-XAtq"_s});
    psql.write("\\timing on\n");
    for (int i = 0; i < repeats; ++i) {
        for (const QString &statement : statements)
            psql.write(statement.toUtf8() + ";\n");
    }
    psql.closeWriteChannel();
    if (!psql.waitForFinished(psqlPatience) || psql.exitCode() != 0)
        return tl::unexpected(failure(u"psql did not run"_s, QString::fromUtf8(psql.readAllStandardError())));
    QList<double> rounds;
    double sum = 0;
    int count = 0;
    static const QRegularExpression timing(u"^Time: ([0-9.]+) ms"_s, QRegularExpression::MultilineOption);
    const QString output = QString::fromUtf8(psql.readAllStandardOutput());
    for (auto match = timing.globalMatch(output); match.hasNext();) {
        sum += match.next().captured(1).toDouble();
        if (++count % statements.size() == 0)
            rounds.append(std::exchange(sum, 0));
    }
    return percentile(rounds, 0.5);
}

double rowsRead(const QJsonObject &plan)
{
    const QString node = plan[u"Node Type"].toString();
    const bool readsTable = node.contains("Index"_L1) || node == "Seq Scan"_L1 || node == "Bitmap Heap Scan"_L1;
    double rows = readsTable ? (plan[u"Actual Rows"].toDouble() + plan[u"Rows Removed by Filter"].toDouble())
            * plan[u"Actual Loops"].toDouble()
                             : 0;
    const QJsonArray parts = plan[u"Plans"].toArray();
    for (const auto &part : parts)
        rows += rowsRead(part.toObject());
    return rows;
}

struct ServerCost {
    double ms = 0;
    double read = 0;
};

Result<ServerCost> serverCost(const QString &uri, const QStringList &statements)
{
    ServerCost cost;
    for (const QString &statement : statements) {
        const auto rows = execOnce(uri, u"explain (analyze, buffers, format json) "_s + statement);
        if (!rows)
            return tl::unexpected(rows.error());
        const QJsonObject plan = QJsonDocument::fromJson(rows->first().first().toUtf8()).array().first().toObject();
        cost.ms += plan[u"Planning Time"].toDouble() + plan[u"Execution Time"].toDouble();
        cost.read += rowsRead(plan[u"Plan"].toObject());
    }
    return cost;
}

struct Measured {
    double ours = 0;
    double psql = 0;
    ServerCost server;
    DeliveryPage page;
};

/// The store that is measured, and one of which the server logs what it sends.
struct Stores {
    DeliveryStore &measured;
    DeliveryStore &logged;
    ServerLog &log;
};

/// What one call sends. The log is written by another process, so it is read until it is quiet.
template <typename Call>
QStringList statementsOf(const Stores &stores, Call call)
{
    answerOf(call(stores.logged)); // the first of equal calls may go on where another one stopped
    QThread::msleep(100);
    stores.log.skip();
    answerOf(call(stores.logged));
    QStringList logged;
    for (int quiet = 0, round = 0; quiet < 3 && round < logPatience; ++round) {
        QThread::msleep(20);
        const QStringList more = stores.log.statements();
        quiet = more.isEmpty() && !logged.isEmpty() ? quiet + 1 : 0;
        logged += more;
    }
    return logged;
}

/// One kind of call, repeated; `call` answers with a page.
template <typename Call>
Result<Measured> measure(const QString &uri, const Stores &stores, Call call)
{
    Measured measured;
    QList<double> times;
    for (int i = 0; i <= repeats; ++i) {
        QElapsedTimer clock;
        clock.start();
        const auto page = answerOf(call(stores.measured));
        if (!page)
            return tl::unexpected(page.error());
        times.append(double(clock.nsecsElapsed()) / 1e6);
        measured.page = *page;
    }
    measured.ours = percentile(times.mid(1), 0.5);
    const QStringList statements = statementsOf(stores, call);
    if (statements.isEmpty())
        return tl::unexpected(failure(u"The server logged no statement"_s, {}));
    const auto psql = psqlMs(uri, statements);
    if (!psql)
        return tl::unexpected(psql.error());
    measured.psql = *psql;
    const auto server = serverCost(uri, statements);
    if (!server)
        return tl::unexpected(server.error());
    measured.server = *server;
    return measured;
}

void put(BenchReport &report, const QString &label, const QString &name, const Measured &m)
{
    report.addRow(
        label, {m.ours, m.psql, m.ours / m.psql, m.server.ms, m.server.read, double(m.page.deliveries.size())});
    report.addFigure(name + u"_ms"_s, m.ours, u"ms"_s);
    report.addFigure(name + u"_ratio"_s, m.ours / m.psql, u"x"_s);
    report.addFigure(name + u"_server_ms"_s, m.server.ms, u"ms"_s);
    report.addFigure(name + u"_read"_s, m.server.read, u"rows"_s);
}

/// A store whose sessions are both connected.
Result<std::unique_ptr<DeliveryStore>> openedStore(ProjectConnection &connection)
{
    if (const auto opened = answerOf(connection.open()); !opened)
        return tl::unexpected(opened.error());
    auto store = std::make_unique<DeliveryStore>(connection);
    if (const auto page = answerOf(store->page({}, {})); !page)
        return tl::unexpected(page.error());
    return store;
}

} // namespace

Result<void> measureFilters(const QString &uri, BenchReport &report)
{
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    if (const auto set = execOnce(uri, u"alter role postgres set log_min_duration_statement = 0"_s); !set)
        return tl::unexpected(set.error());
    ProjectConnection loggedConnection(*ConnectionSpec::fromUri(uri), *catalogue);
    const auto loggedStore = openedStore(loggedConnection);
    if (!loggedStore)
        return tl::unexpected(loggedStore.error());
    if (const auto reset = execOnce(uri, u"alter role postgres reset log_min_duration_statement"_s); !reset)
        return tl::unexpected(reset.error());
    ProjectConnection connection(*ConnectionSpec::fromUri(uri), *catalogue);
    const auto store = openedStore(connection);
    if (!store)
        return tl::unexpected(store.error());
    ServerLog log(uri);
    if (!log.open())
        return tl::unexpected(failure(u"The server's log cannot be read"_s, {}));
    const Stores stores{**store, **loggedStore, log};

    report.addHeading(u"A page of 200: ours from call to values, psql running the same"_s,
        {u"ours ms"_s, u"psql ms"_s, u"ratio"_s, u"server ms"_s, u"read"_s, u"rows"_s});
    for (const FilterKind &kind : filterKinds()) {
        DeliveryPageRequest request{{}, DeliveryPageRequest::Direction::Older, pageSize};
        const auto first = measure(uri, stores, [&](DeliveryStore &store) { return store.page(kind.filter, request); });
        if (!first)
            return tl::unexpected(first.error());
        put(report, kind.name, u"first_"_s + kind.name, *first);
        request.from = first->page.next;
        if (!request.from)
            continue;
        const auto next = measure(uri, stores, [&](DeliveryStore &store) { return store.page(kind.filter, request); });
        if (!next)
            return tl::unexpected(next.error());
        put(report, u"  next page"_s, u"next_"_s + kind.name, *next);
    }
    const auto newest = answerOf(stores.measured.page({}, {{}, DeliveryPageRequest::Direction::Older, pageSize}));
    if (!newest)
        return tl::unexpected(newest.error());
    const qint64 overlap = newest->deliveries.isEmpty() ? 0 : newest->deliveries.last().id;
    const auto tail
        = measure(uri, stores, [&](DeliveryStore &store) { return store.newerThan({}, overlap, pageSize); });
    if (!tail)
        return tl::unexpected(tail.error());
    put(report, u"live tail"_s, u"tail"_s, *tail);
    return {};
}

} // namespace signalbox
