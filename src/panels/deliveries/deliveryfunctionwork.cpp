#include "panels/deliveries/deliveryfunctionwork.h"

#include "core/humantext.h"
#include "core/redaction.h"
#include "core/visibletext.h"
#include "models/functions/invocationwords.h"
#include "widgets/look/tokens.h"
#include "widgets/query/flowlayout.h"
#include "widgets/state/statebadge.h"
#include "widgets/text/plainlabel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr qsizetype longestFunctionError = 500; // the Functions panel has all of it

/// Names and values below each other; what is empty is left out.
class FunctionFacts : public QWidget
{
public:
    explicit FunctionFacts(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
    {
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setHorizontalSpacing(space::medium);
        m_grid->setVerticalSpacing(space::tiny);
        m_grid->setColumnStretch(1, 1);
    }

    PlainLabel *add(const QString &name, const QString &value)
    {
        if (value.isEmpty())
            return nullptr;
        auto *title = new PlainLabel(PlainLabel::Fit::ElideEnd, this);
        title->setPlainText(name);
        title->setQuiet(false);
        auto *label = new PlainLabel(PlainLabel::Fit::ElideMiddle, this);
        label->setPlainText(value);
        label->setAccessibleName(name);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int row = m_grid->rowCount();
        m_grid->addWidget(title, row, 0);
        m_grid->addWidget(label, row, 1);
        return label;
    }

private:
    QGridLayout *m_grid;
};

} // namespace

DeliveryFunctionWork::DeliveryFunctionWork(const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_zone(zone), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::large);
}

void DeliveryFunctionWork::setWork(const QList<FunctionInvocation> &work)
{
    if (work == m_work)
        return; // and whoever selects in it, or has a button's focus, keeps that
    m_work = work;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const FunctionInvocation &invocation : work)
        m_layout->addWidget(makeInvocation(invocation));
}

QWidget *DeliveryFunctionWork::makeInvocation(const FunctionInvocation &invocation)
{
    auto *block = new QWidget(this);
    auto *layout = new QVBoxLayout(block);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);

    auto *name = new PlainLabel(PlainLabel::Fit::ElideMiddle, block);
    name->setFont(strongFont(font()));
    name->setPlainText(invocation.functionName);
    name->setAccessibleName(tr("Function"));
    auto *badge = new StateBadge(block);
    badge->setState(InvocationWords::stateOf(invocation.state), InvocationWords::word(invocation.state));
    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(badge);
    head->addWidget(name, 1);
    layout->addLayout(head);

    auto *outcome = new PlainLabel(block);
    const QString words = visibleText(InvocationWords::outcome(invocation), longestFunctionError, true);
    outcome->setPlainText(words.isEmpty() ? InvocationWords::explanation(invocation.state) : words);
    outcome->setAccessibleName(tr("What the function did"));
    outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(outcome);
    layout->addWidget(makeFacts(invocation));
    layout->addWidget(makeButtons(invocation));
    return block;
}

QWidget *DeliveryFunctionWork::makeFacts(const FunctionInvocation &invocation)
{
    auto *facts = new FunctionFacts(this);
    const QString begun = exactInstant(invocation.startedAt, m_zone, true);
    facts->add(tr("Begun"),
        invocation.finishedAt
            ? tr("%1, took %2").arg(begun, durationText(*invocation.finishedAt - invocation.startedAt))
            : begun);
    facts->add(tr("Tries"),
        invocation.attempts > 1
            ? tr("%1, the first %2")
                  .arg(countText(invocation.attempts), exactInstant(invocation.createdAt, m_zone, true))
            : QString());
    facts->add(tr("Answered"), invocation.status ? tr("HTTP %1").arg(*invocation.status) : QString());
    facts->add(tr("Asked again"),
        invocation.repeats > 0 ? tr("%n time(s), and answered without doing it twice", nullptr, invocation.repeats)
                               : QString());
    if (PlainLabel *trace = facts->add(tr("Trace id"), InvocationWords::traceId(invocation.traceParent))) {
        trace->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        trace->setToolTip(tr("The row's event, each attempt and the function's log have it in common."));
    }
    return facts;
}

QWidget *DeliveryFunctionWork::makeButtons(const FunctionInvocation &invocation)
{
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::small);
    auto *show = new QPushButton(tr("Show in Functions"), buttons);
    connect(
        show, &QPushButton::clicked, this, [this, message = invocation.messageId] { emit functionRequested(message); });
    auto *copy = new QPushButton(tr("Copy trace id"), buttons);
    const QString trace = InvocationWords::traceId(invocation.traceParent);
    copy->setVisible(!trace.isEmpty());
    connect(copy, &QPushButton::clicked, this, [this, trace] {
        QGuiApplication::clipboard()->setText(trace);
        emit copied(tr("Trace id copied"));
    });
    for (QPushButton *button : {show, copy}) {
        button->setAutoDefault(false);
        flow->addWidget(button);
    }
    return buttons;
}

} // namespace signalbox
