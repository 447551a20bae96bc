#include "domain/cron/commandtag.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// Longer than any tag; a message of megabytes is not matched.
constexpr qsizetype longestTag = 80;

/// In background worker mode a SELECT is told by its tag, over libpq by the rows that came.
bool readsOut(const QString &verb)
{
    return verb == "FETCH"_L1 || verb == "SELECT"_L1;
}

std::optional<CommandTag> counted(const QString &verb, const QString &digits, bool returned)
{
    bool fits = false;
    const qint64 rows = digits.toLongLong(&fits);
    return fits ? std::optional(CommandTag{verb, rows, returned}) : std::nullopt;
}

} // namespace

std::optional<CommandTag> commandTagOf(const QString &returnMessage)
{
    static const QRegularExpression insert(u"\\AINSERT [0-9]+ (0|[1-9][0-9]*)\\z"_s);
    static const QRegularExpression count(u"\\A(COPY|DELETE|FETCH|MERGE|MOVE|SELECT|UPDATE) (0|[1-9][0-9]*)\\z"_s);
    static const QRegularExpression returned(u"\\A(0|[1-9][0-9]*) rows?\\z"_s);
    static const QRegularExpression plain(u"\\A[A-Z]{2,}( [A-Z]{2,})*\\z"_s);
    if (returnMessage.size() > longestTag)
        return std::nullopt;
    if (const auto match = insert.match(returnMessage); match.hasMatch())
        return counted(u"INSERT"_s, match.captured(1), false);
    if (const auto match = count.match(returnMessage); match.hasMatch())
        return counted(match.captured(1), match.captured(2), readsOut(match.captured(1)));
    if (const auto match = returned.match(returnMessage); match.hasMatch())
        return counted({}, match.captured(1), true);
    if (plain.match(returnMessage).hasMatch())
        return CommandTag{returnMessage, std::nullopt, false};
    return std::nullopt;
}

std::optional<qint64> rowsOf(const QString &returnMessage)
{
    const auto tag = commandTagOf(returnMessage);
    return tag ? tag->rows : std::nullopt;
}

std::optional<qint64> rowsOf(const JobRun &run)
{
    return run.status == RunStatus::Succeeded ? rowsOf(run.returnMessage) : std::nullopt;
}

} // namespace signalbox
