#include "domain/cron/cause/jobrunmessage.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// Where the next part of the message begins, or its end: DETAIL, HINT, LINE 1, in whatever language, stand in capitals.
qsizetype endOfPart(const QString &message, qsizetype from)
{
    static const QRegularExpression next(u"\n[\\p{Lu}\\p{Lo}]{2,20}(?:[ \u00a0][0-9]+)?[ \u00a0]?[:\uff1a] "_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const qsizetype end = message.indexOf(next, from);
    return end < 0 ? message.size() : end;
}

} // namespace

JobRunMessage partsOf(const QString &returnMessage)
{
    static const QRegularExpression severity(
        u"\\A(\\p{L}+)[ \u00a0]?[:\uff1a] {1,2}"_s, QRegularExpression::UseUnicodePropertiesOption);
    JobRunMessage parts;
    qsizetype from = 0;
    // JobCauseWords of the client library's may have a colon, too; no severity is written in small letters.
    if (const auto match = severity.match(returnMessage);
        match.hasMatch() && match.captured(1) == match.captured(1).toUpper()) {
        parts.severity = match.captured(1);
        from = match.capturedEnd();
    }
    parts.primary = returnMessage.sliced(from, endOfPart(returnMessage, from) - from).trimmed();
    static const QRegularExpression place(u"\n[^\n:]{2,20}: {1,2}(PL/pgSQL[^\n]*)"_s);
    parts.place = place.match(returnMessage, from).captured(1);
    return parts;
}

} // namespace signalbox
