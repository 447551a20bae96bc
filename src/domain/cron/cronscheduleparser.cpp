#include "domain/cron/cronscheduleparser.h"

#include "core/visibletext.h"

#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bytesTaken = 999;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isAsciiAlphanumeric(QChar c)
{
    return c.unicode() < 128 && c.isLetterOrNumber();
}

bool isNumber(QStringView word)
{
    return !word.isEmpty() && std::ranges::all_of(word, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// As atoi() of the C library: what does not fit into 64 bits becomes the greatest number, and of that 32 bits count.
int numberAsPgCronReads(QStringView digits)
{
    bool fits = false;
    const qint64 value = digits.toLongLong(&fits);
    return int(quint32(fits ? value : std::numeric_limits<qint64>::max()));
}

/// As scanf() reads %u: any sign, 64 bits, of which 32 count.
quint32 unsignedAsPgCronReads(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    bool fits = false;
    const quint64 value = (negative || text.startsWith(u'+') ? text.sliced(1) : text).toULongLong(&fits);
    if (!fits)
        return std::numeric_limits<quint32>::max();
    return quint32(negative ? 0 - value : value);
}

} // namespace

Result<CronSchedule> CronSchedule::parse(const QString &text, const CronDialect &dialect)
{
    Parser parser(text, dialect);
    parser.read();
    if (!parser.fault())
        return parser.schedule();
    return tl::unexpected(Error{ErrorKind::Invalid, tr("This is not a schedule that pg_cron understands."),
        visibleText(text, 200), {}, parser.fault()->text, {}});
}

std::optional<CronRemark> CronSchedule::fault(const QString &text, const CronDialect &dialect)
{
    Parser parser(text, dialect);
    parser.read();
    parser.offerWhatIsMeant();
    return parser.fault();
}

void CronSchedule::Parser::read()
{
    if (const qsizetype zero = m_text.indexOf(QChar()); zero >= 0)
        return fail({zero, 1}, tr("PostgreSQL takes no text with a null character."));
    if (readInterval())
        return;
    if (m_text.toUtf8().size() > bytesTaken)
        return fail({0, m_text.size()}, tr("A schedule has at most %n bytes.", nullptr, int(bytesTaken)));
    m_schedule.m_daysMustBothMatch = m_dialect.daysMustBothMatch;
    skipComments();
    if (front() == u'@')
        readMacro();
    else
        readFields();
    if (m_fault)
        return;
    remarkOnTail();
    remarkOnDayFields();
    remarkOnNeverFiring();
    std::ranges::stable_sort(m_schedule.m_remarks, {}, &CronRemark::start);
}

/// True when the text is an interval, be it one that pg_cron takes or not.
bool CronSchedule::Parser::readInterval()
{
    // No \s, no \d, no ignored case: the C library knows ASCII only, and the word must be the end of the text.
    static const QRegularExpression pattern(
        u"\\A[ \\t\\n\\v\\f\\r]*([+-]?[0-9]+)[ \\t\\n\\v\\f\\r]*[sS][eE][cC][oO][nN][dD]([sS][ \\t\\n\\v\\f\\r]*)?\\z"_s);
    const auto match = pattern.match(m_text);
    if (!match.hasMatch())
        return false;
    if (!m_dialect.intervals) {
        fail(whole(), tr("Intervals of seconds are known from pg_cron 1.5 on; this one has no more than every minute."),
            u"* * * * *"_s);
        return true;
    }
    const Stretch number{match.capturedStart(1), match.capturedLength(1)};
    const quint32 seconds = unsignedAsPgCronReads(match.capturedView(1));
    if (seconds < 1 || seconds > 59) {
        const QString minutely = match.capturedView(1) == u"60" ? u"* * * * *"_s : QString();
        fail(minutely.isEmpty() ? number : whole(),
            tr("An interval is 1 to 59 seconds; longer ones are written with five fields."), minutely);
        return true;
    }
    m_schedule.m_kind = CronSchedule::Kind::Interval;
    m_schedule.m_interval = std::chrono::seconds(seconds);
    if (match.capturedView(1).toLongLong() != seconds)
        remark(
            Kind::Misleading, number, tr("pg_cron takes this number for %1.").arg(seconds), QString::number(seconds));
    return true;
}

void CronSchedule::Parser::skipComments()
{
    for (;;) {
        const qsizetype line = m_at;
        skipBlanks();
        if (take(u'\n'))
            continue;
        if (front() != u'#')
            return;
        const qsizetype start = m_at;
        const qsizetype end = m_text.indexOf(u'\n', m_at);
        m_at = end < 0 ? m_text.size() : end;
        if (end < 0)
            return fail({line, m_text.size() - line}, tr("This is a comment; the schedule itself is missing."));
        remark(Kind::Ignored, since(start), tr("pg_cron skips this comment."));
    }
}

void CronSchedule::Parser::readMacro()
{
    const qsizetype start = m_at;
    m_at = endOfWord(m_at);
    // The name is compared with its case, and goes up to the next blank.
    const Stretch at = since(start);
    if (!applyMacro(QStringView(m_text).sliced(at.start, at.length), at))
        fail(at,
            tr("After @ comes one of: hourly, daily, midnight, weekly, monthly, yearly, annually, reboot, restart."));
}

bool CronSchedule::Parser::applyMacro(QStringView name, Stretch at)
{
    CronSchedule &schedule = m_schedule;
    if (name == u"@reboot" || name == u"@restart") {
        schedule.m_kind = CronSchedule::Kind::Reboot;
        return true;
    }
    const bool yearly = name == u"@yearly" || name == u"@annually";
    const bool monthly = name == u"@monthly";
    const bool weekly = name == u"@weekly";
    const bool daily = name == u"@daily" || name == u"@midnight";
    if (!yearly && !monthly && !weekly && !daily && name != u"@hourly")
        return false;
    schedule.m_minutes.set(0);
    if (name == u"@hourly")
        schedule.m_hours.set();
    else
        schedule.m_hours.set(0);
    schedule.m_daysOfMonth = yearly || monthly ? 2 : ~1u;
    schedule.m_months = yearly ? (m_dialect.yearlyFires ? 2 : 0) : ~1u;
    schedule.m_daysOfWeek = weekly ? 0x81 : 0xff;
    schedule.m_dayOfWeekStar = yearly || monthly || weekly;
    if (yearly && m_dialect.yearlyFires) {
        remark(Kind::OtherVersions, at, tr("From pg_cron 1.6 on this sets no month, and so never fires any more."),
            u"0 0 1 1 *"_s);
    }
    return true;
}

void CronSchedule::Parser::readFields()
{
    m_schedule.m_minutes = readField(CronField::Name::Minute);
    m_schedule.m_hours = readField(CronField::Name::Hour);
    m_schedule.m_dayOfMonthStar = front() == u'*';
    if (m_dialect.lastDay && front() == u'$')
        readLastDay();
    else
        m_schedule.m_daysOfMonth = readField(CronField::Name::DayOfMonth) << 1;
    m_schedule.m_months = readField(CronField::Name::Month) << 1;
    m_schedule.m_dayOfWeekStar = front() == u'*';
    m_schedule.m_daysOfWeek = readField(CronField::Name::DayOfWeek);
    if (m_schedule.m_daysOfWeek.test(0) || m_schedule.m_daysOfWeek.test(7)) {
        m_schedule.m_daysOfWeek.set(0);
        m_schedule.m_daysOfWeek.set(7);
    }
}

void CronSchedule::Parser::readLastDay()
{
    const qsizetype start = m_at;
    if (m_fault)
        return;
    take(u'$');
    m_fields[std::size_t(CronField::Name::DayOfMonth)] = since(start);
    if (!isBlank(front()) && m_at < m_text.size()) {
        m_at = endOfWord(m_at);
        return fail(since(start), tr("The last day of the month, $, stands alone in its field."), u"$"_s);
    }
    skipBlanks();
    m_schedule.m_lastDayOfMonth = true;
}

quint64 CronSchedule::Parser::readField(CronField::Name name)
{
    const CronField &field = CronField::of(name);
    const qsizetype start = m_at;
    quint64 bits = 0;
    do {
        bits |= readRange(field);
    } while (!m_fault && take(u','));
    if (m_fault)
        return 0;
    const qsizetype stray = m_at;
    m_at = endOfWord(m_at);
    m_fields[std::size_t(name)] = {start, stray - start};
    if (m_at > stray)
        remark(Kind::Ignored, since(stray), tr("pg_cron ignores this rest of the field."));
    skipBlanks();
    return bits;
}

quint64 CronSchedule::Parser::readRange(const CronField &field)
{
    if (m_fault)
        return 0;
    const qsizetype start = m_at;
    CronRange range{field.low, field.high};
    bool single = false;
    if (!take(u'*')) {
        range.first = readNumber(field, true);
        single = !m_fault && !take(u'-');
        range.last = single || m_fault ? range.first : readNumber(field, true);
    }
    if (!m_fault && take(u'/'))
        range.step = readStep(field, start, single);
    if (m_fault || !rangeIsTaken(field, range, since(start)))
        return 0;
    remarkOnRange(field, range, since(start));
    return range.bits(field, m_dialect.backwardRanges);
}

int CronSchedule::Parser::readStep(const CronField &field, qsizetype rangeStart, bool afterSingle)
{
    if (afterSingle) {
        const QString first = m_text.sliced(rangeStart, m_at - 1 - rangeStart);
        m_at = endOfWord(m_at);
        fail(since(rangeStart),
            tr("A step needs a range or a star before it, as in %1-%2/5 or */5.").arg(first).arg(field.high));
        return 1;
    }
    const qsizetype start = m_at;
    const int step = readNumber(field, false);
    if (!m_fault && step < 1)
        fail(since(start), tr("A step is at least 1."));
    return step;
}

bool CronSchedule::Parser::rangeIsTaken(const CronField &field, const CronRange &range, Stretch at)
{
    const auto within = [&field](int value) { return value >= field.low && value <= field.high; };
    if (!within(range.first) || !within(range.last)) {
        fail(at, tr("%1: a value must be from %2 to %3.").arg(field.title()).arg(field.low).arg(field.high));
        return false;
    }
    // A count that overflows is noticed up to 1.5; from 1.6.0 to 1.6.4 it writes anywhere, and the whole server dies.
    const qint64 begin = m_dialect.backwardRanges ? range.first - field.low : range.first;
    const bool overflows = !range.isBackward() && begin + range.step > std::numeric_limits<int>::max();
    const bool tooLong = range.step > field.high && m_dialect.longSteps == CronDialect::LongSteps::Refused;
    if (!overflows && !tooLong)
        return true;
    fail(at,
        tooLong || !m_dialect.backwardRanges
            ? tr("%1: a step is at most %2.").arg(field.title()).arg(field.high)
            : tr("%1: with a step of this size pg_cron 1.6 brings the whole server down.").arg(field.title()),
        QString::number(range.first));
    return false;
}

int CronSchedule::Parser::readNumber(const CronField &field, bool named)
{
    const qsizetype start = m_at;
    while (isAsciiAlphanumeric(front()))
        ++m_at;
    const QStringView word = QStringView(m_text).sliced(start, m_at - start);
    if (const auto value = named ? field.valueNamed(word) : std::nullopt)
        return *value;
    if (!isNumber(word)) {
        failAtWord(field, word, since(start));
        return 0;
    }
    const int value = numberAsPgCronReads(word);
    bool fits = false;
    if (word.toLongLong(&fits) != value || !fits)
        remark(
            Kind::Misleading, since(start), tr("pg_cron takes this number for %1.").arg(value), QString::number(value));
    return value;
}

bool CronSchedule::Parser::take(QChar wanted)
{
    if (m_at >= m_text.size() || m_text[m_at] != wanted)
        return false;
    ++m_at;
    return true;
}

void CronSchedule::Parser::skipBlanks()
{
    while (isBlank(front()))
        ++m_at;
}

qsizetype CronSchedule::Parser::endOfWord(qsizetype from) const
{
    while (from < m_text.size() && !isBlank(m_text[from]) && m_text[from] != u'\n')
        ++from;
    return from;
}

void CronSchedule::Parser::fail(Stretch at, const QString &why, const QString &instead)
{
    if (!m_fault)
        m_fault = CronRemark{Kind::Refused, at.start, at.length, why, instead};
}

} // namespace signalbox
