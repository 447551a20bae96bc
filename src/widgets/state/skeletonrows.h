#pragma once

#include <QTimer>
#include <QWidget>

namespace signalbox {

/// The outline of a list that is on its way. Draws nothing for the first 300 ms, so that a quick answer does not
/// flash.
class SkeletonRows : public QWidget
{
    Q_OBJECT

public:
    explicit SkeletonRows(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QTimer m_patience;
    bool m_drawn = false;
};

} // namespace signalbox
