#include "widgets/table/jumptotime.h"

#include "widgets/look/tokens.h"
#include "widgets/state/panelheader.h"
#include "widgets/text/plainlabel.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>

namespace signalbox {

using namespace Qt::StringLiterals;

JumpToTime::JumpToTime(Instant proposed, const QTimeZone &zone, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_zone(zone), m_edit(new QDateTimeEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Jump to time"));
    // The edit knows no time zones: it gets the hands of the clock on the wall there.
    const QDateTime wall = proposed.toDateTime().toTimeZone(zone);
    m_edit->setTimeSpec(Qt::UTC);
    m_edit->setDateTime(QDateTime(wall.date(), wall.time(), Qt::UTC));
    m_edit->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    m_edit->setCalendarPopup(true);
    m_edit->setAccessibleName(tr("Time to go to"));
    auto *where = new PlainLabel(PlainLabel::Fit::ElideEnd, this);
    where->setPlainText(zoneName(zone, proposed));
    where->setQuiet();
    auto *go = new QPushButton(tr("Jump"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::small, space::small, space::small, space::small);
    layout->setSpacing(space::small);
    layout->addWidget(m_edit);
    layout->addWidget(where);
    layout->addWidget(go);
    connect(go, &QPushButton::clicked, this, &JumpToTime::choose);
}

void JumpToTime::popUpBelow(QWidget *anchor)
{
    adjustSize();
    const QPoint corner = anchor->mapToGlobal(QPoint(anchor->width() - width(), anchor->height() + 4));
    const QRect screen = anchor->screen()->availableGeometry();
    move(qBound(screen.left(), corner.x(), qMax(screen.left(), screen.right() - width())), corner.y());
    show();
    m_edit->setFocus();
    m_edit->setSelectedSection(QDateTimeEdit::HourSection);
}

void JumpToTime::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return choose();
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

void JumpToTime::choose()
{
    const QDateTime wall = m_edit->dateTime();
    emit timeChosen(Instant::fromDateTime(QDateTime(wall.date(), wall.time(), m_zone)));
    close();
}

} // namespace signalbox
