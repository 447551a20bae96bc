#pragma once

#include "core/result.h"
#include "local/functions/supabaseconfig.h"

#include <QCoreApplication>
#include <QStringList>

namespace signalbox {

/// The Edge Functions that came with the program, as the folder `supabase` of a project on this computer, or others of its
/// files that go together. Reads and writes files: not for the GUI thread.
class FunctionFolder
{
    Q_DECLARE_TR_FUNCTIONS(FunctionFolder)

public:
    /// `project`: what the folder stands in, or is to; it is called as `source` is, the one inside the program.
    explicit FunctionFolder(QString project, QString source = QStringLiteral(":/supabase"));

    /// How what is there compares with ours: paths from the project's folder on, with slashes.
    struct Comparison {
        QStringList missing;
        QStringList same;
        QStringList different;
        SupabaseConfig config; // of the config.toml that is there

        bool operator==(const Comparison &) const = default;
    };
    Result<Comparison> compare() const;
    /// Writes those files, over what is there. The first one that cannot be written is the error; those before it stay.
    Result<void> write(const QStringList &paths) const;
    /// At the end of the config.toml that is there.
    Result<void> addToConfig(const QString &sections) const;

private:
    QStringList ours() const; // paths
    QString sourceOf(const QString &path) const;
    QString targetOf(const QString &path) const;
    Result<void> writeOne(const QString &path) const;

    QString m_project;
    QString m_source;
    QString m_part; // of the project, with its stroke
};

} // namespace signalbox
