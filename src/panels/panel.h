#pragma once

#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"
#include "widgets/state/placeholderaction.h"

#include <QSet>
#include <QWidget>

class QStackedLayout;

namespace signalbox {

class LiveTimer;
class PanelHeader;
class StatePlaceholder;
class TableModel;

/// One page of the window: a header (title, one sentence of state, data age, refresh) over the data, or over a
/// placeholder that says why there is none. Reads by itself every few seconds while it can be seen, and never when
/// it cannot.
class Panel : public QWidget
{
    Q_OBJECT

public:
    enum class State { Loading, Data, Empty, Unavailable };
    Q_ENUM(State)

    QString id() const { return m_id; }
    QString title() const { return m_title; }
    State state() const { return m_state; }
    /// When what is on screen was read; old data stays on screen when a refresh fails.
    std::optional<Instant> dataTime() const { return m_dataTime; }
    /// False while anything that was asked for, detail included, has not been answered.
    bool isSettled() const { return m_pending->isEmpty() && m_loading.isEmpty(); }

    /// Ctrl+F: puts the cursor where the panel's data is narrowed or searched; does nothing where there is none.
    virtual void focusFilter() { }
    /// Into what the panel is for, or where that will be once it is loaded.
    void takeFocus();
    /// Escape: leaves the innermost thing that is open (filter, detail). False when there was nothing to leave.
    virtual bool leave() { return false; }
    /// Shows what another panel pointed at; `target` is the panel's own word for it, as given to linkRequested().
    virtual void openLink(const QString &target) { Q_UNUSED(target) }

public slots:
    void refresh(); // F5 and after a reconnect: now, even while a former refresh is still out

signals:
    void stateChanged(signalbox::Panel::State state);
    void settled(); // every answer that was asked for is on screen
    void linkRequested(const QString &panelId, const QString &target); // show that panel, and there `target`

protected:
    /// A panel names itself by two static members: `panelId`, also of its icon, its settings and of `signalbox screenshots`,
    /// and `panelTitle()`.
    Panel(const QString &id, const QString &title, PanelContext context, QWidget *parent);

    const PanelContext &context() const { return m_context; }
    PendingAnswers &pending() { return *m_pending; } // for the parts that ask themselves
    PanelHeader &header() { return *m_header; }
    StatePlaceholder &placeholder() { return *m_placeholder; }
    void setContent(QWidget *content);
    QVariant setting(const QString &key) const; // panel/<id>/<key>
    void setSetting(const QString &key, const QVariant &value);

    /// The table that the panel is for, or what stands in its place.
    virtual QWidget *mainWidget() = 0;
    /// Asks for what the panel shows, through await(); answers with showData(), showEmpty() or showFailure().
    virtual void load() = 0;
    /// The same, with the parts that are else read at a slower pace of their own.
    virtual void loadAll() { load(); }
    /// Repaints what depends on the time of day ("3 min ago"). Called with every live tick, before load().
    virtual void updateTimes() { }

    /// Hands the answer to `then` in this thread, unless the panel died, and keeps isSettled() right.
    template <typename T, typename Function>
    void await(const Async<T> &future, Function then)
    {
        m_pending->await(future, this, std::move(then));
    }

    /// Keeps isSettled() right for what `model` asks for itself, and tells when it has answered. A failure goes to
    /// `failed`, or to showFailure() when there is none.
    void follow(TableModel &model, std::function<void()> loaded, std::function<void(const Error &)> failed = {});

    void showData(); // what is in the content is as of now
    void showEmpty(const QString &what, const QString &whatWouldFillIt, const PlaceholderAction &action = {});
    /// "Install the automation..."; none where it cannot be installed from here.
    PlaceholderAction installation() const;
    /// Keeps old data on screen and says so in the header; without data the placeholder says why. A cancelled
    /// request is silent.
    void showFailure(const Error &error);

    void showEvent(QShowEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    /// What whoever has the focus does not take: Escape leaves the innermost thing.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setState(State state);
    static void focusInto(QWidget &area);
    void rememberColumns();
    void tellWhenSettled();
    void tick();
    bool isOnStandby() const;
    void showAge();

    QString m_id;
    QString m_title;
    PanelContext m_context;
    State m_state = State::Loading;
    std::optional<Instant> m_dataTime;
    bool m_wasShown = false;
    PendingAnswers *m_pending;
    QSet<const TableModel *> m_loading;
    PanelHeader *m_header;
    StatePlaceholder *m_placeholder;
    QStackedLayout *m_stack;
    LiveTimer *m_timer;
};

} // namespace signalbox
