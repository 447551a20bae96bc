#include "data/migrations/migrationfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> malformed(const QString &file, const QString &why)
{
    return tl::unexpected(Error{ErrorKind::Invalid, why, file, {}, {}, {}});
}

QString header(const QString &line, QLatin1StringView name)
{
    const QString start = u"-- "_s + name + u": "_s;
    return line.startsWith(start) ? line.sliced(start.size()).trimmed() : QString();
}

bool isStatement(const QString &line)
{
    const QString text = line.trimmed();
    return !text.isEmpty() && !text.startsWith("--"_L1);
}

QString leadingDigits(const QString &fileName)
{
    static const QRegularExpression pattern(u"^\\d+"_s);
    return pattern.match(fileName).captured();
}

QList<FileStep> stepsOf(const QString &folder, const QStringList &names)
{
    QList<FileStep> steps;
    for (const QString &name : names) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto parsed = MigrationFile::parse(name, QString::fromUtf8(file.readAll())))
            steps.append(*parsed);
    }
    return steps;
}

QStringList filesOf(const QString &folder)
{
    return QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

} // namespace

QString FileStep::checksum() const
{
    return QString::fromLatin1(QCryptographicHash::hash(step.sql.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Result<QList<FileStep>> MigrationFile::parse(const QString &fileName, const QString &text)
{
    static const QRegularExpression title(u"^([a-z0-9][a-z0-9-]*) \\| (\\S.*)$"_s);
    const QString version = leadingDigits(fileName);
    if (version.isEmpty())
        return malformed(fileName, tr("The file's name does not start with a version"));

    QList<FileStep> steps;
    QSet<QString> ids;
    bool isSettings = false;
    bool isTitled = false;
    const QStringList lines = QString(text).replace(u"\r\n"_s, u"\n"_s).split(u'\n');
    for (const QString &line : lines) {
        if (const QString heading = header(line, "step"_L1); !heading.isEmpty()) {
            const auto match = title.match(heading);
            if (!match.hasMatch() || ids.contains(match.captured(1)))
                return malformed(fileName, tr("The step line is malformed or its id stands there twice: %1").arg(line));
            ids.insert(match.captured(1));
            steps.append({{version, fileName, match.captured(1), match.captured(2), {}}, isSettings, {}});
        } else if (steps.isEmpty()) {
            isTitled = isTitled || !header(line, "migration"_L1).isEmpty();
            isSettings = isSettings || header(line, "mode"_L1) == "settings"_L1;
            if (isStatement(line))
                return malformed(fileName, tr("A statement stands before the first step: %1").arg(line));
        } else {
            if (isSettings && steps.last().onlyWhen.isEmpty())
                steps.last().onlyWhen = header(line, "only when"_L1);
            steps.last().step.sql += line + u'\n';
        }
    }
    if (!isTitled || steps.isEmpty())
        return malformed(fileName, tr("The file has no title or no step"));
    for (FileStep &step : steps)
        step.step.sql = step.step.sql.trimmed() + u'\n';
    return steps;
}

QList<FileStep> MigrationFile::shipped(const QString &folder)
{
    return stepsOf(folder, filesOf(folder));
}

QList<FileStep> MigrationFile::undoing(const QString &folder)
{
    QStringList names = filesOf(folder);
    if (names.size() > 1)
        std::reverse(std::next(names.begin()), names.end());
    return stepsOf(folder, names);
}

} // namespace signalbox
