#include "bench/webhooks/exportfigures.h"

#include "data/deliveries/deliveryexportstore.h"
#include "data/postgres/sqlcatalogue.h"
#include "support/libpq.h"
#include "support/waiting.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 3;
constexpr auto patience = 30min;

Error failed(const QString &what, const QString &words)
{
    return {ErrorKind::Local, what, {}, words, {}, {}};
}

/// Rows a second.
Result<double> ours(ProjectConnection &connection, const DeliveryFilter &filter, const QString &path)
{
    QElapsedTimer clock;
    clock.start();
    const auto run = DeliveryExportStore(connection).make({filter, ExportFormat::Csv, path});
    std::optional<Result<ExportProgress>> outcome;
    QObject::connect(run.get(), &DeliveryExport::finished, run.get(),
        [&outcome](const Result<ExportProgress> &result) { outcome = result; });
    run->start();
    if (!waitFor([&outcome] { return outcome.has_value(); }, patience))
        return tl::unexpected(failed(u"The export did not end"_s, path));
    if (!*outcome)
        return tl::unexpected(outcome->error());
    return double((*outcome)->rows) / (double(clock.nsecsElapsed()) / 1e9);
}

Result<double> psql(const QString &uri, const QString &since, const QString &path)
{
    const QString select
        = u"select l.id, l.created_at, l.sent_at, l.completed_at, e.name, l.event_type, l.state, l.response_status, "
          "l.attempt_count, l.error_message, l.message_id, l.replay_of, l.payload from public.webhook_logs l "
          "left join public.webhook_configs e on e.id = l.webhook_config_id where l.created_at >= '%1' "
          "order by l.id desc"_s.arg(since);
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.start(u"psql"_s, {uri, u"-Xc"_s, u"\\copy (%1) to '%2' with (format csv, header)"_s.arg(select, path)});
    if (!process.waitForFinished(std::chrono::milliseconds(patience).count()) || process.exitCode() != 0)
        return tl::unexpected(failed(u"psql did not copy"_s, QString::fromUtf8(process.readAllStandardError())));
    const QString said = QString::fromUtf8(process.readAllStandardOutput()); // COPY 500000
    return said.section(u' ', 1).toDouble() / (double(clock.nsecsElapsed()) / 1e9);
}

} // namespace

Result<void> measureExport(const QString &uri, qint64 rows, BenchReport &report)
{
    const QTemporaryDir folder;
    const auto oldest = execOnce(
        uri, u"select created_at from public.webhook_logs order by id desc offset %1 limit 1"_s.arg(rows - 1));
    if (!oldest)
        return tl::unexpected(oldest.error());
    const QString since = oldest->first().first();
    DeliveryFilter filter;
    filter.since = TimeBound{Instant::fromPostgres(since.toUtf8()), {}};

    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    ProjectConnection connection(*ConnectionSpec::fromUri(uri), *catalogue);
    if (const auto opened = await(connection.open()); !opened)
        return tl::unexpected(opened.error());

    QList<double> exported;
    QList<double> copied;
    for (int round = 0; round < rounds; ++round) {
        const auto copy = psql(uri, since, folder.filePath(u"copy.csv"_s));
        if (!copy)
            return tl::unexpected(copy.error());
        const auto own = ours(connection, filter, folder.filePath(u"export.csv"_s));
        if (!own)
            return tl::unexpected(own.error());
        copied.append(*copy);
        exported.append(*own);
    }
    report.addHeading(u"Export of the newest %L1 deliveries to CSV, rows a second"_s.arg(rows),
        {u"median"_s, u"slowest"_s, u"fastest"_s});
    for (const auto &[label, rates] : {std::pair(u"psql, \\copy"_s, copied), std::pair(u"ours"_s, exported)})
        report.addRow(label, {percentile(rates, 0.5), percentile(rates, 0), percentile(rates, 1)});
    report.addFigure(u"export_rate"_s, percentile(exported, 0.5), u"rows/s"_s);
    report.addFigure(u"export_to_copy_ratio"_s, percentile(exported, 0.5) / percentile(copied, 0.5), u"x"_s);
    return {};
}

} // namespace signalbox
