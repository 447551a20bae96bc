#pragma once

#include <QHeaderView>

namespace signalbox {

/// Column titles without boxes: quiet text over one hairline, the sort order as a small chevron.
class FlatHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FlatHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;

signals:
    void menuRequested(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QString title(int logicalIndex) const;
    int titleRoom(int logicalIndex, int width) const;
};

} // namespace signalbox
