#include "domain/cron/cronschedule.h"

#include "core/visibletext.h"

#include <QRegularExpression>

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array monthNames = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array dayNames = {"sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun"};

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isAsciiAlphanumeric(QChar c)
{
    return c.unicode() < 128 && c.isLetterOrNumber();
}

template <std::size_t Count>
std::optional<int> indexOfName(const std::array<const char *, Count> &names, QStringView word)
{
    for (std::size_t i = 0; i < Count; ++i) {
        if (word.compare(QLatin1StringView(names[i]), Qt::CaseInsensitive) == 0)
            return int(i);
    }
    return std::nullopt;
}

enum class Field { Minute, Hour, DayOfMonth, Month, DayOfWeek };

struct FieldRule {
    Field field;
    int low;
    int high;
};

std::optional<int> namedValue(Field field, QStringView word)
{
    switch (field) {
    case Field::Month:
        if (const auto index = indexOfName(monthNames, word))
            return *index + 1;
        return std::nullopt;
    case Field::DayOfWeek:
        return indexOfName(dayNames, word);
    case Field::Minute:
    case Field::Hour:
    case Field::DayOfMonth:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

/// Reads a schedule the way pg_cron's own parser does: character by character, skipping what follows a field's last
/// range and what follows the fifth field.
class CronSchedule::Parser
{
    Q_DECLARE_TR_FUNCTIONS(CronSchedule)

public:
    explicit Parser(const QString &text) : m_text(text), m_rest(m_text) { }

    Result<CronSchedule> parse();

private:
    bool readInterval();
    void readMacro();
    void readFields();
    template <std::size_t Size>
    void readField(const FieldRule &rule, std::bitset<Size> &values);
    template <std::size_t Size>
    void readRange(const FieldRule &rule, std::bitset<Size> &values);
    int readNumber(Field field);
    void skipBlanks();
    bool take(QChar wanted);
    void fail(const QString &why);

    const QString m_text;
    QStringView m_rest;
    CronSchedule m_schedule;
    QStringList m_ignored;
    std::optional<QString> m_failure; // the first one; nothing is read after it
};

Result<CronSchedule> CronSchedule::parse(const QString &text)
{
    return Parser(text).parse();
}

Result<CronSchedule> CronSchedule::Parser::parse()
{
    if (!readInterval()) {
        while (!m_rest.isEmpty() && (isBlank(m_rest.front()) || m_rest.front() == u'\n'))
            m_rest = m_rest.sliced(1);
        if (m_rest.startsWith(u'@'))
            readMacro();
        else
            readFields();
    }
    if (m_failure) {
        return tl::unexpected(Error{ErrorKind::Invalid, tr("This is not a schedule that pg_cron understands."),
            visibleText(m_text, 200), {}, *m_failure, {}});
    }
    m_schedule.m_ignored = m_ignored.join(u' ');
    return m_schedule;
}

bool CronSchedule::Parser::readInterval()
{
    static const QRegularExpression pattern(
        u"^\\s*(\\d{1,9})\\s*second(?:s\\s*)?$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(m_text);
    if (!match.hasMatch())
        return false;
    const int seconds = match.capturedView(1).toInt();
    if (seconds < 1 || seconds > 59)
        fail(tr("An interval is 1 to 59 seconds; longer ones are written with five fields."));
    m_schedule.m_kind = Kind::Interval;
    m_schedule.m_interval = std::chrono::seconds(seconds);
    return true;
}

void CronSchedule::Parser::readMacro()
{
    // The scheduler compares with case, and reads the word up to the next blank.
    qsizetype length = 0;
    while (length < m_rest.size() && !isBlank(m_rest[length]) && m_rest[length] != u'\n')
        ++length;
    const QStringView word = m_rest.first(length);
    const QStringView tail = m_rest.sliced(length).trimmed();
    QString fields;
    if (word == u"@reboot" || word == u"@restart")
        m_schedule.m_kind = Kind::Reboot;
    else if (word == u"@yearly" || word == u"@annually")
        fields = u"0 0 1 1 *"_s;
    else if (word == u"@monthly")
        fields = u"0 0 1 * *"_s;
    else if (word == u"@weekly")
        fields = u"0 0 * * 0"_s;
    else if (word == u"@daily" || word == u"@midnight")
        fields = u"0 0 * * *"_s;
    else if (word == u"@hourly")
        fields = u"0 * * * *"_s;
    else
        fail(tr("After @ comes one of: hourly, daily, midnight, weekly, monthly, yearly, annually, reboot."));
    if (!fields.isEmpty()) {
        m_rest = fields;
        readFields();
    }
    if (!tail.isEmpty())
        m_ignored.append(tail.toString());
}

void CronSchedule::Parser::readFields()
{
    readField({Field::Minute, 0, 59}, m_schedule.m_minutes);
    readField({Field::Hour, 0, 23}, m_schedule.m_hours);
    m_schedule.m_dayOfMonthStar = m_rest.startsWith(u'*');
    readField({Field::DayOfMonth, 1, 31}, m_schedule.m_daysOfMonth);
    readField({Field::Month, 1, 12}, m_schedule.m_months);
    m_schedule.m_dayOfWeekStar = m_rest.startsWith(u'*');
    readField({Field::DayOfWeek, 0, 7}, m_schedule.m_daysOfWeek);
    if (m_schedule.m_daysOfWeek.test(0) || m_schedule.m_daysOfWeek.test(7)) {
        m_schedule.m_daysOfWeek.set(0);
        m_schedule.m_daysOfWeek.set(7);
    }
    if (!m_failure && !m_rest.trimmed().isEmpty())
        m_ignored.append(m_rest.trimmed().toString());
}

template <std::size_t Size>
void CronSchedule::Parser::readField(const FieldRule &rule, std::bitset<Size> &values)
{
    do {
        readRange(rule, values);
    } while (!m_failure && take(u','));
    qsizetype stray = 0;
    while (stray < m_rest.size() && !isBlank(m_rest[stray]) && m_rest[stray] != u'\n')
        ++stray;
    if (stray > 0 && !m_failure)
        m_ignored.append(m_rest.first(stray).toString());
    m_rest = m_rest.sliced(stray);
    skipBlanks();
}

template <std::size_t Size>
void CronSchedule::Parser::readRange(const FieldRule &rule, std::bitset<Size> &values)
{
    if (m_failure)
        return;
    if (rule.field == Field::DayOfMonth && take(u'$')) {
        m_schedule.m_lastDayOfMonth = true;
        return;
    }
    int first = rule.low;
    int last = rule.high;
    bool single = false;
    if (!take(u'*')) {
        first = readNumber(rule.field);
        single = !take(u'-');
        last = single ? first : readNumber(rule.field);
    }
    int step = 1;
    if (take(u'/')) {
        if (single)
            return fail(tr("A step needs a range or a star before it, as in 0-59/5 or */5."));
        step = readNumber(Field::Minute); // a plain number whatever the field
        if (step < 1)
            return fail(tr("A step is at least 1."));
    }
    if (m_failure)
        return;
    if (first < rule.low || first > rule.high || last < rule.low || last > rule.high)
        return fail(tr("A value is out of range: it must be from %1 to %2.").arg(rule.low).arg(rule.high));
    // A range written backwards is accepted and selects nothing, as in the scheduler.
    for (qint64 value = first; value <= last; value += step)
        values.set(std::size_t(value));
}

int CronSchedule::Parser::readNumber(Field field)
{
    qsizetype length = 0;
    while (length < m_rest.size() && isAsciiAlphanumeric(m_rest[length]))
        ++length;
    const QStringView word = m_rest.first(length);
    m_rest = m_rest.sliced(length);
    if (const auto named = namedValue(field, word))
        return *named;
    bool isNumber = false;
    const int value = word.toInt(&isNumber);
    if (word.isEmpty() && m_rest.isEmpty())
        fail(tr("A schedule has five fields: minute, hour, day of month, month, day of week."));
    else if (!isNumber)
        fail(tr("\"%1\" is neither a number nor a name that this field knows.")
                 .arg(visibleText(word.isEmpty() ? m_rest.first(1) : word, 40)));
    return value;
}

void CronSchedule::Parser::skipBlanks()
{
    while (!m_rest.isEmpty() && isBlank(m_rest.front()))
        m_rest = m_rest.sliced(1);
}

bool CronSchedule::Parser::take(QChar wanted)
{
    if (!m_rest.startsWith(wanted))
        return false;
    m_rest = m_rest.sliced(1);
    return true;
}

void CronSchedule::Parser::fail(const QString &why)
{
    if (!m_failure)
        m_failure = why;
}

} // namespace signalbox
