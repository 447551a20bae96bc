#pragma once

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QPushButton;

namespace signalbox {

class PlainLabel;

/// A question in the page instead of over it: what will happen, a verb to agree and a way out. No button is the default.
class InlineQuestion : public QFrame
{
    Q_OBJECT

public:
    explicit InlineQuestion(QWidget *parent = nullptr);

    /// Agreeing takes `typed` to be typed first, when that is not empty. A question that was open is declined.
    void ask(const QString &text, const QString &verb, const QString &typed = {});
    bool isOpen() const { return !isHidden(); }
    QString text() const;

public slots:
    void decline(); // does nothing when it is not open

signals:
    void agreed();
    void declined();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void agree();
    void leave();

    PlainLabel *m_text;
    PlainLabel *m_ask;
    QLineEdit *m_typed;
    QPushButton *m_agree;
    QPushButton *m_decline;
    QString m_wanted;
    QPointer<QWidget> m_focusBefore;
};

} // namespace signalbox
