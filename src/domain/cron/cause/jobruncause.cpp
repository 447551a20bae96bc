#include "domain/cron/cause/jobruncause.h"

#include "core/redaction.h"
#include "core/sqlstatements.h"
#include "core/visibletext.h"
#include "domain/cron/cause/jobruncauserules.h"

#include <QSet>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCauseWord = 120;
constexpr qsizetype longestCauseWords = 300;

struct JobCauseTexts {
    Q_DECLARE_TR_FUNCTIONS(JobRunCause)
};

QString shownWords(const QString &text, qsizetype cap)
{
    return visibleText(redacted(text), cap);
}

/// The server speaks English, or a language that calls an error the same.
bool mayBeEnglish(const JobRunMessage &message)
{
    static const QSet<QString> words{u"ERROR"_s, u"FATAL"_s, u"PANIC"_s};
    return message.severity.isEmpty() || words.contains(message.severity);
}

JobRunCause noEnd(const JobRun &run, const JobCauseFacts &facts)
{
    JobRunCause cause{JobCauseKind::NoEnd, {}, {}, {}};
    if (!run.command.isEmpty() && !splitStatements(run.command).isEmpty()) {
        cause.sentence
            = JobCauseTexts::tr("Nobody works on this run of %1 any more, and no end of it is recorded: the server "
                                "was restarted or crashed meanwhile, or the scheduler was.")
                  .arg(facts.job());
        cause.advice = JobCauseTexts::tr("See in the data whether its work is done. Such a row stays for ever and "
                                         "stops no other run; it may be deleted.");
    } else {
        cause.sentence
            = JobCauseTexts::tr("The command of %1 holds no statement. In a background worker pg_cron never records "
                                "an end of such a run.")
                  .arg(facts.job());
        cause.advice = JobCauseTexts::tr("Give the job a command, or unschedule it.");
    }
    return cause;
}

/// Raised by the command's own code, whatever the words and the language: "PL/pgSQL function f() line 3 at RAISE".
std::optional<JobRunCause> raised(const JobCauseFacts &facts)
{
    static const QRegularExpression place(
        u"\\APL/pgSQL\\W\\w+ (.+) \\w+ ([0-9]+) \\w+ RAISE\\z"_s, QRegularExpression::UseUnicodePropertiesOption);
    const auto match = place.match(facts.message().place);
    if (!match.hasMatch())
        return std::nullopt;
    const QString function = match.captured(1) == "inline_code_block"_L1
        ? JobCauseTexts::tr("its DO block")
        : shownWords(match.captured(1), longestCauseWord);
    return JobRunCause{JobCauseKind::Raised,
        JobCauseTexts::tr("The code of %1 raised an error itself, in line %2 of %3: %4")
            .arg(facts.job(), match.captured(2), function, facts.words()),
        JobCauseTexts::tr("The author of that code put this condition there: see that line for what it wants."),
        shownWords(match.captured(0), longestCauseWords)};
}

std::optional<JobRunCause> firstThatFits(const QList<JobCauseRule> &rules, JobCauseFacts &facts)
{
    for (const JobCauseRule &rule : rules) {
        const auto match = rule.pattern.match(facts.message().primary);
        if (!match.hasMatch())
            continue;
        facts.setMatch(match);
        const JobCauseWords words = rule.words(facts);
        return JobRunCause{
            rule.kind, words.sentence, words.advice, shownWords(match.captured(0).trimmed(), longestCauseWords)};
    }
    return std::nullopt;
}

JobRunCause ownError(const JobCauseFacts &facts)
{
    if (facts.message().primary.isEmpty())
        return {JobCauseKind::Unknown,
            JobCauseTexts::tr("%1 failed, and pg_cron recorded no words about it.").arg(facts.job()),
            JobCauseTexts::tr("See the server's log at that time."), {}};
    if (facts.message().severity.isEmpty())
        return {JobCauseKind::Unknown,
            JobCauseTexts::tr("%1 failed. What was recorded is not known here: %2").arg(facts.job(), facts.words()),
            JobCauseTexts::tr("See the server's log at that time."), {}};
    return {JobCauseKind::StatementError,
        JobCauseTexts::tr("The command of %1 failed: %2").arg(facts.job(), facts.words()),
        mayBeEnglish(facts.message())
            ? JobCauseTexts::tr("Try the command in a dry run, mend it there, then save it.")
            : JobCauseTexts::tr(
                "The server speaks its own language, so this is not explained further. With lc_messages = 'C' "
                "for the role %1 it would be. Try the command in a dry run, mend it there, then save it.")
                  .arg(facts.role()),
        {}};
}

} // namespace

QString JobCauseFacts::job() const
{
    return visibleText(m_job, longestCauseWord);
}

QString JobCauseFacts::role() const
{
    return visibleText(m_run.username, longestCauseWord);
}

QString JobCauseFacts::database() const
{
    return visibleText(m_run.database, longestCauseWord);
}

QString JobCauseFacts::found(int group) const
{
    return shownWords(m_match.captured(group), longestCauseWord);
}

QString JobCauseFacts::words() const
{
    return shownWords(m_message.primary, longestCauseWords);
}

std::optional<JobRunCause> causeOf(const JobRun &run, const QString &job)
{
    if (run.status != RunStatus::Failed && run.status != RunStatus::Unknown)
        return std::nullopt;
    const JobRunMessage message = partsOf(run.returnMessage);
    JobCauseFacts facts(run, job, message);
    if (run.status == RunStatus::Unknown)
        return noEnd(run, facts);
    if (const auto cause = raised(facts))
        return cause;
    const QList<const QList<JobCauseRule> *> tables = message.severity.isEmpty()
        ? QList{&schedulerCauseRules()}
        : QList{&sessionCauseRules(), &statementCauseRules()};
    for (const QList<JobCauseRule> *rules : tables) {
        if (const auto cause = firstThatFits(*rules, facts))
            return cause;
    }
    return ownError(facts);
}

} // namespace signalbox
