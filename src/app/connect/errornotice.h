#pragma once

#include "core/error.h"

#include <QFrame>

namespace signalbox {

class PlainLabel;

/// An error where the user is looking: what happened, to what, the other side's words, what to do. Hidden when clear.
class ErrorNotice : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorNotice(QWidget *parent = nullptr);

    void showError(const Error &error);
    void clear();
    QString text() const; // every line that is shown

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_what;
    PlainLabel *m_words;
    PlainLabel *m_hint;
};

} // namespace signalbox
