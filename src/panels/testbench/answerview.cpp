#include "panels/testbench/answerview.h"

#include "core/humantext.h"
#include "models/testbench/benchwords.h"
#include "panels/testbench/phasebar.h"
#include "widgets/json/jsonview.h"
#include "widgets/look/pagetabs.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statebadge.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace signalbox {

AnswerView::AnswerView(QWidget *parent)
    : QWidget(parent), m_badge(new StateBadge(this)), m_time(new PlainLabel(PlainLabel::Fit::ElideEnd, this)),
      m_summary(new PlainLabel(this)), m_look(new QPushButton(tr("Look for it"), this)),
      m_open(new QPushButton(tr("Show the delivery"), this)), m_phases(new PhaseBar(this)), m_parts(new PageTabs(this)),
      m_stack(new QStackedWidget(this)), m_body(new JsonView(this)), m_headers(new JsonView(this)),
      m_sent(new JsonView(this))
{
    m_time->setAccessibleName(tr("Time of the whole"));
    m_summary->setAccessibleName(tr("What became of it"));
    m_body->setAccessibleName(tr("Body of the answer"));
    m_headers->setAccessibleName(tr("Headers of the answer"));
    m_sent->setAccessibleName(tr("Headers that were sent"));
    for (QPushButton *button : {m_look, m_open})
        button->setAutoDefault(false);
    m_parts->addPage(0, tr("Body"), tr("Body of the answer"));
    m_parts->addPage(1, tr("Headers"), tr("Headers of the answer"));
    m_parts->addPage(2, tr("Sent"), tr("Headers that were sent"));
    m_parts->setChosen(0);
    for (JsonView *view : {m_body, m_headers, m_sent})
        m_stack->addWidget(view);

    auto *top = new QHBoxLayout;
    top->setSpacing(space::small);
    top->addWidget(m_badge);
    top->addWidget(m_time, 1);
    top->addWidget(m_look);
    top->addWidget(m_open);
    auto *parts = new QHBoxLayout;
    parts->addWidget(m_parts);
    parts->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addLayout(top);
    layout->addWidget(m_summary);
    layout->addWidget(m_phases);
    layout->addLayout(parts);
    layout->addWidget(m_stack, 1);
    layout->addStretch();

    connect(m_parts, &PageTabs::chosenByUser, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_look, &QPushButton::clicked, this, &AnswerView::lookRequested);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_deliveryId)
            emit deliveryRequested(*m_deliveryId);
    });
    showNothing();
}

void AnswerView::showNothing()
{
    m_headline.clear();
    m_deliveryId.reset();
    m_badge->hide();
    m_time->setPlainText({});
    m_look->hide();
    m_open->hide();
    m_summary->setPlainText(tr("Nothing sent yet. Ctrl+Return sends."));
    m_phases->setPhases({});
    m_parts->hide();
    m_stack->hide();
}

void AnswerView::showAnswer(const SendAnswer &answer)
{
    m_headline = BenchWords::headline(answer);
    m_deliveryId = answer.deliveryId;
    m_badge->show();
    m_badge->setState(BenchWords::state(answer), m_headline);
    m_time->setPlainText(answer.phases.isEmpty() ? QString() : durationText(answer.total()));
    m_summary->setPlainText(BenchWords::summary(answer));
    m_look->setVisible(answer.stage == SendStage::Unknown && !answer.deliveryId);
    m_open->setVisible(answer.deliveryId.has_value());
    m_phases->setPhases(answer.phases);
    const bool hasParts = answer.status || !answer.sentHeaders.isEmpty();
    m_parts->setVisible(hasParts);
    m_stack->setVisible(hasParts);
    m_body->setBody(answer.body, answer.bodyBytes, answer.isOver() ? tr("The answer has no body.") : QString());
    m_headers->setBody(BenchWords::headersText(answer.headers), 0, tr("No headers came."));
    m_sent->setBody(BenchWords::headersText(answer.sentHeaders), 0, tr("Not known."));
}

QString AnswerView::headline() const
{
    return m_headline;
}

QString AnswerView::summary() const
{
    return m_summary->plainText();
}

} // namespace signalbox
