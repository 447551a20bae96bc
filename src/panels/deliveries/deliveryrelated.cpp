#include "panels/deliveries/deliveryrelated.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/deliveries/deliveryorigin.h"
#include "models/deliveries/relateddeliverymodel.h"
#include "models/plaintooltip.h"
#include "widgets/look/tokens.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRelatedRows = 8;
constexpr int mostChanges = 6;
constexpr qsizetype longestValue = 80;
constexpr qsizetype longestReason = 300;

} // namespace

DeliveryRelated::DeliveryRelated(const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_zone(zone), m_origin(new PlainLabel(this)), m_run(new QPushButton(this)),
      m_deliveries(new RelatedDeliveryModel(clock, this)), m_table(new TableView(this)),
      m_changes(new PlainLabel(this)), m_formerUrl(new QPushButton(tr("Put the former URL back…"), this)),
      m_unread(new PlainLabel(this))
{
    m_origin->setAccessibleName(tr("What made it"));
    m_changes->setAccessibleName(tr("Changes of the endpoint"));
    m_unread->setAccessibleName(tr("What could not be read"));
    m_unread->setQuiet();
    for (PlainLabel *label : {m_origin, m_changes, m_unread})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_deliveries->setTimeZone(zone);
    m_table->setAccessibleName(tr("Related deliveries"));
    m_table->setModel(m_deliveries);
    m_table->setItemDelegateForColumn(RelatedDeliveryModel::Status, new StateDelegate(TableModel::StateRole, this));
    m_table->setColumnRules(
        {{.column = RelatedDeliveryModel::Status}, {.column = RelatedDeliveryModel::Id},
            {.column = RelatedDeliveryModel::Relation}, {.column = RelatedDeliveryModel::Event, .rank = 2},
            {.column = RelatedDeliveryModel::Created},
            {.column = RelatedDeliveryModel::Message, .width = ColumnRule::Width::Rest, .rank = 1}},
        u"relatedColumns"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_origin);
    layout->addWidget(m_run, 0, Qt::AlignLeft);
    layout->addWidget(m_table);
    layout->addWidget(m_changes);
    m_run->setAutoDefault(false);
    m_formerUrl->setAutoDefault(false);
    layout->addWidget(m_formerUrl, 0, Qt::AlignLeft);
    layout->addWidget(m_unread);
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_maker)
            emit runRequested(*m_maker);
    });
    connect(m_formerUrl, &QPushButton::clicked, this, &DeliveryRelated::formerUrlRequested);
    connect(m_table, &TableView::opened, this,
        [this](const QModelIndex &index) { emit deliveryRequested(m_deliveries->row(index.row()).delivery.id); });
}

QString DeliveryRelated::changesText(const DeliveryDetail &detail) const
{
    QStringList lines;
    for (const EndpointChange &change : detail.changes) {
        if (lines.size() == mostChanges)
            break;
        const QString at = exactInstant(change.at, m_zone);
        const QString why
            = change.reason.isEmpty() ? QString() : u" ("_s + visibleText(change.reason, longestValue) + u')';
        const QString by = visibleText(change.by, longestValue);
        switch (change.operation) {
        case EndpointChange::Operation::Created:
            lines.append(tr("%1: created by %2").arg(at, by));
            break;
        case EndpointChange::Operation::Deleted:
            lines.append(tr("%1: deleted by %2").arg(at, by));
            break;
        case EndpointChange::Operation::Changed:
            lines.append(
                tr("%1: %2 changed by %3 from %4 to %5%6")
                    .arg(at, visibleText(change.column, longestValue), by, visibleText(change.oldValue, longestValue),
                        visibleText(change.newValue, longestValue), why));
            break;
        }
    }
    return lines.isEmpty() ? QString() : tr("Endpoint changes, newest first:") + u'\n' + lines.join(u'\n');
}

void DeliveryRelated::setDetail(const DeliveryDetail &detail)
{
    m_origin->setPlainText(originOf(detail).join(u' '));
    m_maker = detail.maker ? std::optional(detail.maker->runId) : std::nullopt;
    m_run->setVisible(m_maker.has_value());
    m_run->setText(tr("Show run %1").arg(m_maker.value_or(0)));
    m_deliveries->setDeliveries(detail.related);
    m_table->setVisible(!detail.related.isEmpty());
    if (!detail.related.isEmpty())
        m_table->fitHeight(mostRelatedRows);
    m_changes->setPlainText(changesText(detail));
    m_changes->setVisible(!m_changes->plainText().isEmpty());
    const auto former = formerUrl(detail.changes);
    m_formerUrl->setVisible(former && *former != detail.url && !detail.delivery.endpointName.isEmpty());
    if (former)
        m_formerUrl->setToolTip(plainToolTip(
            tr("Opens the endpoint with %1 as its URL, to be saved there.").arg(visibleText(*former, longestReason))));
    m_unread->setPlainText(detail.unread.isEmpty()
            ? QString()
            : tr("Not all could be read: %1").arg(visibleText(detail.unread.join(u' '), longestReason)));
    m_unread->setVisible(!detail.unread.isEmpty());
}

void DeliveryRelated::updateTimes()
{
    m_deliveries->refreshTimes();
}

} // namespace signalbox
