#include "bench/webhooks/filterfigures.h"

#include "bench/benchcalls.h"
#include "data/deliveries/deliverystore.h"
#include "data/deliveries/filterkinds.h"
#include "data/postgres/sqlcatalogue.h"
#include "support/statementlog.h"

#include <QElapsedTimer>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int repeats = 7;
constexpr int pageSize = 200;

struct Measured {
    double ours = 0;
    double psql = 0;
    StatementCost server;
    DeliveryPage page;
};

/// The store that is measured, and one of which the server logs what it sends.
struct Stores {
    DeliveryStore &measured;
    DeliveryStore &logged;
    StatementLog &log;
};

/// What one call sends.
template <typename Call>
Result<QStringList> statementsOf(const Stores &stores, Call call)
{
    answerOf(call(stores.logged)); // the first of equal calls may go on where another one stopped
    return stores.log.take().and_then([&](const QStringList &) {
        answerOf(call(stores.logged));
        return stores.log.take();
    });
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
    const auto statements = statementsOf(stores, call);
    if (!statements || statements->isEmpty())
        return tl::unexpected(statements ? benchFailure(u"The server logged no statement"_s, {}) : statements.error());
    const auto psql = psqlMs(uri, *statements, repeats);
    if (!psql)
        return tl::unexpected(psql.error());
    measured.psql = *psql;
    const auto server = costOf(uri, *statements);
    if (!server)
        return tl::unexpected(server.error());
    measured.server = *server;
    return measured;
}

void put(BenchReport &report, const QString &label, const QString &name, const Measured &m, double mostRead)
{
    if (m.server.read > mostRead)
        report.addBroken(
            u"%1 reads %L2 rows, at most %L3"_s.arg(name).arg(m.server.read, 0, 'f', 0).arg(mostRead, 0, 'f', 0));
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
    StatementLog log;
    if (const auto ready = log.open(uri).and_then([&log] { return log.setOn(true); }); !ready)
        return ready;
    ProjectConnection loggedConnection(*ConnectionSpec::fromUri(uri), *catalogue);
    const auto loggedStore = openedStore(loggedConnection);
    if (!loggedStore)
        return tl::unexpected(loggedStore.error());
    if (const auto reset = log.setOn(false); !reset)
        return reset;
    ProjectConnection connection(*ConnectionSpec::fromUri(uri), *catalogue);
    const auto store = openedStore(connection);
    if (!store)
        return tl::unexpected(store.error());
    const QSet<QString> indexes = connection.capabilities().indexes;
    const Stores stores{**store, **loggedStore, log};

    report.addHeading(u"A page of 200: ours from call to values, psql running the same"_s,
        {u"ours ms"_s, u"psql ms"_s, u"ratio"_s, u"server ms"_s, u"read"_s, u"rows"_s});
    for (const FilterKind &kind : filterKinds()) {
        DeliveryPageRequest request{{}, DeliveryPageRequest::Direction::Older, pageSize};
        const auto first = measure(uri, stores, [&](DeliveryStore &store) { return store.page(kind.filter, request); });
        if (!first)
            return tl::unexpected(first.error());
        put(report, kind.name, u"first_"_s + kind.name, *first,
            mostReadByFirstPage(kind.filter, indexes, first->page.deliveries.size()));
        request.from = first->page.next;
        if (!request.from)
            continue;
        const auto next = measure(uri, stores, [&](DeliveryStore &store) { return store.page(kind.filter, request); });
        if (!next)
            return tl::unexpected(next.error());
        put(report, u"  next page"_s, u"next_"_s + kind.name, *next, mostReadByPage);
    }
    const auto newest = answerOf(stores.measured.page({}, {{}, DeliveryPageRequest::Direction::Older, pageSize}));
    if (!newest)
        return tl::unexpected(newest.error());
    const qint64 overlap = newest->deliveries.isEmpty() ? 0 : newest->deliveries.last().id;
    const auto tail
        = measure(uri, stores, [&](DeliveryStore &store) { return store.newerThan({}, overlap, pageSize); });
    if (!tail)
        return tl::unexpected(tail.error());
    put(report, u"live tail"_s, u"tail"_s, *tail, mostReadByFirstPage({}, indexes, tail->page.deliveries.size()));
    return {};
}

} // namespace signalbox
