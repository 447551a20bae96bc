#include "panels/deliveries/deliverycount.h"

#include "core/humantext.h"
#include "domain/deliveries/deliverysource.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace signalbox {

namespace {

/// Two digits, since the planner knows no more.
qint64 rounded(qint64 count)
{
    qint64 unit = 1;
    while (count / unit >= 100)
        unit *= 10;
    return (count + unit / 2) / unit * unit;
}

} // namespace

DeliveryCount::DeliveryCount(DeliverySource &source, QWidget *parent)
    : QWidget(parent), m_source(source), m_text(new PlainLabel(PlainLabel::Fit::ElideEnd, this)),
      m_button(new QToolButton(this))
{
    m_text->setAccessibleName(tr("How many deliveries match"));
    m_text->setQuiet(false);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    layout->addWidget(m_text);
    layout->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, this, &DeliveryCount::countOrStop);
    showCount();
}

void DeliveryCount::setFilter(const DeliveryFilter &filter)
{
    if (filter == m_filter)
        return;
    if (m_running)
        countOrStop();
    m_filter = filter;
    m_about.reset();
    m_exact.reset();
    m_failure.clear();
    showCount();
}

void DeliveryCount::setEstimate(std::optional<qint64> about)
{
    m_about = about;
    showCount();
}

void DeliveryCount::countOrStop()
{
    ++m_run;
    m_running = !m_running;
    m_failure.clear();
    if (m_running)
        whenReady(m_source.count(m_filter), this,
            [this, run = m_run](const Result<qint64> &answer) { counted(run, answer); });
    else
        m_source.cancelCount();
    showCount();
}

void DeliveryCount::counted(int run, const Result<qint64> &answer)
{
    if (run != m_run)
        return;
    m_running = false;
    if (answer)
        m_exact = *answer;
    else if (answer.error().kind != ErrorKind::Cancelled)
        m_failure = answer.error().what;
    showCount();
}

void DeliveryCount::showCount()
{
    if (m_running)
        m_text->setPlainText(tr("Counting\u2026"));
    else if (!m_failure.isEmpty())
        m_text->setPlainText(tr("Not counted: %1").arg(m_failure));
    else if (m_exact)
        m_text->setPlainText(tr("Deliveries: %1").arg(countText(*m_exact)));
    else
        m_text->setPlainText(m_about ? tr("Deliveries: about %1").arg(countText(rounded(*m_about))) : QString());
    m_button->setText(m_running ? tr("Stop") : m_exact ? tr("Count again") : tr("Count"));
    m_button->setToolTip(m_running ? QString() : tr("Count exactly; reads every delivery that may match"));
}

} // namespace signalbox
