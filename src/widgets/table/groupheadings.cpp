#include "widgets/table/groupheadings.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "models/tablemodel.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestGroup = 100;

} // namespace

GroupHeadings::GroupHeadings(QTableView &table) : QObject(&table), m_table(table)
{
    table.viewport()->installEventFilter(this);
}

void GroupHeadings::setShown(bool shown)
{
    m_shown = shown;
    m_table.model()->disconnect(this);
    if (shown)
        follow();
    place();
}

void GroupHeadings::follow()
{
    const QAbstractItemModel *model = m_table.model();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &GroupHeadings::place);
    connect(model, &QAbstractItemModel::rowsMoved, this, &GroupHeadings::place);
    connect(model, &QAbstractItemModel::layoutChanged, this, &GroupHeadings::place);
    connect(model, &QAbstractItemModel::modelReset, this, &GroupHeadings::place);
    connect(model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
            if (roles.isEmpty() || roles.contains(TableModel::GroupRole))
                place();
        });
}

int GroupHeadings::height() const
{
    return std::max(extent::header, m_table.fontMetrics().height() + space::small);
}

int GroupHeadings::heightAbove(int row) const
{
    return m_headings.contains(row) ? height() : 0;
}

void GroupHeadings::place()
{
    const QMap<int, QString> before = std::exchange(m_headings, {});
    const QAbstractItemModel *model = m_table.model();
    const auto groupOf = [model](int row) { return model->index(row, 0).data(TableModel::GroupRole).toString(); };
    const int rows = m_shown ? model->rowCount() : 0;
    for (int row = 0, next = 0; row < rows; row = next) {
        const QString group = groupOf(row);
        next = row + 1;
        while (next < rows && groupOf(next) == group)
            ++next;
        m_headings.insert(row, u"%1 · %2"_s.arg(visibleText(group, longestGroup), countText(next - row)));
    }
    QHeaderView *sections = m_table.verticalHeader();
    const int usual = sections->defaultSectionSize();
    for (int row = 0; row < sections->count(); ++row) {
        if (const int wanted = usual + heightAbove(row); sections->sectionSize(row) != wanted)
            sections->resizeSection(row, wanted);
    }
    if (before != m_headings)
        m_table.viewport()->update();
}

void GroupHeadings::paint(QPainter &painter, const QRegion &region) const
{
    const QPalette palette = m_table.palette();
    const QRect all = m_table.viewport()->rect();
    for (auto heading = m_headings.cbegin(); heading != m_headings.cend(); ++heading) {
        const QRect place(all.left(), m_table.rowViewportPosition(heading.key()), all.width(), height());
        if (!region.intersects(place))
            continue;
        painter.fillRect(place, palette.color(QPalette::Base));
        painter.setPen(hairline(palette));
        painter.drawLine(place.bottomLeft(), place.bottomRight());
        painter.setFont(strongFont(smallFont(m_table.font())));
        painter.setPen(quietText(palette));
        painter.drawText(place.adjusted(space::large, 0, -space::large, 0),
            int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(*heading, Qt::ElideRight, place.width() - 2 * space::large));
    }
}

bool GroupHeadings::isOnHeading(const QPoint &position) const
{
    const int row = m_table.rowAt(position.y());
    return row >= 0 && position.y() < m_table.rowViewportPosition(row) + heightAbove(row);
}

bool GroupHeadings::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) {
        if (isOnHeading(static_cast<const QMouseEvent *>(event)->pos()))
            return true;
    } else if (event->type() == QEvent::ToolTip && isOnHeading(static_cast<const QHelpEvent *>(event)->pos())) {
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace signalbox
