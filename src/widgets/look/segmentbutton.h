#pragma once

#include <QAbstractButton>

namespace signalbox {

/// One choice of a SegmentBar: flat, filled when it is the chosen one.
class SegmentButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SegmentButton(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace signalbox
