#include "domain/cron/runstatusname.h"

namespace signalbox {

using namespace Qt::StringLiterals;

QString runStatusName(RunStatus status)
{
    switch (status) {
    case RunStatus::Starting:
        return u"starting"_s;
    case RunStatus::Connecting:
        return u"connecting"_s;
    case RunStatus::Sending:
        return u"sending"_s;
    case RunStatus::Running:
        return u"running"_s;
    case RunStatus::Succeeded:
        return u"succeeded"_s;
    case RunStatus::Failed:
        return u"failed"_s;
    case RunStatus::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QList<RunStatus> allRunStatuses()
{
    return {RunStatus::Failed, RunStatus::Running, RunStatus::Succeeded, RunStatus::Unknown, RunStatus::Starting,
        RunStatus::Connecting, RunStatus::Sending};
}

} // namespace signalbox
