#include "data/migrations/steprunner.h"

#include "core/quoting.h"
#include "data/postgres/arrayliteral.h"

#include <QDir>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString sqlArray(const QStringList &entries)
{
    return sqlLiteral(arrayLiteral(entries));
}

/// Between dollar quotes that the text does not end.
QString dollarQuoted(const QString &text)
{
    QString tag = u"$step$"_s;
    for (int number = 2; text.contains(tag); ++number)
        tag = u"$step%1$"_s.arg(number);
    return tag + u'\n' + text + tag;
}

QString filesIn(const QString &path)
{
    QString text;
    const QDir folder(path);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            text += QString::fromUtf8(file.readAll()) + u'\n';
    }
    return text;
}

QString ledgerWord(StepOutcome outcome)
{
    switch (outcome) {
    case StepOutcome::AlreadyThere:
        return u"already there"_s;
    case StepOutcome::Done:
        return u"done"_s;
    case StepOutcome::NotApplicable:
        return u"not applicable"_s;
    case StepOutcome::LeftOut:
        return u"left out"_s;
    case StepOutcome::NotPermitted:
        return u"not permitted"_s;
    case StepOutcome::NeedsRestart:
        return u"needs restart"_s;
    case StepOutcome::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString StepRunner::release()
{
    return QStringLiteral(SIGNALBOX_RELEASE);
}

QString StepRunner::releaseDate()
{
    return QStringLiteral(SIGNALBOX_RELEASE_DATE);
}

QString StepRunner::routines()
{
    return filesIn(u":/sql/runner"_s);
}

QString StepRunner::undoRoutines()
{
    return filesIn(u":/sql/runner/undo"_s);
}

QString StepRunner::begin()
{
    return u"call pg_temp.signalbox_begin(%1);\n"_s.arg(sqlLiteral(release()));
}

QString StepRunner::step(const FileStep &step)
{
    return u"call pg_temp.signalbox_step(%1, %2, %3, %4, %5);\n"_s.arg(sqlLiteral(step.step.id),
        sqlLiteral(step.step.title), sqlLiteral(step.step.part), sqlArray(step.step.needs),
        dollarQuoted(step.step.sql));
}

QString StepRunner::blocker(const FileStep &step)
{
    return u"select pg_temp.signalbox_blocker(%1, %2)"_s.arg(sqlLiteral(step.step.part), sqlArray(step.step.needs));
}

QString StepRunner::record(const FileStep &step, StepOutcome outcome, const QString &detail)
{
    return u"call pg_temp.signalbox_record(%1, %2, %3, %4, %5);\n"_s.arg(sqlLiteral(step.step.id),
        sqlLiteral(step.step.title), sqlLiteral(step.checksum()), sqlLiteral(ledgerWord(outcome)), sqlLiteral(detail));
}

QString StepRunner::end()
{
    return u"call pg_temp.signalbox_end();\n"_s;
}

QString StepRunner::wholeFile(const QList<FileStep> &steps)
{
    QString text
        = u"-- Signalbox %1: the database side, for psql -f and supabase db push. Repeatable; made by \"signalbox "
          "migrations\".\n--\n"_s.arg(release());
    text += routines() + begin();
    for (const FileStep &step : steps) {
        if (!step.isSetting)
            text += u'\n' + StepRunner::step(step);
    }
    return text + u'\n' + end();
}

} // namespace signalbox
