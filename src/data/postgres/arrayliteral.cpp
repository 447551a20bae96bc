#include "data/postgres/arrayliteral.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

template <typename T, typename Print>
QString arrayOf(const QList<T> &entries, Print print)
{
    QStringList printed;
    printed.reserve(entries.size());
    for (const T &entry : entries)
        printed.append(print(entry));
    return u'{' + printed.join(u',') + u'}';
}

QString quoted(QString entry)
{
    entry.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + entry + u'"';
}

} // namespace

QString arrayLiteral(const QStringList &entries)
{
    return arrayOf(entries, quoted);
}

QString arrayLiteral(const QList<qint64> &entries)
{
    return arrayOf(entries, [](qint64 entry) { return QString::number(entry); });
}

} // namespace signalbox
