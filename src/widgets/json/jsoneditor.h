#pragma once

#include "core/prettyjson.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace signalbox {

class ExactTextEdit;
class JsonHighlighter;
class OddityLabel;
class PlainLabel;
class StateIcon;

/// A text that is to become JSON: says while one types where it is none yet, and lays it out on request. Nothing else
/// changes it; what could not be seen is shown as ExactTextEdit does, and said.
class JsonEditor : public QWidget
{
    Q_OBJECT

public:
    /// More characters than this, or a very long line, cost too much to edit: such a text is checked and kept as it is,
    /// with its beginning on show.
    static constexpr qsizetype mostCharacters = 256 * 1024;

    explicit JsonEditor(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text); // exactly; the undo history starts again
    void setJson(const QString &json); // the same, laid out
    bool isValid() const; // of the text as it is at this moment
    std::optional<JsonFault> fault() const;
    void setReadOnly(bool readOnly);
    void setTextAccessibleName(const QString &name);

public slots:
    void layOut(); // can be undone; does nothing while the text is not valid
    void goToFault();

signals:
    void textChanged();
    void validityChanged(bool valid);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteChange();
    void check();
    void showVerdict();
    void markFault();
    void breakLine();

    ExactTextEdit *m_edit;
    JsonHighlighter *m_highlighter;
    OddityLabel *m_oddities;
    StateIcon *m_icon;
    PlainLabel *m_verdict;
    QPushButton *m_goTo;
    QPushButton *m_layOut;
    QTimer m_checkSoon; // a large text is checked when the typing pauses
    QString m_held; // a text too long to be edited, of which the beginning is on show; else empty
    bool m_readOnly = false;
    bool m_checked = false; // m_fault and m_laidOut are of the text as it is now
    std::optional<JsonFault> m_fault;
    QString m_laidOut; // of a valid text
    std::optional<bool> m_told; // the validity that was signalled last
};

} // namespace signalbox
