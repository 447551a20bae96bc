#pragma once

#include <QAbstractButton>

namespace signalbox {

/// A card that is pressed as a whole, by a click, Return or Space. What stands on it are widgets in its layout.
class CardButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CardButton(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace signalbox
