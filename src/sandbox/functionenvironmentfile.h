#pragma once

#include "core/result.h"

#include <QMap>

namespace signalbox {

/// What the user wants the sandbox's Edge Functions to find in their environment, with its secrets: NAME="value", a line each,
/// in a file that only its owner may read. Blocking.
class FunctionEnvironmentFile
{
public:
    using Variables = QMap<QString, QString>;

    explicit FunctionEnvironmentFile(const QString &sandboxFolder);

    QString path() const { return m_path; }
    /// Nothing where there is no file. A file that cannot be understood is put aside as asidePath(), and the error says so.
    Result<Variables> read() const;
    QString asidePath() const { return m_path + QLatin1String(".unreadable"); }
    /// Refuses what no environment can hold, and names that change how the program itself runs. An error repeats no value.
    Result<void> write(const Variables &variables) const;

private:
    QString m_path;
};

} // namespace signalbox
