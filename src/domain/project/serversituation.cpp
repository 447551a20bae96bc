#include "domain/project/serversituation.h"

#include "core/humantext.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tolerableSkew = std::chrono::seconds(5);

struct ServerSituationWords {
    Q_DECLARE_TR_FUNCTIONS(ServerSituation)
};

ServerRemark standbyRemark()
{
    return {ServerSituationWords::tr("hot standby, read only"),
        ServerSituationWords::tr("Its primary runs the jobs and sends the webhooks; what happens there is seen here a "
                                 "little later. To change something, connect to the primary.")};
}

std::optional<ServerRemark> poolerRemark(Pooler pooler)
{
    const QString lost = ServerSituationWords::tr(
        "What needs a session of its own does not work through it: LISTEN and NOTIFY, "
        "settings of a session and so the server's own time limits, locks that outlast a "
        "statement, and \"signalbox migrate\". Signalbox asks at intervals and keeps the time "
        "limits itself. The direct connection, or a pooler in session mode, does all of it.");
    switch (pooler) {
    case Pooler::None:
        return std::nullopt;
    case Pooler::Session:
        return ServerRemark{ServerSituationWords::tr("through a pooler in session mode"),
            ServerSituationWords::tr("Everything works through it, except that a statement cancelled here may go on "
                                     "running on the server until its own time limit.")};
    case Pooler::Transaction:
        return ServerRemark{ServerSituationWords::tr("through a pooler in transaction mode"), lost};
    case Pooler::Unnamed:
        return ServerRemark{ServerSituationWords::tr("through a pooler"),
            ServerSituationWords::tr("It does not tell its mode, so it is treated as one in transaction mode. %1")
                .arg(lost)};
    }
    Q_UNREACHABLE();
}

ServerRemark skewRemark(std::chrono::microseconds ahead)
{
    const QString by = durationText(abs(ahead));
    return {ahead.count() > 0 ? ServerSituationWords::tr("this computer's clock is %1 ahead of the server's").arg(by)
                              : ServerSituationWords::tr("this computer's clock is %1 behind the server's").arg(by),
        ServerSituationWords::tr("All ages and times to come are counted by the server's clock. Set the one that is "
                                 "wrong: signatures are refused by receivers whose clock differs by five minutes.")};
}

} // namespace

QList<ServerRemark> remarksOn(const ServerSituation &situation)
{
    QList<ServerRemark> remarks;
    if (situation.standby)
        remarks.append(standbyRemark());
    if (const auto pooler = poolerRemark(situation.pooler))
        remarks.append(*pooler);
    if (const auto skew = clockSkew(situation))
        remarks.append(skewRemark(*skew));
    return remarks;
}

std::optional<std::chrono::microseconds> clockSkew(const ServerSituation &situation)
{
    if (!situation.clock || abs(situation.clock->ahead) - situation.clock->uncertainty <= tolerableSkew)
        return std::nullopt;
    return situation.clock->ahead;
}

QString whereToMend(const QString &hint, bool standby)
{
    return standby && !hint.isEmpty() ? ServerSituationWords::tr("On the primary: %1").arg(hint) : hint;
}

Error whereToMend(Error error, bool standby)
{
    switch (error.kind) {
    case ErrorKind::Permission:
    case ErrorKind::HiddenByPolicy:
    case ErrorKind::MissingObject:
        error.hint = whereToMend(error.hint, standby);
        break;
    case ErrorKind::Unreachable:
    case ErrorKind::Refused:
    case ErrorKind::Auth:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
    case ErrorKind::Lost:
    case ErrorKind::Server:
    case ErrorKind::Invalid:
    case ErrorKind::Local:
        break;
    }
    return error;
}

std::optional<Error> obstacleToWriting(bool standby)
{
    if (!standby)
        return std::nullopt;
    return Error{ErrorKind::Server,
        ServerSituationWords::tr("This server is a hot standby: nothing can be changed on it"), {}, {},
        ServerSituationWords::tr("Connect to its primary. What is changed there arrives here by itself."), u"25006"_s};
}

} // namespace signalbox
