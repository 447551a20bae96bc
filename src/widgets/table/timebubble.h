#pragma once

#include <QWidget>

namespace signalbox {

/// Says beside a scroll bar where its thumb is. Floats over the window, to the left of the bar.
class TimeBubble final : public QWidget
{
    Q_OBJECT

public:
    explicit TimeBubble(QWidget *bar);

    void showText(const QString &text, int centre); // `centre` in the bar's coordinates
    QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_bar;
    QString m_text;
};

} // namespace signalbox
