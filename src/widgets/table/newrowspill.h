#pragma once

#include <QPushButton>

namespace signalbox {

/// Floats over the top of a list and says how many new rows wait there; a click asks to go to them. Hidden at zero.
class NewRowsPill : public QPushButton
{
    Q_OBJECT

public:
    explicit NewRowsPill(QWidget *over);

    void setText(int waiting, const QString &text);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    QSize sizeHint() const override;

private:
    void place();
};

} // namespace signalbox
