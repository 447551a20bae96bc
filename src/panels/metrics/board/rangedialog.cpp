#include "panels/metrics/board/rangedialog.h"

#include "core/humantext.h"
#include "widgets/chart/timenavigation.h"
#include "widgets/look/role.h"
#include "widgets/state/panelheader.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace signalbox {

using namespace Qt::StringLiterals;

RangeDialog::RangeDialog(const TimeSpan &span, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent), m_zone(zone), m_from(makeEdit(span.from, tr("From"))),
      m_until(makeEdit(span.until, tr("Until"))), m_obstacle(new StateNotice(this)), m_show(new QPushButton(tr("Show")))
{
    setWindowTitle(tr("Time range"));
    m_obstacle->setAbout(tr("What is wrong with the range"));
    m_show->setObjectName(u"go"_s);
    setRole(*m_show, ButtonRole::Primary);
    auto *zoneWords = new PlainLabel(this);
    zoneWords->setPlainText(zoneName(zone, span.until));
    zoneWords->setQuiet(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_show, QDialogButtonBox::AcceptRole);
    auto *form = new QFormLayout(this);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("Until"), m_until);
    form->addRow(tr("Zone"), zoneWords);
    form->addRow(m_obstacle);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit spanChosen(this->span());
        accept();
    });
    for (QDateTimeEdit *edit : {m_from, m_until})
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &RangeDialog::check);
    check();
}

QDateTimeEdit *RangeDialog::makeEdit(Instant at, const QString &name)
{
    auto *edit = new QDateTimeEdit(this);
    edit->setTimeSpec(Qt::UTC); // the digits alone: the zone is m_zone's
    edit->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    edit->setCalendarPopup(true);
    edit->setAccessibleName(name);
    const QDateTime shown = at.toDateTime().toTimeZone(m_zone);
    edit->setDateTime(QDateTime(shown.date(), shown.time(), Qt::UTC));
    return edit;
}

Instant RangeDialog::instantOf(const QDateTimeEdit &edit) const
{
    return Instant::fromDateTime(QDateTime(edit.date(), edit.time(), m_zone));
}

TimeSpan RangeDialog::span() const
{
    return {instantOf(*m_from), instantOf(*m_until)};
}

void RangeDialog::check()
{
    const auto length = span().length();
    QString obstacle;
    if (span().isEmpty())
        obstacle = tr("It ends before it begins.");
    else if (length < TimeNavigation::shortest)
        obstacle = tr("It is shorter than %1.").arg(durationText(TimeNavigation::shortest));
    else if (length > TimeNavigation::longest)
        obstacle = tr("It is longer than ten years.");
    m_obstacle->tell(HealthState::Attention, obstacle);
    m_show->setEnabled(obstacle.isEmpty());
}

} // namespace signalbox
