#include "core/humantext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

struct HumanText {
    Q_DECLARE_TR_FUNCTIONS(HumanText)
};

/// The C locale leaves the separators out by default; columns of counts need them in every locale.
QLocale groupingLocale()
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() & ~QLocale::OmitGroupSeparator);
    return locale;
}

QString pastText(qint64 spanSeconds)
{
    if (spanSeconds < 60)
        return HumanText::tr("%n s ago", nullptr, int(spanSeconds));
    if (spanSeconds < 3600)
        return HumanText::tr("%n min ago", nullptr, int(spanSeconds / 60));
    if (spanSeconds < 86400)
        return HumanText::tr("%n h ago", nullptr, int(spanSeconds / 3600));
    return HumanText::tr("%n d ago", nullptr, int(spanSeconds / 86400));
}

QString futureText(qint64 spanSeconds)
{
    if (spanSeconds < 60)
        return HumanText::tr("in %n s", nullptr, int(spanSeconds));
    if (spanSeconds < 3600)
        return HumanText::tr("in %n min", nullptr, int(spanSeconds / 60));
    if (spanSeconds < 86400)
        return HumanText::tr("in %n h", nullptr, int(spanSeconds / 3600));
    return HumanText::tr("in %n d", nullptr, int(spanSeconds / 86400));
}

QString twoParts(const QString &pattern, qint64 big, qint64 small)
{
    return pattern.arg(countText(big)).arg(small, 2, 10, QChar(u'0'));
}

} // namespace

QString relativeTime(Instant when, Instant now)
{
    if (when == Instant::distantPast())
        return HumanText::tr("always");
    if (when == Instant::distantFuture())
        return HumanText::tr("never");
    const qint64 seconds = duration_cast<std::chrono::seconds>(when - now).count();
    if (seconds == 0)
        return HumanText::tr("just now");
    return seconds < 0 ? pastText(-seconds) : futureText(seconds);
}

QString durationText(microseconds span)
{
    if (!isFinite(span))
        return HumanText::tr("endless", "a duration from or to infinity");
    if (span < 0us)
        return HumanText::tr("-%1", "negative duration").arg(durationText(-span));
    if (span == 0us)
        return HumanText::tr("%1 ms").arg(0);
    if (span < 1ms)
        return HumanText::tr("< 1 ms");
    const qint64 milliseconds = round<std::chrono::milliseconds>(span).count();
    if (milliseconds < 1000)
        return HumanText::tr("%1 ms").arg(milliseconds);
    if (milliseconds < 9950)
        return HumanText::tr("%1 s").arg(QLocale().toString(double(milliseconds) / 1000.0, 'f', 1));
    const qint64 seconds = round<std::chrono::seconds>(span).count();
    if (seconds < 60)
        return HumanText::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return twoParts(HumanText::tr("%1 min %2 s"), seconds / 60, seconds % 60);
    if (seconds < 86400)
        return twoParts(HumanText::tr("%1 h %2 min"), seconds / 3600, seconds % 3600 / 60);
    return twoParts(HumanText::tr("%1 d %2 h"), seconds / 86400, seconds % 86400 / 3600);
}

QString countText(qint64 count)
{
    return groupingLocale().toString(count);
}

QString numberText(double value)
{
    if (!std::isfinite(value))
        return QLocale().toString(value);
    const double rounded = std::round(value * 1000.0) / 1000.0;
    // QLocale has no "up to three decimals": the shortest form that still reads back as the rounded value.
    for (int decimals = 0; decimals < 3; ++decimals) {
        const double scale = std::pow(10.0, decimals);
        if (std::abs(std::round(rounded * scale) / scale - rounded) < 1e-9 * std::max(1.0, std::abs(rounded)))
            return groupingLocale().toString(rounded, 'f', decimals);
    }
    return groupingLocale().toString(rounded, 'f', 3);
}

QString byteSizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1, QLocale::DataSizeIecFormat);
}

QString joinedList(const QStringList &items)
{
    if (items.size() < 2)
        return items.join(QString());
    return HumanText::tr("%1 and %2", "the items of a list but the last, the last")
        .arg(items.first(items.size() - 1).join(u", "_s), items.last());
}

QString exactInstant(Instant when, const QTimeZone &zone, bool milliseconds)
{
    if (when == Instant::distantPast())
        return HumanText::tr("-infinity");
    if (when == Instant::distantFuture())
        return HumanText::tr("infinity");
    const QDateTime local = when.toDateTime().toTimeZone(zone);
    QString text = local.toString(u"yyyy-MM-dd HH:mm:ss"_s);
    if (milliseconds && local.time().msec() != 0)
        text += local.toString(u".zzz"_s);
    return text + u' ' + local.timeZoneAbbreviation();
}

} // namespace signalbox
