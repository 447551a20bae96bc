#pragma once

#include "domain/cron/cause/jobruncause.h"
#include "domain/cron/cause/jobrunmessage.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace signalbox {

using JobCauseKind = JobRunCause::Kind;

/// What a rule may ask: the run, its message, and what of it the rule's pattern found.
class JobCauseFacts
{
    Q_DECLARE_TR_FUNCTIONS(JobRunCause)

public:
    JobCauseFacts(const JobRun &run, const QString &job, const JobRunMessage &message)
        : m_run(run), m_job(job), m_message(message)
    { }

    const JobRun &run() const { return m_run; }
    const JobRunMessage &message() const { return m_message; }
    void setMatch(const QRegularExpressionMatch &match) { m_match = match; }

    // As they may stand in a sentence.
    QString job() const;
    QString role() const;
    QString database() const;
    QString found(int group) const; // of the pattern's match
    QString words() const; // the message's first part

private:
    const JobRun &m_run;
    const QString &m_job;
    const JobRunMessage &m_message;
    QRegularExpressionMatch m_match;
};

/// What a rule says: the cause's sentence and what to do.
struct JobCauseWords {
    QString sentence;
    QString advice;
};

/// One line of the table of causes. The pattern is looked for in the message's first part only: what a detail or a context
/// quotes is no reason.
struct JobCauseRule {
    JobRunCause::Kind kind;
    QRegularExpression pattern;
    JobCauseWords (*words)(const JobCauseFacts &);
};

/// pg_cron's and the client library's own words, which are never translated by the server.
const QList<JobCauseRule> &schedulerCauseRules();
/// What keeps a session from being opened, or ends it.
const QList<JobCauseRule> &sessionCauseRules();
/// What the server says of the statement, in English.
const QList<JobCauseRule> &statementCauseRules();

} // namespace signalbox
