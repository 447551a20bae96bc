#include "panels/functions/functioncards.h"

#include "panels/functions/functioncard.h"
#include "panels/functions/functioncheck.h"
#include "widgets/look/tokens.h"

#include <QGridLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr int narrowestCard = 340;
constexpr int mostCardColumns = 3;

} // namespace

FunctionCards::FunctionCards(const FunctionCheck &check, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_check(check), m_zone(zone), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(space::large, 0, space::large, space::small);
    m_grid->setSpacing(space::medium);
    connect(&check, &FunctionCheck::changed, this, &FunctionCards::showChecks);
}

QSize FunctionCards::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()}; // it stands in an area that has a width already
}

FunctionCard *FunctionCards::cardOf(const QString &functionName) const
{
    const auto found = std::ranges::find_if(
        m_cards, [&functionName](const FunctionCard *card) { return card->function().name == functionName; });
    return found == m_cards.end() ? nullptr : *found;
}

FunctionCard *FunctionCards::makeCard(const QString &functionName)
{
    auto *card = new FunctionCard(m_zone, this);
    connect(card, &FunctionCard::checkRequested, this,
        [this, functionName](const FunctionEndpoint &endpoint) { emit checkRequested(functionName, endpoint); });
    connect(card, &FunctionCard::invokeRequested, this, [this, functionName] { emit invokeRequested(functionName); });
    connect(card, &FunctionCard::endpointRequested, this, &FunctionCards::endpointRequested);
    connect(card, &FunctionCard::invocationsRequested, this,
        [this, functionName] { emit invocationsRequested(functionName); });
    return card;
}

/// Cards that stay are the same widgets, so that whoever has the focus keeps it.
void FunctionCards::setFunctions(const QList<EdgeFunction> &functions, Instant now)
{
    QList<FunctionCard *> next;
    for (const EdgeFunction &function : functions) {
        FunctionCard *card = cardOf(function.name);
        if (!card)
            card = makeCard(function.name);
        card->setFunction(function, now);
        next.append(card);
    }
    for (FunctionCard *card : std::as_const(m_cards)) {
        if (!next.contains(card))
            card->deleteLater();
    }
    if (next != std::exchange(m_cards, next))
        place();
    showChecks();
}

void FunctionCards::updateTimes(Instant now)
{
    for (FunctionCard *card : std::as_const(m_cards))
        card->updateTimes(now);
}

void FunctionCards::showChecks()
{
    for (FunctionCard *card : std::as_const(m_cards))
        card->setCheck(m_check.words(card->function().name), m_check.isBusy());
}

int FunctionCards::columnsThatFit() const
{
    return std::clamp(width() / narrowestCard, 1, std::clamp(int(m_cards.size()), 1, mostCardColumns));
}

void FunctionCards::place()
{
    while (m_grid->count() > 0)
        delete m_grid->takeAt(0);
    m_columns = columnsThatFit();
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards.at(i), i / m_columns, i % m_columns);
    for (int column = 0; column < mostCardColumns; ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
    const int rows = (int(m_cards.size()) + m_columns - 1) / m_columns;
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    m_grid->setRowStretch(rows, 1); // below them all: no card is taller than what it says
}

void FunctionCards::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (columnsThatFit() != m_columns)
        place();
}

} // namespace signalbox
