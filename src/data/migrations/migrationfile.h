#pragma once

#include "core/result.h"
#include "domain/migrations/migration.h"

#include <QCoreApplication>

namespace signalbox {

/// A step as it stands in its file, with what the migrator must know to send it.
struct FileStep {
    MigrationStep step;
    bool isSetting = false; // sent alone, outside any transaction
    QString onlyWhen; // an SQL condition; empty: always
    QStringList uses; // steps that it does without where they are not there

    QString checksum() const; // SHA-256 of the step's text

    bool operator==(const FileStep &) const = default;
};

/// One of the shipped modules below resources/sql/install or resources/sql/undo:
///
///     -- module: <title>
///     -- part: <part>
///     -- mode: settings            (only in the file of server settings)
///     -- step: <id> | <title in plain words>
///     -- part: <part>              (when it is not the module's)
///     -- needs: <id>, <id>
///     -- with: <id>, <id>          (what it uses where it is there)
///     -- only when: <condition>    (only in the file of server settings)
///     ...
///
/// A step reaches until the next one; before the first there is nothing but comments.
class MigrationFile
{
    Q_DECLARE_TR_FUNCTIONS(MigrationFile)

public:
    static Result<QList<FileStep>> parse(const QString &fileName, const QString &text);
    /// Every shipped step in order. A malformed file fails the build's tests; here its steps are left out.
    static QList<FileStep> shipped(const QString &folder = QStringLiteral(":/sql/install"));
    /// The steps that take the installation back: the files from the last to the first.
    static QList<FileStep> undoing(const QString &folder = QStringLiteral(":/sql/undo"));
};

} // namespace signalbox
