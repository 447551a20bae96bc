#include "domain/cron/oneshotmark.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QRegularExpressionMatch markIn(const QString &command)
{
    static const QRegularExpression mark(
        u"^/\\* signalbox once ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) job ([0-9]{1,18})"
        " due ([0-9]{1,11}) after [0-9]{1,18} \\*/ "_s);
    return mark.match(command);
}

} // namespace

std::optional<OneShotMark> oneShotMarkOf(const QString &command)
{
    const auto match = markIn(command);
    if (!match.hasMatch())
        return std::nullopt;
    return OneShotMark{match.captured(2).toLongLong(), QUuid::fromString(match.captured(1)),
        Instant{match.captured(3).toLongLong() * 1'000'000}};
}

QString withoutOneShotMark(const QString &command)
{
    return command.mid(markIn(command).capturedLength());
}

} // namespace signalbox
