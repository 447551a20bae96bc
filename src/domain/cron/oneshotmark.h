#pragma once

#include "core/instant.h"

#include <QString>
#include <QUuid>

#include <optional>

namespace signalbox {

/// The comment before the command of a job that was made to run another one's command once. It stays in the history, so
/// that it can be told whose run that was when the job is gone.
struct OneShotMark {
    qint64 jobId = 0; // whose command it is
    QUuid key;
    Instant dueAt;

    bool operator==(const OneShotMark &) const = default;
};

std::optional<OneShotMark> oneShotMarkOf(const QString &command);
/// The command as its job has it.
QString withoutOneShotMark(const QString &command);

} // namespace signalbox
