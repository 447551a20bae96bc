#include "data/postgres/passfile.h"

#include "data/postgres/connectionspec.h"
#include "data/postgres/sqlerror.h"

#include <QDir>
#include <QFileInfo>

namespace signalbox {

using namespace Qt::StringLiterals;

QString passFileFault(const ConnectionSpec &spec)
{
    const QString given
        = spec.value(u"passfile"_s).isEmpty() ? qEnvironmentVariable("PGPASSFILE") : spec.value(u"passfile"_s);
    const QFileInfo file(given.isEmpty() ? QDir::homePath() + "/.pgpass"_L1 : given);
    const QString path = file.filePath();
    if (!file.exists())
        return given.isEmpty() ? QString() : SqlError::tr("There is no password file %1").arg(path);
    if (!file.isFile())
        return SqlError::tr("The password file %1 is not used: it is no plain file").arg(path);
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    if (file.permissions() & others)
        return SqlError::tr("The password file %1 is not used, since others may read it: chmod 600").arg(path);
    if (!file.isReadable())
        return SqlError::tr("The password file %1 is not used: this account may not read it").arg(path);
    return SqlError::tr("The password file %1 has no line for this server, database and user").arg(path);
}

} // namespace signalbox
