#pragma once

#include "domain/healthstate.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace signalbox {

class StateNotice;

/// A line over a page that tells what became of something, with buttons for what can be done about it, and one that puts
/// the line away; not there while there is nothing to tell.
class NoticeStrip final : public QWidget
{
    Q_OBJECT

public:
    /// `about`: what it tells about, as the words' accessible name.
    explicit NoticeStrip(const QString &about, QWidget *parent = nullptr);

    /// Without `action` there is no button.
    void tell(HealthState state, const QString &words, const QString &action = {});
    void clear() { tell(HealthState::Unknown, {}); }
    QString words() const { return m_words; }
    void setActionEnabled(bool enabled);
    /// A second button, beside the first, that opens `menu`; without `text` it is not there.
    void setMore(const QString &text, QMenu *menu);

signals:
    void acted();
    void closed(); // by the user

private:
    StateNotice *m_notice;
    QPushButton *m_act;
    QPushButton *m_more;
    QToolButton *m_close;
    QString m_words;
};

} // namespace signalbox
