#pragma once

#include "core/error.h"

#include <QStackedWidget>

class QPushButton;

namespace signalbox {

class PlainLabel;
class StateIcon;

/// Stands where data would be: on its way, none yet (and what would bring some), or not to be had (what happened, to
/// what, the server's words, what to do).
class StatePlaceholder : public QStackedWidget
{
    Q_OBJECT

public:
    explicit StatePlaceholder(QWidget *parent = nullptr);

    void showLoading();
    void showEmpty(const QString &what, const QString &whatWouldFillIt);
    void showUnavailable(const Error &error);
    /// Everything that is written on it, one paragraph a line.
    QString text() const;

signals:
    void retryRequested();

private:
    void setLines(const QString &headline, const QString &words, const QString &hint);

    QWidget *m_skeleton;
    QWidget *m_page;
    StateIcon *m_icon;
    PlainLabel *m_headline;
    PlainLabel *m_words;
    PlainLabel *m_hint;
    QPushButton *m_retry;
};

} // namespace signalbox
