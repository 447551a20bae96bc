#include "domain/filter/filterlink.h"

#include <QUrl>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString linkStart(QStringView panel)
{
    return u"signalbox:%1?filter="_s.arg(panel);
}

/// What chats and mails put around a link, or another parameter.
bool endsLink(QChar c)
{
    return c.isSpace() || QStringView(u"<>\"&)]|").contains(c);
}

} // namespace

QString filterLink(QStringView panel, const QString &text)
{
    return linkStart(panel) + QString::fromLatin1(QUrl::toPercentEncoding(text, ":,*"));
}

std::optional<QString> filterLinkText(QStringView panel, const QString &pasted)
{
    const QString wanted = linkStart(panel);
    const qsizetype start = pasted.indexOf(wanted, 0, Qt::CaseInsensitive);
    if (start < 0)
        return std::nullopt;
    QStringView encoded = QStringView(pasted).sliced(start + wanted.size());
    const auto end = std::find_if(encoded.begin(), encoded.end(), endsLink);
    encoded = encoded.first(end - encoded.begin());
    return QUrl::fromPercentEncoding(encoded.toUtf8());
}

} // namespace signalbox
