#pragma once

#include <QHeaderView>

namespace signalbox {

/// Column titles without boxes: quiet text over one hairline, the sort order as a small chevron. A right click chooses
/// which columns are shown.
class FlatHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FlatHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    void showColumnMenu(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace signalbox
