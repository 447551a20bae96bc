#include "panels/panel.h"

#include "core/humantext.h"
#include "domain/project/serversituation.h"
#include "models/tablemodel.h"
#include "panels/taborder.h"
#include "widgets/look/livetimer.h"
#include "widgets/state/panelheader.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/table/tableview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

Panel::Panel(const QString &id, const QString &title, PanelContext context, QWidget *parent)
    : QWidget(parent), m_id(id), m_title(title), m_context(std::move(context)), m_pending(new PendingAnswers(this)),
      m_header(new PanelHeader(title, this)), m_placeholder(new StatePlaceholder(this)), m_stack(new QStackedLayout),
      m_timer(new LiveTimer(this, m_context.liveInterval))
{
    setObjectName(id);
    setAccessibleName(title);
    m_placeholder->setIcon(id);
    m_stack->addWidget(m_placeholder);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_stack, 1);
    m_header->setTimeZone(m_context.timeZone, m_context.clock->now());
    connect(m_header, &PanelHeader::refreshRequested, this, &Panel::refresh);
    connect(m_placeholder, &StatePlaceholder::retryRequested, this, &Panel::refresh);
    connect(m_timer, &LiveTimer::tick, this, &Panel::tick);
    connect(m_pending, &PendingAnswers::allAnswered, this, &Panel::tellWhenSettled);
}

void Panel::setContent(QWidget *content)
{
    m_stack->addWidget(content);
}

QVariant Panel::setting(const QString &key) const
{
    return m_context.settings ? m_context.settings->value(u"panel/%1/%2"_s.arg(m_id, key)) : QVariant();
}

void Panel::setSetting(const QString &key, const QVariant &value)
{
    if (m_context.settings)
        m_context.settings->setValue(u"panel/%1/%2"_s.arg(m_id, key), value);
}

/// Of every table on the page.
void Panel::rememberColumns()
{
    for (TableView *table : findChildren<TableView *>())
        table->rememberColumns(m_context.settings, u"panel/%1/%2"_s.arg(m_id, table->columnsKey()));
}

void Panel::refresh()
{
    m_timer->restart();
    loadAll();
}

void Panel::tick()
{
    updateTimes();
    showAge();
    if (isSettled()) // a slow server is not asked faster than it answers
        load();
}

void Panel::showData()
{
    const QWidget *focus = window()->focusWidget();
    const bool handsOn = focus && m_placeholder->isAncestorOf(focus); // the stack would hand it to whatever comes first
    m_dataTime = m_context.clock->now();
    m_header->setWarning({});
    m_stack->setCurrentIndex(1);
    showAge();
    setState(State::Data);
    if (handsOn)
        takeFocus();
}

void Panel::showEmpty(const QString &what, const QString &whatWouldFillIt, const PlaceholderAction &action)
{
    m_dataTime = m_context.clock->now();
    m_header->setWarning({});
    m_header->setSentence(HealthState::Unknown, {});
    m_placeholder->showEmpty(what, whereToMend(whatWouldFillIt, isOnStandby()), action);
    m_stack->setCurrentWidget(m_placeholder);
    showAge();
    setState(State::Empty);
}

void Panel::showFailure(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    if (m_state == State::Data) {
        const QString words = error.serverWords.isEmpty() ? error.hint : error.serverWords;
        m_header->setWarning(words.isEmpty() ? tr("Not refreshed: %1").arg(error.what)
                                             : tr("Not refreshed: %1 (%2)").arg(error.what, words));
        showAge();
        return;
    }
    m_dataTime.reset();
    m_header->setWarning({});
    m_header->setSentence(HealthState::Unknown, {});
    const bool isMissing = error.kind == ErrorKind::MissingObject;
    m_placeholder->showUnavailable(whereToMend(error, isOnStandby()), isMissing ? installation() : PlaceholderAction{});
    m_stack->setCurrentWidget(m_placeholder);
    showAge();
    setState(State::Unavailable);
}

PlaceholderAction Panel::installation() const
{
    const bool schedulerElsewhere = m_context.capabilities && !m_context.capabilities().schedulerDatabase.isEmpty();
    if (!m_context.install || isOnStandby() || schedulerElsewhere)
        return {};
    return {tr("Install the automation..."), m_context.install};
}

bool Panel::isOnStandby() const
{
    return m_context.capabilities && m_context.capabilities().standby;
}

void Panel::showAge()
{
    if (!m_dataTime) {
        m_header->setAge({}, {});
        return;
    }
    const Instant now = m_context.clock->now();
    const QString exact = exactInstant(*m_dataTime, m_context.timeZone);
    const bool fresh = now - *m_dataTime < 3 * std::chrono::microseconds(m_context.liveInterval);
    m_header->setAge(
        fresh ? tr("Live") : tr("Data from %1").arg(relativeTime(*m_dataTime, now)), tr("Read at %1").arg(exact));
}

void Panel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_wasShown, true))
        rememberColumns();
    refresh(); // what was read before it was hidden may be old
}

/// Tab, or back: what was made since the last time has its place by then, too.
bool Panel::focusNextPrevChild(bool next)
{
    orderTabsByEye(*this);
    return QWidget::focusNextPrevChild(next);
}

void Panel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (!leave())
            takeFocus();
        return event->accept();
    }
    QWidget::keyPressEvent(event);
}

/// Into `area` itself, or into the first of its parts that can have the focus.
void Panel::focusInto(QWidget &area)
{
    QWidget *part = &area;
    if (!area.focusProxy() && area.focusPolicy() == Qt::NoFocus) {
        do
            part = part->nextInFocusChain();
        while (part != &area
            && !(area.isAncestorOf(part) && part->isVisibleTo(&area) && part->isEnabled()
                && (part->focusPolicy() & Qt::TabFocus)));
    }
    part->setFocus(Qt::ShortcutFocusReason);
}

void Panel::takeFocus()
{
    switch (m_state) {
    case State::Data:
        return focusInto(*mainWidget());
    case State::Empty:
    case State::Unavailable:
        return m_placeholder->setFocus();
    case State::Loading:
        return setFocus(); // handed on when there is something
    }
}

void Panel::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    const QWidget *focus = window()->focusWidget();
    if (focus == this || (focus && m_placeholder->isAncestorOf(focus)))
        takeFocus();
    emit stateChanged(state);
}

void Panel::tellWhenSettled()
{
    if (isSettled())
        emit settled();
}

void Panel::follow(TableModel &model, std::function<void()> loaded, std::function<void(const Error &)> failed)
{
    model.setTimeZone(m_context.timeZone);
    connect(&model, &TableModel::loadStateChanged, this,
        [this, &model, loaded = std::move(loaded), failed = std::move(failed)](TableModel::LoadState state) {
            switch (state) {
            case TableModel::LoadState::Loading:
                m_loading.insert(&model);
                return;
            case TableModel::LoadState::Loaded:
                loaded();
                break;
            case TableModel::LoadState::Failed:
                failed ? failed(*model.error()) : showFailure(*model.error());
                break;
            case TableModel::LoadState::Idle:
                break;
            }
            m_loading.remove(&model);
            tellWhenSettled();
        });
}

} // namespace signalbox
