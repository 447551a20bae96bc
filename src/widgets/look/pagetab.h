#pragma once

#include <QAbstractButton>

namespace signalbox {

/// One of PageTabs.
class PageTab final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PageTab(const QString &title, QWidget *parent = nullptr);

    void setCount(qint64 count);
    qint64 count() const { return m_count; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString countText() const;

    qint64 m_count = 0;
};

} // namespace signalbox
