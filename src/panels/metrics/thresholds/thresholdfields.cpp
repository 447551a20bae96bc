#include "panels/metrics/thresholds/thresholdfields.h"

#include "core/error.h"
#include "core/quantityreading.h"
#include "widgets/look/segmentbar.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>

#include <cmath>

namespace signalbox {

namespace {

enum Side { AboveSide, BelowSide };

constexpr int limitWidth = 140;

/// Of a value that such a line may have.
QString exampleOf(const Quantity &quantity)
{
    switch (quantity.kind) {
    case Quantity::Kind::Ratio:
        return quantityText(0.9, quantity);
    case Quantity::Kind::Bytes:
        return quantityText(1.5 * 1024 * 1024 * 1024, quantity);
    case Quantity::Kind::Seconds:
        return quantityText(300, quantity);
    case Quantity::Kind::Milliseconds:
        return quantityText(250, quantity);
    case Quantity::Kind::Number:
    case Quantity::Kind::Count:
        break;
    }
    return quantityText(quantity.isRate ? 5.0 / 60 : 1500, quantity);
}

} // namespace

ThresholdFields::ThresholdFields(const MetricKey &key, const Quantity &quantity, QWidget *parent)
    : QWidget(parent), m_key(key), m_quantity(quantity), m_side(new SegmentBar(this))
{
    m_side->setAccessibleName(tr("Which values are bad"));
    m_side->addSegment(AboveSide, tr("High is bad"), tr("High values are bad"));
    m_side->addSegment(BelowSide, tr("Low is bad"), tr("Low values are bad"));
    m_side->setChosen(AboveSide);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(space::medium);
    layout->setVerticalSpacing(space::small);
    layout->addWidget(m_side, 0, 0, 1, 3, Qt::AlignLeft);
    m_warn = addLimit(*layout, tr("Warn limit"));
    m_critical = addLimit(*layout, tr("Critical limit"));
    layout->setColumnStretch(2, 1);
    connect(m_side, &SegmentBar::chosenByUser, this, [this] {
        showNames();
        emit edited();
    });
    showNames();
}

ThresholdFields::Limit ThresholdFields::addLimit(QGridLayout &layout, const QString &accessibleName)
{
    const Limit limit{new PlainLabel(PlainLabel::Fit::ElideEnd, this), new QLineEdit(this), new PlainLabel(this)};
    limit.name->setBuddy(limit.field);
    limit.field->setAccessibleName(accessibleName);
    limit.field->setFixedWidth(limitWidth);
    limit.reading->setQuiet();
    limit.reading->setAccessibleName(tr("How it is understood: %1").arg(accessibleName));
    const int row = layout.rowCount();
    layout.addWidget(limit.name, row, 0);
    layout.addWidget(limit.field, row, 1);
    layout.addWidget(limit.reading, row, 2);
    connect(limit.field, &QLineEdit::textChanged, this, [this, limit] {
        showReading(limit);
        emit edited();
    });
    showReading(limit);
    return limit;
}

void ThresholdFields::setLimits(const MetricThreshold &limits)
{
    m_side->setChosen(limits.below ? BelowSide : AboveSide);
    showNames();
    m_warn.field->setText(writable(limits.warn));
    m_critical.field->setText(writable(limits.critical));
}

/// As short as it can be and still be read as the same value.
QString ThresholdFields::writable(std::optional<double> value) const
{
    if (!value)
        return {};
    for (const QString &text : {quantityText(*value, m_quantity), exactQuantityText(*value, m_quantity)}) {
        if (readQuantity(text, m_quantity) == value)
            return text;
    }
    return QLocale().toString(*value, 'g', QLocale::FloatingPointShortest);
}

bool ThresholdFields::isBelow() const
{
    return m_side->chosen() == BelowSide;
}

ThresholdFields::Typed ThresholdFields::typed(const Limit &limit) const
{
    const QString text = limit.field->text().trimmed();
    if (text.isEmpty())
        return {};
    const auto value = readQuantity(text, m_quantity);
    return {value && std::isfinite(*value), value};
}

MetricThreshold ThresholdFields::typedLimits() const
{
    return {.key = m_key, .below = isBelow(), .warn = typed(m_warn).value, .critical = typed(m_critical).value};
}

std::optional<MetricThreshold> ThresholdFields::limits() const
{
    return fault().isEmpty() ? std::optional(typedLimits()) : std::nullopt;
}

QString ThresholdFields::fault() const
{
    for (const Limit &limit : {m_warn, m_critical}) {
        if (!typed(limit).isUnderstood)
            return tr("%1: \"%2\" is not understood. Write it like %3.", "which limit, what was typed, an example")
                .arg(limit.field->accessibleName(), limit.field->text().trimmed(), exampleOf(m_quantity));
    }
    const MetricThreshold limits = typedLimits();
    if (!limits.warn && !limits.critical)
        return tr("Write a limit, or two.");
    return inSentences({faultOf(limits).value_or(QString())});
}

void ThresholdFields::showNames()
{
    m_warn.name->setPlainText(isBelow() ? tr("Warn at and below") : tr("Warn at and above"));
    m_critical.name->setPlainText(isBelow() ? tr("Critical at and below") : tr("Critical at and above"));
}

void ThresholdFields::showReading(const Limit &limit)
{
    const Typed read = typed(limit);
    if (!read.isUnderstood)
        return limit.reading->setPlainText(tr("not understood"));
    if (!read.value)
        return limit.reading->setPlainText(tr("none, or like %1").arg(exampleOf(m_quantity)));
    const QString text = quantityText(*read.value, m_quantity);
    limit.reading->setPlainText(text == limit.field->text().trimmed() ? QString() : tr("read as %1").arg(text));
}

} // namespace signalbox
