#include "panels/endpoints/orderedit.h"

#include "core/visibletext.h"
#include "models/plaintooltip.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"
#include "widgets/text/valueedit.h"

#include <QComboBox>
#include <QGridLayout>
#include <QTimer>

namespace signalbox {

using namespace std::chrono_literals;

namespace {

constexpr auto pauseBeforeCheck = 300ms;
constexpr qsizetype longestRefusal = 300;

PlainLabel *orderTitle(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(PlainLabel::Fit::ElideEnd, parent);
    label->setPlainText(text);
    return label;
}

} // namespace

OrderEdit::OrderEdit(QWidget *parent)
    : QWidget(parent), m_words(new PlainLabel(this)), m_path(new ValueEdit(this)), m_found(new PlainLabel(this)),
      m_onFailure(new QComboBox(this)), m_soon(new QTimer(this))
{
    using OnFailure = DeliveryOrder::OnFailure;
    m_words->setAccessibleName(tr("In which order it is sent"));
    m_path->setAccessibleName(tr("Order by"));
    m_path->setPlaceholderText(tr("Such as $.trip_id; empty for no order"));
    m_path->setToolTip(tr("A JSON path in the payload: what has the same value there is sent one after the other."));
    m_found->setAccessibleName(tr("What the path finds"));
    m_found->setQuiet();
    m_onFailure->setAccessibleName(tr("When one fails"));
    m_onFailure->addItem(tr("Block: those behind it wait until it is replayed or skipped"), int(OnFailure::Block));
    m_onFailure->addItem(tr("Skip: those behind it go on"), int(OnFailure::Skip));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::small);
    grid->addWidget(m_words, 0, 0, 1, 2);
    grid->addWidget(orderTitle(tr("Order by"), this), 1, 0);
    grid->addWidget(m_path, 1, 1);
    grid->addWidget(m_found, 2, 1);
    grid->addWidget(orderTitle(tr("When one fails"), this), 3, 0);
    grid->addWidget(m_onFailure, 3, 1, Qt::AlignLeft);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(4, 1);
    m_soon->setSingleShot(true);
    m_soon->setInterval(pauseBeforeCheck);
    connect(m_soon, &QTimer::timeout, this, [this] { emit checkRequested(order().path); });
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        explain();
        checkSoon();
        emit edited();
    });
    connect(m_onFailure, &QComboBox::activated, this, [this] {
        explain();
        emit edited();
    });
    explain();
}

DeliveryOrder OrderEdit::order() const
{
    return {m_path->value().trimmed(), DeliveryOrder::OnFailure(m_onFailure->currentData().toInt())};
}

void OrderEdit::setOrder(const DeliveryOrder &order, bool another)
{
    if (order == this->order() && !another)
        return;
    if (another)
        m_checked.clear();
    m_path->setValue(order.path);
    m_onFailure->setCurrentIndex(m_onFailure->findData(int(order.onFailure)));
    explain();
    checkSoon();
}

void OrderEdit::setObstacle(const QString &why)
{
    m_path->setLocked(!why.isEmpty());
    m_onFailure->setEnabled(why.isEmpty());
    for (QWidget *field : {static_cast<QWidget *>(m_path), static_cast<QWidget *>(m_onFailure)}) {
        field->setToolTip(plainToolTip(why));
        field->setAccessibleDescription(why);
    }
}

void OrderEdit::checkSoon()
{
    const QString path = order().path;
    if (path == m_checked && !path.isEmpty())
        return;
    m_soon->stop();
    m_checked.clear();
    m_found->setPlainText({});
    refuse({});
    if (!path.isEmpty() && DeliveryOrdering::problem(path).isEmpty())
        m_soon->start();
}

void OrderEdit::setFound(const QString &path, const Result<OrderKey> &found)
{
    if (path != order().path)
        return;
    const bool refused = !found && found.error().kind == ErrorKind::Invalid;
    m_checked = found || refused ? path : QString();
    m_found->setPlainText(found ? DeliveryOrdering::sentence(*found)
            : refused           ? QString()
                      : tr("It could not be checked: %1").arg(visibleText(found.error().what, longestRefusal)));
    refuse(refused ? tr("This is no JSON path. The database says: %1")
                         .arg(visibleText(found.error().serverWords, longestRefusal))
                   : QString());
}

void OrderEdit::refuse(const QString &why)
{
    if (std::exchange(m_refusal, why) != why)
        emit refusalChanged();
}

void OrderEdit::explain()
{
    m_words->setPlainText(DeliveryOrdering::explanation(order()));
}

} // namespace signalbox
