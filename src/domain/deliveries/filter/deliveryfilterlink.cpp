#include "domain/deliveries/filter/deliveryfilterlink.h"

#include "domain/deliveries/filter/deliveryfiltertext.h"

#include <QUrl>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QString linkStart = u"signalbox:webhooks?filter="_s;

/// What chats and mails put around a link, or another parameter.
bool endsLink(QChar c)
{
    return c.isSpace() || QStringView(u"<>\"&)]|").contains(c);
}

} // namespace

QString deliveryFilterLink(const DeliveryFilter &filter, const QTimeZone &zone)
{
    const QString text = deliveryFilterText(filter, zone, FilterZoneText::Written);
    return linkStart + QString::fromLatin1(QUrl::toPercentEncoding(text, ":,*"));
}

std::optional<QString> deliveryFilterLinkText(const QString &text)
{
    const qsizetype start = text.indexOf(linkStart, 0, Qt::CaseInsensitive);
    if (start < 0)
        return std::nullopt;
    QStringView encoded = QStringView(text).sliced(start + linkStart.size());
    const auto end = std::find_if(encoded.begin(), encoded.end(), endsLink);
    encoded = encoded.first(end - encoded.begin());
    return QUrl::fromPercentEncoding(encoded.toUtf8());
}

} // namespace signalbox
