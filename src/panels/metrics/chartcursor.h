#pragma once

#include <QWidget>

namespace signalbox {

/// Lies over a chart and draws only the cursor's line, its mark and what it reads, so that moving it does not repaint
/// the chart.
class ChartCursor : public QWidget
{
    Q_OBJECT

public:
    explicit ChartCursor(QWidget *over);

    void point(const QRectF &area, const QPointF &at, const QString &text);
    void clear();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF m_area;
    QPointF m_at;
    QString m_text;
    bool m_shown = false;
};

} // namespace signalbox
