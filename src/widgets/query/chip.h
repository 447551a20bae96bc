#pragma once

#include <QAbstractButton>

namespace signalbox {

/// One condition in a row of them, or one value of a list: what it is about, if that is not clear, its value, and a
/// cross that takes it away, as Delete does.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    struct Content {
        QString label;
        QString value;
        bool wrong = false; // not understood, so not in force

        bool operator==(const Content &) const = default;
    };

    explicit Chip(QWidget *parent = nullptr);

    void setContent(const Content &content);
    const Content &content() const { return m_content; }
    void setRemovable(bool removable); // else it is only to be read
    QSize sizeHint() const override;
    static int heightFor(const QFontMetrics &metrics);

signals:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRect crossRect() const;

    Content m_content;
    QString m_shownValue;
    bool m_removable = true;
};

} // namespace signalbox
