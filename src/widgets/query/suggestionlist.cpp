#include "widgets/query/suggestionlist.h"

#include "widgets/look/theme.h"

#include <QHeaderView>
#include <QScrollBar>

namespace signalbox {

namespace {

constexpr int mostRows = 10;
constexpr int columnGap = 24;
constexpr int widest = 560;

} // namespace

SuggestionList::SuggestionList(QWidget *field) : QTreeWidget(field), m_field(field)
{
    hide();
    setAccessibleName(tr("Suggestions"));
    setFocusPolicy(Qt::NoFocus);
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionBehavior(SelectRows);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(true);
    connect(this, &QTreeWidget::itemPressed, this,
        [this](QTreeWidgetItem *item) { emit accepted(indexOfTopLevelItem(item)); });
}

void SuggestionList::popUp(const QList<Suggestion> &suggestions, int x)
{
    clear();
    for (const Suggestion &suggestion : suggestions) {
        auto *item = new QTreeWidgetItem(this, {suggestion.shown, suggestion.explanation});
        item->setForeground(1, quietText(palette()));
        item->setSizeHint(0, {0, fontMetrics().height() + 8});
    }
    setCurrentItem(nullptr);
    if (parentWidget() != m_field->window())
        setParent(m_field->window());
    place(x);
    show();
    raise();
}

void SuggestionList::place(int x)
{
    resizeColumnToContents(0);
    resizeColumnToContents(1);
    setColumnWidth(0, columnWidth(0) + columnGap);
    const int rows = std::min(topLevelItemCount(), mostRows);
    const int frame = 2 * frameWidth();
    const int bar = topLevelItemCount() > rows ? verticalScrollBar()->sizeHint().width() : 0;
    const QSize room = parentWidget()->size();
    const int width = std::min({columnWidth(0) + columnWidth(1) + frame + bar, widest, room.width()});
    const QPoint below = m_field->mapTo(parentWidget(), QPoint(x, m_field->height() + 1));
    const int height = std::min(rows * sizeHintForRow(0) + frame, std::max(0, room.height() - below.y()));
    setGeometry(std::clamp(below.x(), 0, room.width() - width), below.y(), width, height);
}

int SuggestionList::chosen() const
{
    return isVisible() && currentItem() ? indexOfTopLevelItem(currentItem()) : -1;
}

void SuggestionList::choose(int row)
{
    const int count = topLevelItemCount();
    if (count > 0)
        setCurrentItem(topLevelItem((row + count) % count));
}

} // namespace signalbox
