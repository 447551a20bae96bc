#pragma once

#include "widgets/table/tableview.h"

#include <QPersistentModelIndex>

namespace signalbox {

/// A table on a model whose rows are a window on many more: rows that come and go above what is in sight move nothing
/// on screen. Has no vertical scroll bar to be seen, as its length would say nothing. All rows are equally high.
class SlidingTable final : public TableView
{
    Q_OBJECT

public:
    explicit SlidingTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Rows that come in at this edge slide in while the view stands there, instead of staying out of sight.
    void setFollowedEdge(std::optional<Qt::Edge> edge);

    int firstRowInSight() const; // -1 without rows
    int lastRowInSight() const;
    int rowsOnScreen() const; // as many as there is room for
    bool isAtBottom() const;

signals:
    void sightChanged(); // other rows are in sight, or may be
    void endRequested(bool last); // Home or End: of everything, not only of the rows that are there

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int rowHeight() const;
    void dropAnchor(int removedFirst, int removedLast);
    void weighAnchor();
    void tellLater();

    std::optional<Qt::Edge> m_followedEdge;
    QPersistentModelIndex m_anchor; // a row that is not to move on screen while rows come and go
    int m_anchorRow = 0; // where it was
    int m_anchorValue = 0; // of the scroll bar then
    bool m_following = false;
    bool m_adjusting = false;
    bool m_telling = false;
};

} // namespace signalbox
