#include "panels/cron/jobundo.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/jobediting.h"
#include "models/plaintooltip.h"
#include "panels/cron/jobacts.h"
#include "widgets/state/noticestrip.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestUndoName = 100;

QString undoName(const JobDraft &definition)
{
    return definition.name.isEmpty() ? JobUndo::tr("The job without a name")
                                     : visibleText(definition.name, longestUndoName);
}

} // namespace

JobUndo::JobUndo(JobActs &acts, const PanelContext &context, QWidget *window)
    : QObject(window), m_acts(acts), m_clock(context.clock),
      m_jobs(context.settings, context.profile.name, context.database, *m_clock),
      m_strip(new NoticeStrip(tr("What was unscheduled"), window)),
      m_button(new QPushButton(tr("Unscheduled jobs…"), window)), m_menu(new QMenu(window))
{
    m_menu->setToolTipsVisible(true);
    m_button->setAutoDefault(false);
    m_button->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, [this] { fillMenu(*m_menu); });
    connect(&acts, &JobActs::unscheduled, this, [this](qint64, const JobDraft &definition) { offer(definition); });
    connect(&acts, &JobActs::restored, this, [this](qint64, const JobDraft &definition) {
        m_jobs.remove(definition);
        m_offered.removeOne(definition);
        show();
    });
    connect(&acts, &JobActs::changed, this, [this] { m_strip->setActionEnabled(!m_acts.isBusy()); });
    connect(m_strip, &NoticeStrip::acted, this, [this] {
        if (!m_offered.isEmpty() && !m_acts.isBusy())
            m_acts.restore(m_offered.last());
    });
    connect(m_strip, &NoticeStrip::closed, this, [this] { m_offered.clear(); });
    show();
}

void JobUndo::offer(const JobDraft &definition)
{
    m_jobs.put(definition);
    m_offered.append(definition);
    show();
}

void JobUndo::show()
{
    const QList<UnscheduledJob> jobs = m_jobs.jobs();
    m_button->setVisible(!jobs.isEmpty());
    m_offered.removeIf([&jobs](const JobDraft &offered) {
        return std::none_of(
            jobs.cbegin(), jobs.cend(), [&offered](const UnscheduledJob &job) { return job.definition == offered; });
    });
    showStrip(jobs.size());
}

void JobUndo::showStrip(qsizetype all)
{
    if (m_offered.isEmpty())
        return m_strip->clear();
    const JobDraft &last = m_offered.last();
    QStringList words{tr("%1 was unscheduled").arg(undoName(last)), tr("Its history stays")};
    if (holdsSecret(last))
        words.append(tr("Its definition is kept until this window closes, as it holds a key or a token"));
    m_strip->tell(HealthState::Unknown, inSentences(words), tr("Undo"));
    m_strip->setActionEnabled(!m_acts.isBusy());
    m_strip->setMore(all > 1 ? tr("and %n more", nullptr, int(all - 1)) : QString(), m_menu);
}

void JobUndo::fillMenu(QMenu &menu)
{
    menu.clear();
    for (const UnscheduledJob &job : m_jobs.jobs()) {
        const JobDraft &definition = job.definition;
        const QString line = tr("%1, unscheduled %2", "a job and how long ago")
                                 .arg(undoName(definition), relativeTime(job.at, m_clock->now()));
        QAction *back = menu.addAction(QString(line).replace(u'&', u"&&"_s));
        back->setToolTip(plainToolTip(changesInWords({}, definition).join(u'\n')));
        back->setEnabled(!m_acts.isBusy());
        connect(back, &QAction::triggered, this, [this, definition] { m_acts.putBack(definition); });
    }
}

} // namespace signalbox
