#include "domain/cron/oneshotmark.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QRegularExpressionMatch markIn(const QString &command)
{
    static const QRegularExpression mark(
        u"^/\\* signalbox once ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) job ([0-9]{1,18})"
        " due ([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}) after [0-9]{1,18} \\*/ "_s);
    return mark.match(command);
}

} // namespace

std::optional<OneShotMark> oneShotMarkOf(const QString &command)
{
    const auto match = markIn(command);
    if (!match.hasMatch())
        return std::nullopt;
    return OneShotMark{match.captured(2).toLongLong(), QUuid::fromString(match.captured(1)),
        Instant::fromPostgres(QByteArray(match.captured(3).toLatin1() + ":00+00"))};
}

QString withoutOneShotMark(const QString &command)
{
    return command.mid(markIn(command).capturedLength());
}

} // namespace signalbox
