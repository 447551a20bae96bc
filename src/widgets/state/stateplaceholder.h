#pragma once

#include "core/error.h"
#include "widgets/state/placeholderaction.h"

#include <QStackedWidget>

class QPushButton;

namespace signalbox {

class PlainLabel;
class QuietIcon;
class StateIcon;

/// Stands where data would be: on its way, none yet (and what would bring some, with the button that does it), or not to
/// be had (what happened, to what, the server's words, what to do).
class StatePlaceholder : public QStackedWidget
{
    Q_OBJECT

public:
    explicit StatePlaceholder(QWidget *parent = nullptr);

    void showLoading();
    void setIcon(const QString &name); // of what would be here, for while it is empty: resources/icons/<name>.svg
    void showEmpty(const QString &what, const QString &whatWouldFillIt, const PlaceholderAction &action = {});
    void showUnavailable(const Error &error, const PlaceholderAction &action = {});
    /// Everything that is written on it, one paragraph a line.
    QString text() const;
    QSize minimumSizeHint() const override;

signals:
    void retryRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateIcon();
    void setLines(const QString &headline, const QString &words, const QString &hint);
    void setAction(const PlaceholderAction &action);
    void updateFocusProxy();

    QWidget *m_skeleton;
    QWidget *m_page;
    StateIcon *m_icon;
    QuietIcon *m_emptyIcon;
    PlainLabel *m_headline;
    PlainLabel *m_words;
    PlainLabel *m_hint;
    QPushButton *m_act;
    QPushButton *m_retry;
    std::function<void()> m_action;
    bool m_isEmpty = false;
};

} // namespace signalbox
