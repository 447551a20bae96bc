#include "domain/functions/ourfunctions.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct OurFunctionWords {
    Q_DECLARE_TR_FUNCTIONS(OurFunctions)
};

const QString tripEvents = u"trip-events"_s;
const QString aiProcessing = u"ai-processing"_s;

} // namespace

QList<OurFunction> ourFunctions()
{
    return {
        {tripEvents,
            {u"trip.collaborator.added"_s, u"trip.collaborator.updated"_s, u"trip.collaborator.removed"_s,
                u"booking.flights.booked"_s, u"booking.accommodations.booked"_s, u"booking.*.cancelled"_s},
            OurFunctionWords::tr("Tells those who share a trip what changed in it, by notification and mail."),
            u"TRIP_EVENTS_SECRETS"_s},
        {aiProcessing, {u"chat.message.process"_s, u"memory.generate.embedding"_s},
            OurFunctionWords::tr("Learns preferences from chat messages, and makes the embeddings of memories."),
            u"AI_PROCESSING_SECRETS"_s},
    };
}

QList<FunctionVariable> functionVariables()
{
    const QString endpointSecrets = OurFunctionWords::tr(
        "Signing secrets of the endpoints that lead to it, separated by spaces; old and new while rotating.");
    return {
        {u"TRIP_EVENTS_SECRETS"_s, endpointSecrets, true, false, {tripEvents}},
        {u"AI_PROCESSING_SECRETS"_s, endpointSecrets, true, false, {aiProcessing}},
        {u"EMAIL_SERVICE_URL"_s, OurFunctionWords::tr("Where mails are handed over; without it none is sent."), false,
            true, {tripEvents}},
        {u"EMAIL_SERVICE_TOKEN"_s, OurFunctionWords::tr("What the mail service knows its caller by."), true, true,
            {tripEvents}},
        {u"CALENDAR_SYNC_URL"_s,
            OurFunctionWords::tr("What is told when calendars are to be synchronized; without it nothing is."), false,
            true, {tripEvents}},
        {u"CALENDAR_SYNC_TOKEN"_s, OurFunctionWords::tr("What the calendar service knows its caller by."), true, true,
            {tripEvents}},
        {u"OPENAI_API_KEY"_s,
            OurFunctionWords::tr(
                "Key of the embedding service; not needed where the runtime's own model fits the column."),
            true, false, {aiProcessing}},
        {u"OPENAI_BASE_URL"_s, OurFunctionWords::tr("Address of the embedding service, where it is not OpenAI's."),
            false, true, {aiProcessing}},
        {u"EMBEDDING_MODEL"_s, OurFunctionWords::tr("Model of the embeddings; text-embedding-3-small without it."),
            false, true, {aiProcessing}},
        {u"EMBEDDING_DIMENSIONS"_s, OurFunctionWords::tr("Length of the embeddings; that of the column without it."),
            false, true, {aiProcessing}},
    };
}

QString secretsSetLine(const QStringList &names)
{
    QString line = u"supabase secrets set"_s;
    for (const QString &name : names)
        line += u" %1=\"$%1\""_s.arg(name);
    return line;
}

QString functionOfUrl(const QString &url)
{
    static const QRegularExpression end(u"/functions/v1/([A-Za-z0-9_-]+)/?$"_s);
    return end.match(QUrl(url).path()).captured(1);
}

} // namespace signalbox
