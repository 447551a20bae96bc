#include "widgets/look/turningsplitter.h"

#include <QDataStream>
#include <QIODevice>
#include <QResizeEvent>

namespace signalbox {

TurningSplitter::TurningSplitter(int wideFrom, QWidget *parent) : QSplitter(Qt::Vertical, parent), m_wideFrom(wideFrom)
{
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] { layoutOf(orientation()).state = saveState(); });
}

void TurningSplitter::setFirstShare(Qt::Orientation orientation, int share)
{
    layoutOf(orientation).share = share;
}

QByteArray TurningSplitter::saveLayout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << m_layouts[0].state << m_layouts[1].state;
    return bytes;
}

bool TurningSplitter::restoreLayout(const QByteArray &layout)
{
    QDataStream stream(layout);
    QByteArray below;
    QByteArray beside;
    stream >> below >> beside;
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return false;
    m_layouts[0].state = below;
    m_layouts[1].state = beside;
    m_arranged = false;
    return true;
}

void TurningSplitter::resizeEvent(QResizeEvent *event)
{
    turn();
    QSplitter::resizeEvent(event);
    arrange();
}

void TurningSplitter::turn()
{
    const Qt::Orientation fitting = width() >= m_wideFrom ? Qt::Horizontal : Qt::Vertical;
    if (fitting == orientation())
        return;
    setOrientation(fitting);
    m_arranged = false;
}

void TurningSplitter::arrange()
{
    if (m_arranged || count() < 2)
        return;
    m_arranged = true;
    const Layout &layout = layoutOf(orientation());
    if (!layout.state.isEmpty() && restoreState(layout.state))
        return;
    const int room = orientation() == Qt::Vertical ? height() : width();
    setSizes({room * layout.share / 100, room * (100 - layout.share) / 100});
}

} // namespace signalbox
