#include "panels/cron/planner/shiftlist.h"

#include "models/plaintooltip.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"

#include <QCheckBox>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

ShiftList::ShiftList(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout), m_why(new StateNotice(this)), m_accept(new QPushButton(this))
{
    m_why->setAbout(tr("Why schedules cannot be changed"));
    m_accept->setAutoDefault(false);
    setRole(*m_accept, ButtonRole::Primary);
    connect(m_accept, &QPushButton::clicked, this, [this] { emit accepted(chosen()); });
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::medium);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    layout->addWidget(m_why);
    layout->addLayout(m_layout);
    layout->addWidget(m_accept, 0, Qt::AlignLeft);
    hide();
}

ShiftList::Row ShiftList::makeRow(qsizetype place)
{
    Row row;
    row.widget = new QWidget(this);
    row.isWanted = new QCheckBox(row.widget);
    row.isWanted->setFont(strongFont(font()));
    row.schedules = new PlainLabel(row.widget);
    row.brings = new PlainLabel(row.widget);
    row.brings->setQuiet();
    row.leave = new QPushButton(tr("Leave it"), row.widget);
    row.leave->setAutoDefault(false);
    setRole(*row.leave, ButtonRole::Quiet);
    row.leave->setToolTip(plainToolTip(tr("The job keeps its minute: the others are looked at again without it.")));
    connect(row.isWanted, &QCheckBox::toggled, this, [this, place](bool ticked) {
        const qint64 jobId = m_offers.at(place).shift.jobId;
        if (ticked)
            m_unticked.remove(jobId);
        else
            m_unticked.insert(jobId);
        showAccept();
    });
    connect(row.leave, &QPushButton::clicked, this, [this, place] { emit left(m_offers.at(place).shift.jobId); });
    auto *words = new QVBoxLayout;
    words->setContentsMargins(extent::indicator + extent::iconGap, 0, 0, 0); // in line with the tick's words
    words->setSpacing(2);
    words->addWidget(row.schedules);
    words->addWidget(row.brings);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(row.isWanted, 1);
    head->addWidget(row.leave);
    auto *layout = new QVBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(words);
    m_layout->addWidget(row.widget);
    return row;
}

void ShiftList::showRow(const Row &row, const ShiftOffer &offer) const
{
    const QSignalBlocker quiet(row.isWanted);
    row.isWanted->setText(QString(offer.job).replace(u'&', u"&&"_s));
    row.isWanted->setAccessibleName(tr("Change the schedule of %1").arg(offer.job));
    row.isWanted->setChecked(!m_unticked.contains(offer.shift.jobId));
    row.schedules->setPlainText(offer.schedules);
    row.brings->setPlainText(offer.brings);
    row.leave->setAccessibleName(tr("Leave the schedule of %1").arg(offer.job));
}

void ShiftList::setOffers(const QList<ShiftOffer> &offers)
{
    m_offers = offers;
    while (m_rows.size() < offers.size())
        m_rows.append(makeRow(m_rows.size()));
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i).widget->setVisible(i < offers.size());
        if (i < offers.size())
            showRow(m_rows.at(i), offers.at(i));
    }
    showAccept();
    setVisible(!offers.isEmpty());
}

void ShiftList::setObstacle(const QString &why)
{
    m_obstacle = why;
    m_why->tell(HealthState::Attention, why);
    showAccept();
}

QList<ScheduleShift> ShiftList::chosen() const
{
    QList<ScheduleShift> shifts;
    for (const ShiftOffer &offer : m_offers) {
        if (!m_unticked.contains(offer.shift.jobId))
            shifts.append(offer.shift);
    }
    return shifts;
}

void ShiftList::showAccept()
{
    const int count = int(chosen().size());
    m_accept->setText(tr("Change %n schedule(s)", nullptr, count));
    m_accept->setEnabled(count > 0 && m_obstacle.isEmpty());
    for (const Row &row : m_rows)
        row.isWanted->setEnabled(m_obstacle.isEmpty());
}

} // namespace signalbox
