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

QStringList listed(const QString &names)
{
    QStringList list;
    for (const QString &name : names.split(u',', Qt::SkipEmptyParts))
        list.append(name.trimmed());
    return list;
}

/// Reads one file line by line; the first complaint ends it.
class ModuleReader
{
public:
    explicit ModuleReader(QString fileName) : m_fileName(std::move(fileName)) { }

    /// What is wrong with the line, empty when nothing is.
    QString take(const QString &line)
    {
        if (const QString heading = header(line, "step"_L1); !heading.isEmpty())
            return beginStep(line, heading);
        if (m_steps.isEmpty())
            return takeHead(line);
        FileStep &last = m_steps.last();
        if (m_isHeading && takeHeading(last, line))
            return {};
        m_isHeading = false;
        last.step.sql += line + u'\n';
        return {};
    }

    bool isComplete() const { return m_isTitled && !m_steps.isEmpty(); }
    QList<FileStep> steps() const { return m_steps; }

private:
    QString beginStep(const QString &line, const QString &heading)
    {
        static const QRegularExpression title(u"^([a-z0-9][a-z0-9-]*) \\| (\\S.*)$"_s);
        const auto match = title.match(heading);
        if (!match.hasMatch() || m_ids.contains(match.captured(1)))
            return MigrationFile::tr("The step line is malformed or its id stands there twice: %1").arg(line);
        m_ids.insert(match.captured(1));
        m_isHeading = true;
        m_steps.append({{m_fileName, match.captured(1), match.captured(2), m_part, {}, {}}, m_isSettings, {}, {}});
        return {};
    }

    QString takeHead(const QString &line)
    {
        m_isTitled = m_isTitled || !header(line, "module"_L1).isEmpty();
        m_isSettings = m_isSettings || header(line, "mode"_L1) == "settings"_L1;
        if (const QString part = header(line, "part"_L1); !part.isEmpty())
            m_part = part;
        return isStatement(line) ? MigrationFile::tr("A statement stands before the first step: %1").arg(line)
                                 : QString();
    }

    bool takeHeading(FileStep &step, const QString &line) const
    {
        const QString part = header(line, "part"_L1);
        const QString needs = header(line, "needs"_L1);
        const QString uses = header(line, "with"_L1);
        const QString condition = m_isSettings ? header(line, "only when"_L1) : QString();
        if (!part.isEmpty())
            step.step.part = part;
        else if (!needs.isEmpty())
            step.step.needs = listed(needs);
        else if (!uses.isEmpty())
            step.uses = listed(uses);
        else if (!condition.isEmpty())
            step.onlyWhen = condition;
        else
            return false;
        return true;
    }

    QString m_fileName;
    QList<FileStep> m_steps;
    QSet<QString> m_ids;
    QString m_part;
    bool m_isSettings = false;
    bool m_isTitled = false;
    bool m_isHeading = false; // between a step's first line and its text
};

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
    ModuleReader reader(fileName);
    for (const QString &line : QString(text).replace(u"\r\n"_s, u"\n"_s).split(u'\n')) {
        if (const QString complaint = reader.take(line); !complaint.isEmpty())
            return malformed(fileName, complaint);
    }
    if (!reader.isComplete())
        return malformed(fileName, tr("The file has no title or no step"));
    QList<FileStep> steps = reader.steps();
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
    std::ranges::reverse(names);
    return stepsOf(folder, names);
}

} // namespace signalbox
