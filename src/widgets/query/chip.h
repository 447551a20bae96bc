#pragma once

#include <QAbstractButton>

namespace signalbox {

/// One condition in a row of them: what it is about, its value, and a cross that takes it away, as Delete does.
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
};

} // namespace signalbox
