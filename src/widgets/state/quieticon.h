#pragma once

#include <QWidget>

namespace signalbox {

/// One of our icons in the colour of secondary text; decoration beside words that say it.
class QuietIcon : public QWidget
{
    Q_OBJECT

public:
    explicit QuietIcon(int size, QWidget *parent = nullptr);

    void setIcon(const QString &name); // of resources/icons/<name>.svg; empty: nothing
    QString icon() const { return m_name; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};

} // namespace signalbox
