#include "domain/cron/dryrun.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct DryRunWords {
    Q_DECLARE_TR_FUNCTIONS(DryRun)
};

} // namespace

std::optional<Error> obstacleToDryRun(const QString &command)
{
    static const QRegularExpression first(u"^\\s*(\\w+)"_s);
    static const QStringList alone = {u"abort"_s, u"begin"_s, u"commit"_s, u"end"_s, u"prepare"_s, u"release"_s,
        u"rollback"_s, u"savepoint"_s, u"start"_s, u"vacuum"_s};
    if (!alone.contains(first.match(command).captured(1).toLower()))
        return std::nullopt;
    return Error{ErrorKind::Invalid, DryRunWords::tr("This command cannot be tried: it does not work in a transaction"),
        u"command"_s, {}, {}, {}};
}

} // namespace signalbox
