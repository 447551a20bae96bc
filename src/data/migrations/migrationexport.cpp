#include "data/migrations/migrationexport.h"

#include "core/filewriting.h"
#include "data/migrations/steprunner.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QString seedName = u"20250611_02_enable_automation_extensions.sql"_s;

struct MigrationExportTexts {
    Q_DECLARE_TR_FUNCTIONS(MigrationExport)
};

tl::unexpected<Error> exportError(const QString &path, const QString &words, const QString &hint)
{
    return tl::unexpected(
        Error{ErrorKind::Local, MigrationExportTexts::tr("The file was not written"), path, words, hint, {}});
}

} // namespace

QString MigrationExport::fileName()
{
    // A version of fourteen digits; noughts for the time of day.
    return StepRunner::releaseDate() + u"000000_signalbox_"_s + StepRunner::release().replace(u'.', u'_') + u".sql"_s;
}

QString MigrationExport::fileNameAfter(const std::optional<QString> &newestPushed)
{
    const bool isPast = newestPushed && *newestPushed >= seedName.left(seedName.indexOf(u'_'));
    return isPast ? fileName() : seedName;
}

Result<QString> MigrationExport::write(const QString &folder, const QString &name)
{
    const QString path = QDir(folder).filePath(name);
    if (!QDir(folder).exists())
        return exportError(path, MigrationExportTexts::tr("There is no folder %1").arg(folder),
            MigrationExportTexts::tr("Make it first: Supabase's CLI reads supabase/migrations"));
    const QByteArray text = StepRunner::wholeFile(MigrationFile::shipped()).toUtf8();
    QFile there(path);
    if (there.open(QIODevice::ReadOnly)) {
        if (there.readAll() == text)
            return path;
        return exportError(path, MigrationExportTexts::tr("There is another file of that name"),
            MigrationExportTexts::tr("Move it away, or compare the two"));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !writeThrough(file, text) || !commitWhole(file))
        return exportError(
            path, writeFaultWords(file), MigrationExportTexts::tr("Choose another folder, or make room there"));
    return path;
}

} // namespace signalbox
