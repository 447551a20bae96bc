#include "sandbox/denoprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct DenoProgramTexts {
    Q_DECLARE_TR_FUNCTIONS(DenoProgram)
};

constexpr int versionPatience = 5000;

QVersionNumber denoVersionOf(const QString &program)
{
    if (!QFileInfo(program).isExecutable())
        return {};
    QProcess process;
    process.start(program, {u"--version"_s}, QIODevice::ReadOnly);
    if (!process.waitForFinished(versionPatience) || process.exitCode() != 0)
        return {};
    static const QRegularExpression pattern(u"^deno (\\d+\\.\\d+\\.\\d+)"_s);
    const auto match = pattern.match(QString::fromUtf8(process.readAllStandardOutput()));
    return match.hasMatch() ? QVersionNumber::fromString(match.captured(1)) : QVersionNumber();
}

Error missingDeno(const DenoPlaces &places)
{
    if (!places.chosen.isEmpty()) {
        return Error{ErrorKind::Local,
            DenoProgramTexts::tr("SIGNALBOX_DENO does not name a Deno %1 or newer.")
                .arg(DenoProgram::oldestSupported().toString()),
            places.chosen, {}, {}, {}};
    }
    return Error{ErrorKind::Local,
        DenoProgramTexts::tr("There is no Deno %1 or newer on this computer.")
            .arg(DenoProgram::oldestSupported().toString()),
        u"deno"_s, {}, DenoProgramTexts::tr("Get one with packaging/provide-deno.sh, then start the sandbox again."),
        {}};
}

} // namespace

DenoPlaces DenoPlaces::usual()
{
    QString cache = qEnvironmentVariable("XDG_CACHE_HOME");
    if (cache.isEmpty())
        cache = QDir::homePath() + "/.cache"_L1;
    return {.chosen = qEnvironmentVariable("SIGNALBOX_DENO"),
        .cacheFolder = cache + "/signalbox/deno/2.9.6"_L1,
        .searchPath = qEnvironmentVariable("PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts)};
}

Result<DenoProgram> DenoProgram::find(const DenoPlaces &places)
{
    QStringList candidates{places.cacheFolder + "/deno"_L1};
    if (!places.searchPath.isEmpty()) // an empty list would be PATH
        candidates << QStandardPaths::findExecutable(u"deno"_s, places.searchPath);
    if (!places.chosen.isEmpty())
        candidates = {places.chosen};
    for (const QString &candidate : candidates) {
        const QVersionNumber version = denoVersionOf(candidate);
        if (version >= oldestSupported())
            return DenoProgram{candidate, version, places.cacheFolder + "/modules"_L1};
    }
    return tl::unexpected(missingDeno(places));
}

} // namespace signalbox
