#include "data/metrics/thresholdstore.h"

#include "core/async.h"
#include "data/metrics/metricrequirements.h"
#include "data/metrics/thresholdrows.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QString thresholdTable = u"signalbox.metric_thresholds"_s;

/// As PostgreSQL reads it back to the last bit.
std::optional<QString> limitText(const std::optional<double> &limit)
{
    return limit ? std::optional(QString::number(*limit, 'g', 17)) : std::nullopt;
}

SqlValues keyValues(const MetricKey &key)
{
    return {{u"type"_s, key.type}, {u"name"_s, key.name}, {u"member"_s, key.member}};
}

/// Of these nobody knows whether the statement was carried out.
bool isUnanswered(const Error &error)
{
    return error.kind == ErrorKind::Lost || error.kind == ErrorKind::Timeout;
}

Error unfit(const QString &what)
{
    return {ErrorKind::Invalid, what, thresholdTable, {}, {}, {}};
}

} // namespace

Async<QList<MetricThreshold>> ThresholdStore::thresholds()
{
    if (missingForThresholds(m_connection.capabilities()))
        return readyResult<QList<MetricThreshold>>(QList<MetricThreshold>());
    return m_connection.background()
        .run({thresholdShape().statement(), {}, {}})
        .then([](const Result<ResultTable> &answer) { return thresholdShape().read(answer); });
}

Async<void> ThresholdStore::setThreshold(const MetricThreshold &threshold)
{
    if (const auto fault = faultOf(threshold))
        return readyError<void>(unfit(*fault));
    SqlValues values = keyValues(threshold.key);
    values[u"below"_s] = threshold.below ? u"true"_s : u"false"_s;
    values[u"warn"_s] = limitText(threshold.warn);
    values[u"critical"_s] = limitText(threshold.critical);
    MetricThreshold kept = threshold;
    kept.isDefault = false;
    return write({thresholdSetShape().statement(), values, {}},
        [kept](const QList<MetricThreshold> &thresholds) { return thresholds.contains(kept); });
}

Async<void> ThresholdStore::clearThreshold(const MetricKey &key)
{
    return write(
        {thresholdClearShape().statement(), keyValues(key), {}}, [key](const QList<MetricThreshold> &thresholds) {
            return std::ranges::none_of(
                thresholds, [&key](const MetricThreshold &threshold) { return threshold.key == key; });
        });
}

Async<void> ThresholdStore::write(const SqlCall &call, const CameToPass &cameToPass)
{
    if (const auto error = missingForThresholds(m_connection.capabilities()))
        return readyError<void>(*error);
    const Promised<void> promised;
    whenReady(m_connection.foreground().run(call), &m_connection,
        [promised, cameToPass, connection = &m_connection](const Result<ResultTable> &answer) {
            if (answer)
                return promised.answer({});
            const Error error = answer.error();
            if (!isUnanswered(error))
                return promised.answer(tl::unexpected(error));
            whenReady(ThresholdStore(*connection).thresholds(), connection,
                [promised, cameToPass, error](const Result<QList<MetricThreshold>> &thresholds) {
                    promised.answer(thresholds && cameToPass(*thresholds) ? Result<void>() : tl::unexpected(error));
                });
        });
    return promised.future();
}

} // namespace signalbox
