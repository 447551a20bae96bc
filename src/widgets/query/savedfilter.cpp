#include "widgets/query/savedfilter.h"

namespace signalbox {

QStringList savedFilterLines(const QList<SavedFilter> &filters)
{
    QStringList lines;
    for (const SavedFilter &filter : filters)
        lines << filter.name << filter.text;
    return lines;
}

QList<SavedFilter> savedFilters(const QStringList &lines)
{
    QList<SavedFilter> filters;
    for (qsizetype i = 0; i + 1 < lines.size(); i += 2)
        filters.append({lines.at(i), lines.at(i + 1)});
    return filters;
}

} // namespace signalbox
