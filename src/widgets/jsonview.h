#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace signalbox {

class JsonHighlighter;
class PlainLabel;

/// A body as text: JSON laid out, anything else as it is. Never wraps, and cuts what would stall it, saying so.
class JsonView : public QWidget
{
    Q_OBJECT

public:
    explicit JsonView(QWidget *parent = nullptr);

    /// `wholeSize` is the body's size on the server in bytes, when more than `body` exists there; `absent` is what
    /// to say when there is none.
    void setBody(const QString &body, qint64 wholeSize, const QString &absent);
    QString shownText() const;
    QString note() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QPlainTextEdit *m_text;
    JsonHighlighter *m_highlighter;
    PlainLabel *m_note;
    QString m_body;
};

} // namespace signalbox
