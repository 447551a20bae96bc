#include "panels/cron/findinglist.h"

#include "core/error.h"
#include "models/cron/jobreading.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statenotice.h"

#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype mostFindings = 8;

} // namespace

FindingList::FindingList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::tiny);
    setFindings({});
}

void FindingList::setFindings(const QList<JobFinding> &findings)
{
    QList<JobFinding> gravest = findings;
    std::stable_sort(gravest.begin(), gravest.end(),
        [](const JobFinding &a, const JobFinding &b) { return a.severity < b.severity; });
    gravest = gravest.first(std::min(gravest.size(), mostFindings));
    while (m_lines.size() < gravest.size()) {
        m_lines.append(new StateNotice(this));
        m_lines.last()->setAbout(tr("Finding %1").arg(m_lines.size()));
        m_layout->addWidget(m_lines.last());
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (i < gravest.size())
            m_lines.at(i)->tell(
                stateOf(gravest.at(i).severity), inSentences({gravest.at(i).what, gravest.at(i).instead}));
        else
            m_lines.at(i)->clear();
    }
    setVisible(!gravest.isEmpty());
}

} // namespace signalbox
