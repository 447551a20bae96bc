#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace signalbox {

class DeliveryBrowser;

/// What can be done with the list as a whole: hold it still, go to a moment, choose columns.
class DeliveryTools final : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveryTools(DeliveryBrowser &browser, QWidget *parent = nullptr);

private:
    QToolButton *add(const QString &text, const QString &toolTip);
    void showPause(bool paused);

    DeliveryBrowser &m_browser;
    QHBoxLayout *m_layout;
    QToolButton *m_pause;
    QToolButton *m_jump;
    QToolButton *m_columns;
};

} // namespace signalbox
