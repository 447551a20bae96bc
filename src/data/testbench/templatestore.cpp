#include "data/testbench/templatestore.h"

#include "core/clock.h"
#include "data/project/webhookrequirements.h"
#include "data/testbench/testbenchrows.h"

#include <QDir>
#include <QFile>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 indexedStretch = 1'000'000'000;
constexpr qint64 plainStretch = 100'000;

QString fileOf(const QString &eventType)
{
    return u":/templates/%1.json"_s.arg(eventType);
}

EventTemplate templateOf(const NewestPayloadRow &row, const QString &eventType)
{
    return {eventType, row.payload, row.id, row.createdAt, row.endpointName};
}

EventTemplate builtInTemplate(const QString &eventType, Instant now)
{
    QFile file(fileOf(eventType));
    if (!file.open(QIODevice::ReadOnly))
        return {eventType, u"{}"_s, {}, {}, {}};
    QString payload = QString::fromUtf8(file.readAll());
    payload.replace(u"{{now}}"_s, now.toDateTime().toString(Qt::ISODate));
    return {eventType, payload, {}, {}, {}};
}

} // namespace

Async<EventTemplate> TemplateStore::newest(const QString &eventType)
{
    if (const auto error = missingForWebhooks(m_connection.capabilities()))
        return readyError<EventTemplate>(*error);
    const qint64 stretch = knowsDeliveryState(m_connection.capabilities()) ? indexedStretch : plainStretch;
    const SqlValues values = {{u"event"_s, eventType}, {u"stretch"_s, QString::number(stretch)}};
    return m_connection.foreground()
        .run({newestPayloadShape().statement(), values, {}})
        .then([eventType, clock = m_connection.clock()](const Result<ResultTable> &answer) -> Result<EventTemplate> {
            const auto rows = newestPayloadShape().read(answer);
            if (!rows)
                return tl::unexpected(rows.error());
            // What was cut is no JSON any more, and too much to edit by hand.
            const bool isWhole
                = !rows->isEmpty() && rows->first().payloadBytes == rows->first().payload.toUtf8().size();
            return isWhole ? templateOf(rows->first(), eventType) : builtInTemplate(eventType, clock->now());
        });
}

QStringList TemplateStore::builtInEvents() const
{
    QStringList events;
    for (const QString &file : QDir(u":/templates"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        events.append(file.chopped(5));
    return events;
}

EventTemplate TemplateStore::builtIn(const QString &eventType, Instant now) const
{
    return builtInTemplate(eventType, now);
}

} // namespace signalbox
