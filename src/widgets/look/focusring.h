#pragma once

#include <QFocusFrame>
#include <QPointer>

class QPainter;

namespace signalbox {

/// The ring around whatever has the keyboard, two pixels outside of it and above its neighbours. Rows of a list have
/// theirs on the row, which the list draws.
class FocusRing final : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent = nullptr);
    ~FocusRing() override;

    /// How far the frame reaches beyond its widget; the ring lies within.
    static constexpr int reach = 6;
    /// How round the widget's own corners are, where it is no control of the style's.
    static void setCorners(QWidget &widget, int radius);
    static void draw(QPainter &painter, const QFocusFrame &frame);

private:
    void follow(QWidget *focused);

    QPointer<QFocusFrame> m_frame; // a child of the window that it is in
};

} // namespace signalbox
