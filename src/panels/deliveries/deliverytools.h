#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace signalbox {

class DeliveryBrowser;

/// What can be done with the list as a whole: hold it still, go to a moment, choose columns. In words where there is room
/// for them, else only as icons.
class DeliveryTools final : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveryTools(DeliveryBrowser &browser, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int widthWith(bool words) const;
    QToolButton *add(const QString &text, const QString &toolTip);
    void showPause(bool paused);

    DeliveryBrowser &m_browser;
    QHBoxLayout *m_layout;
    QToolButton *m_pause;
    QToolButton *m_jump;
    QToolButton *m_columns;
};

} // namespace signalbox
