#pragma once

#include "domain/cron/cronfield.h"
#include "domain/cron/cronschedule.h"

namespace signalbox {

/// Reads a schedule the way pg_cron's own parser does: character by character, skipping what follows a field's last range
/// and what follows the fifth field.
class CronSchedule::Parser
{
    Q_DECLARE_TR_FUNCTIONS(CronSchedule)

public:
    Parser(const QString &text, const CronDialect &dialect) : m_text(text), m_dialect(dialect) { }

    void read();
    void offerWhatIsMeant();

    const CronSchedule &schedule() const { return m_schedule; }
    const std::optional<CronRemark> &fault() const { return m_fault; }

private:
    struct Stretch {
        qsizetype start;
        qsizetype length;
    };
    using Kind = CronRemark::Kind;

    // cronscheduleparser.cpp
    bool readInterval();
    void skipComments();
    void readMacro();
    bool applyMacro(QStringView name, Stretch at);
    void readFields();
    void readLastDay();
    quint64 readField(CronField::Name name);
    quint64 readRange(const CronField &field);
    int readStep(const CronField &field, qsizetype rangeStart, bool afterSingle);
    int readNumber(const CronField &field, bool named);
    bool rangeIsTaken(const CronField &field, const CronRange &range, Stretch at);
    QChar front() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    bool take(QChar wanted);
    void skipBlanks();
    qsizetype endOfWord(qsizetype from) const;
    Stretch since(qsizetype start) const { return {start, m_at - start}; }
    void fail(Stretch at, const QString &why, const QString &instead = {});

    // cronscheduleremarks.cpp
    void remark(Kind kind, Stretch at, const QString &text, const QString &instead = {});
    void remarkOnRange(const CronField &field, const CronRange &range, Stretch at);
    void remarkOnBackwardRange(const CronField &field, const CronRange &range, Stretch at);
    void remarkOnTail();
    void remarkOnDayFields();
    void remarkOnNeverFiring();
    QString whyItNeverFires() const;
    QString withReplacements() const;
    Stretch whole() const;
    void failAtWord(const CronField &field, QStringView word, Stretch at);

    const QString m_text;
    const CronDialect m_dialect;
    qsizetype m_at = 0;
    CronSchedule m_schedule;
    std::array<Stretch, 5> m_fields{}; // of the text, by CronField::Name
    std::optional<CronRemark> m_fault; // the first one; nothing is read after it
};

} // namespace signalbox
