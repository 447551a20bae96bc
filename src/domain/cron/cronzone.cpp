#include "domain/cron/cronzone.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr qsizetype longestZoneName = 255; // of PostgreSQL's

/// The entry of the folder that has that name in any case, as PostgreSQL looks for it.
QString entryInAnyCase(const QString &folder, const QString &name)
{
    if (name.isEmpty() || name.startsWith(u'.'))
        return {};
    const QStringList entries = QDir(folder).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
    const auto found = std::ranges::find_if(
        entries, [&](const QString &entry) { return entry.compare(name, Qt::CaseInsensitive) == 0; });
    return found == entries.end() ? QString() : *found;
}

/// The name as the files of the tz database have it; empty when there is none.
QString nameInFiles(const QString &root, const QString &name)
{
    QStringList parts;
    for (const QString &part : name.split(u'/')) {
        const QString entry = entryInAnyCase(root + u'/' + parts.join(u'/'), part);
        if (entry.isEmpty())
            return {};
        parts.append(entry);
    }
    QFile file(root + u'/' + parts.join(u'/'));
    const bool isZone = file.open(QIODevice::ReadOnly) && file.read(4) == "TZif";
    return isZone ? parts.join(u'/') : QString();
}

/// Where the system keeps its zones otherwise, Qt lists them, beside offsets that it writes with the opposite sign.
QString nameAmongKnown(const QString &name)
{
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    const auto found = std::ranges::find_if(ids, [&](const QByteArray &id) {
        return !id.startsWith("UTC+") && !id.startsWith("UTC-")
            && QLatin1StringView(id).compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == ids.end() ? QString() : QString::fromLatin1(*found);
}

std::optional<QTimeZone> zoneOfDatabase(const QString &name)
{
    // These are other zones on the server than here.
    static const QStringList ofTheMachine = {u"localtime"_s, u"posixrules"_s};
    if (name.startsWith("right/"_L1, Qt::CaseInsensitive) || ofTheMachine.contains(name, Qt::CaseInsensitive))
        return std::nullopt;
    QString id;
    for (const QString &root : {u"/usr/share/zoneinfo"_s, u"/usr/lib/zoneinfo"_s}) {
        if (id.isEmpty())
            id = nameInFiles(root, name);
    }
    if (id.isEmpty())
        id = nameAmongKnown(name);
    const QTimeZone zone = id.isEmpty() ? QTimeZone() : QTimeZone(id.toUtf8());
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

CronZone::Span spanOf(const QTimeZone &zone, Instant at)
{
    const QDateTime time = at.toDateTime();
    CronZone::Span span{Instant::distantPast(), Instant::distantFuture(), seconds(zone.offsetFromUtc(time))};
    if (!zone.hasTransitions())
        return span;
    // previousTransition() is strictly before its argument, so ask from just after.
    if (const auto before = zone.previousTransition(time.addMSecs(1)); before.atUtc.isValid())
        span.begin = Instant::fromDateTime(before.atUtc);
    if (const auto after = zone.nextTransition(time); after.atUtc.isValid())
        span.end = Instant::fromDateTime(after.atUtc);
    return span;
}

CronZone::Span spanOf(const PosixZone &zone, Instant at)
{
    const auto next = std::ranges::upper_bound(zone.changes, at, {}, &PosixZone::Change::at);
    CronZone::Span span{Instant::distantPast(), Instant::distantFuture(), zone.first};
    if (next != zone.changes.begin()) {
        span.begin = std::prev(next)->at;
        span.offset = std::prev(next)->offset;
    }
    if (next != zone.changes.end())
        span.end = next->at;
    return span;
}

QString zoneOffsetText(seconds offset)
{
    const hh_mm_ss parts(offset);
    return u"UTC%1%2:%3"_s.arg(QChar(parts.is_negative() ? u'-' : u'+'))
        .arg(parts.hours().count(), 2, 10, QChar(u'0'))
        .arg(parts.minutes().count(), 2, 10, QChar(u'0'));
}

} // namespace

CronZone::CronZone(const QTimeZone &zone) : CronZone(QString::fromUtf8(zone.id()), zone, {}) { }

CronZone::CronZone(const QString &name, const QTimeZone &zone, std::optional<PosixZone> rules)
    : m_name(name), m_zone(zone), m_rules(std::move(rules))
{ }

std::optional<CronZone> CronZone::named(const QString &name)
{
    if (name.isEmpty() || name.size() > longestZoneName)
        return std::nullopt;
    if (name.compare("UTC"_L1, Qt::CaseInsensitive) == 0 || name.compare("GMT"_L1, Qt::CaseInsensitive) == 0)
        return CronZone(name, QTimeZone::utc(), {});
    if (const auto zone = zoneOfDatabase(name.startsWith(u':') ? name.sliced(1) : name))
        return CronZone(name, *zone, {});
    if (const auto rules = PosixZone::parse(name.toUtf8()))
        return CronZone(name, QTimeZone::utc(), rules);
    return std::nullopt;
}

CronZone::Span CronZone::spanAt(Instant at) const
{
    return m_rules ? spanOf(*m_rules, at) : spanOf(m_zone, at);
}

QTimeZone CronZone::zoneAt(Instant at) const
{
    return m_rules ? QTimeZone(int(spanAt(at).offset.count())) : m_zone;
}

QString CronZone::describe(Instant at) const
{
    const bool hasDigit = std::ranges::any_of(m_name, [](QChar c) { return c.isDigit(); });
    return m_rules || hasDigit ? u"%1 (%2)"_s.arg(m_name, zoneOffsetText(spanAt(at).offset)) : m_name;
}

} // namespace signalbox
