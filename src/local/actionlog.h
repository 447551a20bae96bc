#pragma once

#include "core/clock.h"
#include "core/instant.h"
#include "core/result.h"

#include <QMap>
#include <QThreadPool>

#include <memory>

namespace signalbox {

/// One line of the log: what was asked of which database, or what became of it.
struct ActionRecord {
    Instant at;
    QString database; // user@host:port/database
    QString action; // the statement's id: "replay/replay"
    QMap<QString, QString> values; // by parameter; secrets are left out
    QString outcome; // "asked", "done", "failed", or "unknown" when the connection broke before the answer
    QString words; // of a failure

    bool operator==(const ActionRecord &) const = default;
};

/// The record, on this computer, of every write that was sent to a database: JSON lines that are only ever appended to,
/// in a file that only its owner may read. The line "asked" is handed over before the statement is sent, so that a crash
/// leaves a trace. Lines are written by a thread of its own, in order; safe to call from any thread.
class ActionLog
{
public:
    explicit ActionLog(QString filePath = defaultFilePath());
    static QString defaultFilePath();

    void append(ActionRecord record);
    QString filePath() const { return m_filePath; }

private:
    QString m_filePath;
    QThreadPool m_writer; // its destructor waits for the lines that are still to be written
};

/// Writes down that `record` was asked for and, when `answer` is there, what became of it; hands the answer on. The
/// record's time, outcome and words are filled in.
template <typename T>
Async<T> recordedIn(const std::shared_ptr<ActionLog> &log, ActionRecord record, Async<T> answer)
{
    record.at = SystemClock().now();
    record.outcome = QStringLiteral("asked");
    log->append(record);
    return answer.then([log, record](const Result<T> &result) mutable {
        record.at = SystemClock().now();
        record.outcome = QStringLiteral("done");
        if (!result) {
            const bool broke = result.error().kind == ErrorKind::Lost || result.error().kind == ErrorKind::Timeout;
            record.outcome = broke ? QStringLiteral("unknown") : QStringLiteral("failed");
            record.words = describe(result.error());
        }
        log->append(record);
        return result;
    });
}

} // namespace signalbox
