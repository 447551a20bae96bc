#include "models/cron/crowdmodel.h"

#include "core/humantext.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype mostTimesInTip = 40;

} // namespace

void CrowdModel::setCrowds(const QList<RecurringCrowd> &crowds, const TimeSpan &whole)
{
    m_whole = whole;
    merge(crowds.first(std::min(crowds.size(), mostRows)));
    refreshTimes();
}

void CrowdModel::setJobNames(const QHash<qint64, QString> &names)
{
    if (names == m_names)
        return;
    m_names = names;
    if (rowCount() > 0)
        emit dataChanged(index(0, Jobs), index(rowCount() - 1, Jobs));
}

QStringList CrowdModel::namesOf(const RecurringCrowd &crowd) const
{
    QStringList names;
    for (const qint64 jobId : crowd.jobIds)
        names.append(m_names.value(jobId, tr("job %1").arg(jobId)));
    return names;
}

QString CrowdModel::headerText(int column) const
{
    switch (Column(column)) {
    case When:
        return tr("When");
    case Times:
        return tr("Times");
    case Longest:
        return tr("Longest");
    case Peak:
        return tr("At once");
    case Jobs:
        return tr("Jobs");
    case ColumnCount:
        break;
    }
    return {};
}

QString CrowdModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case When:
        return tr("When it begins to be crowded.");
    case Times:
        return tr("How often these jobs meet.");
    case Longest:
        return tr("How long that lasts at most.");
    case Peak:
        return tr("How many jobs run, or wait for a slot, at once at most.");
    case Jobs:
        return tr("The jobs that take part.");
    case ColumnCount:
        break;
    }
    return {};
}

QString CrowdModel::text(const RecurringCrowd &crowd, int column) const
{
    switch (Column(column)) {
    case When:
        return timesInWords(crowd.spans, m_whole, timeZone());
    case Times:
        return countText(crowd.spans.size());
    case Longest:
        return durationText(crowd.longest);
    case Peak:
        return countText(crowd.peak);
    case Jobs:
        return joinedList(namesOf(crowd));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CrowdModel::sortValue(const RecurringCrowd &crowd, int column) const
{
    switch (Column(column)) {
    case When:
        return crowd.spans.isEmpty() ? QVariant() : QVariant(crowd.spans.first().from.micros);
    case Times:
        return crowd.spans.size();
    case Longest:
        return qint64(crowd.longest.count());
    case Peak:
        return crowd.peak;
    case Jobs:
        return text(crowd, column);
    case ColumnCount:
        break;
    }
    return {};
}

QString CrowdModel::toolTip(const RecurringCrowd &crowd, int column) const
{
    switch (Column(column)) {
    case When: {
        QStringList lines;
        for (const TimeSpan &span : crowd.spans.first(std::min(crowd.spans.size(), mostTimesInTip)))
            lines.append(stretchInWords(span, timeZone()));
        if (crowd.spans.size() > mostTimesInTip)
            lines.append(tr("and %n more", nullptr, int(crowd.spans.size() - mostTimesInTip)));
        return lines.join(u'\n');
    }
    case Jobs:
        return namesOf(crowd).join(u'\n');
    case Times:
    case Longest:
    case Peak:
        return text(crowd, column);
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace signalbox
