#include "core/visibletext.h"
#include "domain/cron/cronscheduleparser.h"
#include "domain/cron/cronvalues.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShownWord = 40;

QList<int> valuesOfBits(quint64 bits, int low)
{
    QList<int> values = cronValues(std::bitset<64>(bits));
    for (int &value : values)
        value += low;
    return values;
}

/// How pg_cron writes "every 5 minutes"; empty where it cannot, as for every 7 minutes.
QString everyText(int count, QChar unit, bool hasIntervals)
{
    if (unit == u's')
        return hasIntervals && count > 0 && count < 60 ? u"%1 seconds"_s.arg(count) : QString();
    const int cycle = unit == u'm' ? 60 : 24;
    if (count < 1 || count >= cycle || cycle % count != 0)
        return {};
    const QString values = count == 1 ? u"*"_s : u"*/%1"_s.arg(count);
    return unit == u'm' ? values + u" * * * *"_s : u"0 %1 * * *"_s.arg(values);
}

} // namespace

void CronSchedule::Parser::remark(Kind kind, Stretch at, const QString &text, const QString &instead)
{
    m_schedule.m_remarks.append({kind, at.start, at.length, text, instead});
}

/// The text without the blanks around it.
CronSchedule::Parser::Stretch CronSchedule::Parser::whole() const
{
    qsizetype start = 0;
    qsizetype end = m_text.size();
    while (start < end && m_text[start].isSpace())
        ++start;
    while (end > start && m_text[end - 1].isSpace())
        --end;
    return {start, end - start};
}

void CronSchedule::Parser::remarkOnRange(const CronField &field, const CronRange &range, Stretch at)
{
    if (range.isBackward())
        return remarkOnBackwardRange(field, range, at);
    if (range.step > field.high) {
        remark(Kind::Misleading, at,
            tr("A step beyond the end of the field leaves its first value only, and pg_cron 1.6.5 and later refuse "
               "it."),
            QString::number(range.first));
    }
}

void CronSchedule::Parser::remarkOnBackwardRange(const CronField &field, const CronRange &range, Stretch at)
{
    const quint64 newer = range.bits(field, true);
    const quint64 selected = range.bits(field, m_dialect.backwardRanges);
    const QString instead = range.forwards(field);
    const QString selects = cronValueList(valuesOfBits(newer, field.low));
    if (newer == 0)
        return remark(
            Kind::Misleading, at, tr("This range runs backwards, and pg_cron selects nothing by it."), instead);
    if (selected == 0) {
        return remark(Kind::Misleading, at,
            tr("This range runs backwards, and pg_cron selects nothing by it; from 1.6 on it selects %1.").arg(selects),
            instead);
    }
    if (selected == range.meantBits(field)) {
        return remark(Kind::OtherVersions, at,
            tr("This range runs over the end of its field; before pg_cron 1.6 it selects nothing."), instead);
    }
    remark(Kind::Misleading, at,
        tr("This range runs backwards, and pg_cron selects %1 by it; before 1.6 it selects nothing.").arg(selects),
        instead);
}

void CronSchedule::Parser::remarkOnTail()
{
    const QString rest = m_text.sliced(m_at);
    const QString tail = rest.trimmed();
    if (tail.isEmpty())
        return;
    const Stretch at{m_at + rest.indexOf(tail), tail.size()};
    static const QRegularExpression field(u"\\A[0-9*][0-9*,/-]*(\\s+[0-9*][0-9*,/-]*)?\\z"_s);
    const bool sixFields = m_fields[0].length > 0 && field.match(tail).hasMatch();
    remark(Kind::Ignored, at,
        sixFields ? tr(
            "pg_cron reads five fields and ignores this. If the first field was to mean seconds, all of them stand "
            "one place too far to the left.")
                  : tr("pg_cron ignores this."));
}

void CronSchedule::Parser::remarkOnDayFields()
{
    const CronSchedule &schedule = m_schedule;
    const Stretch month = m_fields[std::size_t(CronField::Name::DayOfMonth)];
    const Stretch week = m_fields[std::size_t(CronField::Name::DayOfWeek)];
    const bool anyDayOfMonth = schedule.m_daysOfMonth.count() == 31;
    const bool anyDayOfWeek = schedule.m_daysOfWeek.all();
    if (week.length == 0 || schedule.m_dayOfMonthStar || schedule.m_dayOfWeekStar || schedule.m_daysMustBothMatch
        || (anyDayOfMonth && anyDayOfWeek))
        return;
    if (anyDayOfMonth || anyDayOfWeek) {
        return remark(Kind::Misleading, anyDayOfMonth ? month : week,
            tr("All days, written out, are not the same as *: a day that matches this field is enough, whatever the "
               "other day "
               "field says."),
            u"*"_s);
    }
    if (schedule.m_daysOfWeek.any() && schedule.hasDayOfMonth()) {
        remark(Kind::Misleading, {month.start, week.start + week.length - month.start},
            tr("Both day fields are set: a day that matches one of them is enough."));
    }
}

void CronSchedule::Parser::remarkOnNeverFiring()
{
    if (m_schedule.canFire())
        return;
    const QString instead = withReplacements();
    const auto better = instead.isEmpty() ? std::optional<CronRemark>() : CronSchedule::fault(instead, m_dialect);
    const bool helps = !instead.isEmpty() && !better && CronSchedule::parse(instead, m_dialect)->canFire();
    remark(Kind::NeverFires, whole(), whyItNeverFires(), helps ? instead : QString());
}

QString CronSchedule::Parser::whyItNeverFires() const
{
    if (m_fields[0].length == 0)
        return tr("pg_cron takes this, but sets no month by it: it never fires.");
    const auto selectsNothing = [](CronField::Name field) {
        return tr("This never fires: the field \"%1\" selects nothing.").arg(CronField::of(field).title());
    };
    if (m_schedule.m_minutes.none())
        return selectsNothing(CronField::Name::Minute);
    if (m_schedule.m_hours.none())
        return selectsNothing(CronField::Name::Hour);
    if (m_schedule.m_months.none())
        return selectsNothing(CronField::Name::Month);
    if (m_schedule.m_daysOfMonth.none() && !m_schedule.m_lastDayOfMonth)
        return selectsNothing(CronField::Name::DayOfMonth);
    if (m_schedule.hasDayOfMonth())
        return selectsNothing(CronField::Name::DayOfWeek);
    return tr("This never fires: none of its months has such a day.");
}

/// The schedule with all that was offered instead of parts of it; empty when nothing was.
QString CronSchedule::Parser::withReplacements() const
{
    if (m_fields[0].length == 0)
        return u"0 0 1 1 *"_s;
    QList<CronRemark> replaced;
    for (const CronRemark &known : m_schedule.m_remarks) {
        if (!known.instead.isEmpty())
            replaced.append(known);
    }
    const Stretch day = m_fields[std::size_t(CronField::Name::DayOfMonth)];
    if (m_schedule.m_daysOfMonth.any() && !m_schedule.hasDayOfMonth() && m_dialect.lastDay)
        replaced.append({Kind::NeverFires, day.start, day.length, {}, u"$"_s});
    std::ranges::stable_sort(replaced, std::greater<>(), &CronRemark::start);
    QString text = replaced.isEmpty() ? QString() : m_text;
    for (const CronRemark &part : std::as_const(replaced))
        text.replace(part.start, part.length, part.instead);
    return text.trimmed();
}

/// For what people write elsewhere, or say: "every 5 minutes", "@every 5m", "hourly".
void CronSchedule::Parser::offerWhatIsMeant()
{
    static const QRegularExpression every(
        u"\\A@?(?:every\\s+)?(\\d{1,4})?\\s*(s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:ours?)?)\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(
        u"\\A@?(hourly|daily|midnight|weekly|monthly|yearly|annually)\\z"_s, QRegularExpression::CaseInsensitiveOption);
    if (!m_fault || !m_fault->instead.isEmpty())
        return;
    const Stretch at = whole();
    const QString text = m_text.sliced(at.start, at.length);
    QString meant;
    if (const auto match = every.match(text); match.hasMatch()) {
        const int count = match.hasCaptured(1) ? match.captured(1).toInt() : 1;
        meant = everyText(count, match.captured(2).at(0).toLower(), m_dialect.intervals);
    } else if (const auto name = named.match(text); name.hasMatch()) {
        const QString word = name.captured(1).toLower();
        meant = word == "yearly"_L1 || word == "annually"_L1 ? u"0 0 1 1 *"_s : u'@' + word;
    }
    if (!meant.isEmpty())
        m_fault = CronRemark{Kind::Refused, at.start, at.length, m_fault->text, meant};
}

void CronSchedule::Parser::failAtWord(const CronField &field, QStringView word, Stretch at)
{
    if (word.isEmpty() && at.start == m_text.size())
        return fail({at.start, 0}, tr("A schedule has five fields: minute, hour, day of month, month, day of week."));
    const bool isDay = field.name == CronField::Name::DayOfMonth;
    const QChar next = m_text[at.start];
    if (word.isEmpty() && next == u'?')
        return fail({at.start, 1}, tr("\"?\" is not known; any value is written as *."), u"*"_s);
    if (word.isEmpty() && next == u'$' && isDay) {
        return fail({at.start, 1},
            m_dialect.lastDay ? tr("The last day of the month, $, stands alone in its field.")
                              : tr("The last day of the month, $, is known from pg_cron 1.6 on."));
    }
    if (isDay && word.compare(u"L", Qt::CaseInsensitive) == 0 && m_dialect.lastDay)
        return fail(at, tr("\"L\" is not known; the last day of the month is written as $."), u"$"_s);
    if (const QString name = field.shortNameOf(word); !name.isEmpty())
        return fail(at, tr("\"%1\" is not known; names have three letters.").arg(visibleText(word)), name);
    if (m_text.contains("second"_L1, Qt::CaseInsensitive)) {
        return fail(
            whole(), tr("An interval is a whole number from 1 to 59 and the word \"seconds\", and nothing besides."));
    }
    const qsizetype length = word.isEmpty() ? (next.isHighSurrogate() ? 2 : 1) : word.size();
    fail({at.start, length},
        tr("\"%1\" is neither a number nor a name that this field knows.")
            .arg(visibleText(
                QStringView(m_text).sliced(at.start).first(qMin(length, m_text.size() - at.start)), longestShownWord)));
}

} // namespace signalbox
