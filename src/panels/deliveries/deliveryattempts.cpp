#include "panels/deliveries/deliveryattempts.h"

#include "domain/deliveries/deliverydetailsource.h"
#include "models/deliveries/deliveryattemptmodel.h"
#include "panels/deliveries/detailsection.h"
#include "widgets/json/jsonview.h"
#include "widgets/look/tokens.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"
#include "widgets/text/textpane.h"

#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAttemptRows = 8;
constexpr int mostHeaderLines = 12;
constexpr int mostAttemptBodyLines = 12;

} // namespace

DeliveryAttempts::DeliveryAttempts(const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_attempts(new DeliveryAttemptModel(clock, this)), m_table(new TableView(this)),
      m_section(new DetailSection({}, this))
{
    m_attempts->setTimeZone(zone);
    m_table->setAccessibleName(tr("Attempts"));
    m_table->setModel(m_attempts);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(DeliveryAttemptModel::Status, new StateDelegate(TableModel::StateRole, this));
    m_table->setColumnRules(
        {{.column = DeliveryAttemptModel::Status}, {.column = DeliveryAttemptModel::Attempt},
            {.column = DeliveryAttemptModel::Sent}, {.column = DeliveryAttemptModel::Settled, .rank = 1},
            {.column = DeliveryAttemptModel::Answer, .width = ColumnRule::Width::Rest}},
        u"attemptColumns"_s);
    m_section->setContent(makeAttempt());
    m_section->setOpen(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    layout->addWidget(m_table);
    layout->addWidget(m_section);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DeliveryAttempts::showAttempt);
    connect(m_table, &TableView::opened, m_section, [this] { m_section->setOpen(!m_section->isOpen()); });
}

QWidget *DeliveryAttempts::makeAttempt()
{
    auto *content = new QWidget(this);
    m_signed = new PlainLabel(content);
    m_signed->setQuiet();
    m_request = makeHeaders(tr("Request headers"));
    m_response = makeHeaders(tr("Response headers"));
    m_body = new DeliveryBody(tr("Answer to the attempt"), tr("No response body."), content);
    m_body->view().setMostLines(mostAttemptBodyLines);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::large, 0, 0, space::tiny);
    layout->setSpacing(space::tiny);
    const auto add = [&](const QString &title, QWidget *part) {
        auto *label = new PlainLabel(PlainLabel::Fit::ElideEnd, content);
        label->setPlainText(title);
        label->setQuiet(false);
        layout->addWidget(label);
        layout->addWidget(part);
    };
    add(tr("Request headers, without what is secret in them"), m_request);
    layout->addWidget(m_signed);
    add(tr("Response headers"), m_response);
    add(tr("Response body"), m_body);
    return content;
}

TextPane *DeliveryAttempts::makeHeaders(const QString &name)
{
    auto *pane = new TextPane(this);
    pane->setAccessibleName(name);
    pane->setPlaceholder(tr("None were recorded."));
    return pane;
}

void DeliveryAttempts::setTextSource(DeliveryDetailSource &source)
{
    m_body->setTextSource(source);
}

void DeliveryAttempts::setDetail(const DeliveryDetail &detail)
{
    const bool another = detail.delivery.id != m_deliveryId;
    m_deliveryId = detail.delivery.id;
    m_attempts->setAttempts(detail.attempts);
    m_table->setVisible(!detail.attempts.isEmpty());
    m_section->setVisible(!detail.attempts.isEmpty());
    if (detail.attempts.isEmpty())
        return;
    m_table->fitHeight(mostAttemptRows);
    if (another || !m_table->selectionModel()->hasSelection())
        m_table->selectRow(m_attempts->rowCount() - 1);
    showAttempt();
}

void DeliveryAttempts::updateTimes()
{
    m_attempts->refreshTimes();
}

void DeliveryAttempts::showHeaders(TextPane *pane, const QStringList &lines)
{
    pane->setText(DisplayText::of(lines.join(u'\n'), DisplayText::Layout::AsItIs, false, 0));
    pane->setFixedHeight(pane->heightForLines(qBound(1, int(lines.size()), mostHeaderLines)));
}

void DeliveryAttempts::showAttempt()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty() || rows.first().row() >= m_attempts->rowCount())
        return;
    const DeliveryAttempt &attempt = m_attempts->row(rows.first().row());
    m_section->setTitle(tr("Headers and answer of attempt %1").arg(attempt.attempt));
    showHeaders(m_request, attempt.requestHeaders);
    showHeaders(m_response, attempt.responseHeaders);
    m_signed->setPlainText(attempt.secretFingerprint.isEmpty()
            ? tr("Not signed.")
            : tr("Signed with the secret %1 (a fingerprint).").arg(attempt.secretFingerprint));
    m_body->setStart({m_deliveryId, DeliveryTextRequest::Part::AttemptResponse, attempt.attempt}, attempt.responseBody,
        attempt.responseBytes);
}

} // namespace signalbox
