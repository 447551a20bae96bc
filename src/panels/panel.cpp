#include "panels/panel.h"

#include "widgets/livetimer.h"
#include "widgets/panelheader.h"
#include "widgets/stateplaceholder.h"

#include <QLocale>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

Panel::Panel(const QString &id, const QString &title, PanelContext context, QWidget *parent)
    : QWidget(parent),
      m_id(id),
      m_title(title),
      m_context(std::move(context)),
      m_header(new PanelHeader(title, this)),
      m_placeholder(new StatePlaceholder(this)),
      m_stack(new QStackedLayout),
      m_timer(new LiveTimer(this, m_context.liveInterval))
{
    setObjectName(id);
    setAccessibleName(title);
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

void Panel::refresh()
{
    m_timer->restart();
    load();
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
    m_dataTime = m_context.clock->now();
    m_header->setWarning({});
    m_stack->setCurrentIndex(1);
    showAge();
    setState(State::Data);
}

void Panel::showEmpty(const QString &what, const QString &whatWouldFillIt)
{
    m_dataTime = m_context.clock->now();
    m_header->setWarning({});
    m_header->setSentence(HealthState::Unknown, {});
    m_placeholder->showEmpty(what, whatWouldFillIt);
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
    m_placeholder->showUnavailable(error);
    m_stack->setCurrentWidget(m_placeholder);
    showAge();
    setState(State::Unavailable);
}

void Panel::showAge()
{
    if (!m_dataTime) {
        m_header->setAge({}, {});
        return;
    }
    const auto age = std::chrono::duration_cast<std::chrono::seconds>(m_context.clock->now() - *m_dataTime);
    const auto time = m_dataTime->toDateTime().toTimeZone(m_context.timeZone);
    m_header->setAge(age.count() < 5 ? tr("Live") : tr("Data of %1").arg(QLocale().toString(time.time(), u"HH:mm:ss"_s)),
                     QLocale().toString(time, u"yyyy-MM-dd HH:mm:ss t"_s));
}

void Panel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh(); // what was read before it was hidden may be old
}

void Panel::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged(state);
}

void Panel::answered()
{
    if (--m_outstanding == 0)
        emit settled();
}

} // namespace signalbox
