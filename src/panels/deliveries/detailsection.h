#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace signalbox {

/// A part of a page under a title that opens and closes it.
class DetailSection : public QWidget
{
    Q_OBJECT

public:
    explicit DetailSection(const QString &title, QWidget *parent = nullptr);

    void setContent(QWidget *content);
    void setTitle(const QString &title);
    void setOpen(bool open);
    bool isOpen() const { return m_open; }

private:
    void showArrow();

    QToolButton *m_title;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
    bool m_open = true;
};

} // namespace signalbox
