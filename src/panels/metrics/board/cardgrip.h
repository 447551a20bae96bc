#pragma once

#include <QWidget>

#include <optional>

namespace signalbox {

/// The corner by which a card is made larger or smaller.
class CardGrip final : public QWidget
{
    Q_OBJECT

public:
    explicit CardGrip(QWidget *parent = nullptr);

    QSize sizeHint() const override;

signals:
    void stretched(const QSize &by, bool isDone); // since it was taken hold of

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void tell(const QPoint &position, bool isDone);

    std::optional<QPoint> m_pressed; // on the screen
};

} // namespace signalbox
