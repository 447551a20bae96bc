#pragma once

#include "core/quantity.h"
#include "domain/metrics/metricthreshold.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace signalbox {

class PlainLabel;
class SegmentBar;

/// The limits of a threshold as people write them, each with how it is understood.
class ThresholdFields final : public QWidget
{
    Q_OBJECT

public:
    ThresholdFields(const MetricKey &key, const Quantity &quantity, QWidget *parent = nullptr);

    void setLimits(const MetricThreshold &limits);
    /// Nothing while they are not understood or do not fit each other, which fault() tells of.
    std::optional<MetricThreshold> limits() const;
    QString fault() const;

signals:
    void edited();

private:
    struct Limit {
        PlainLabel *name;
        QLineEdit *field;
        PlainLabel *reading;
    };
    struct Typed {
        bool isUnderstood = true;
        std::optional<double> value;
    };

    Limit addLimit(QGridLayout &layout, const QString &accessibleName);
    Typed typed(const Limit &limit) const;
    MetricThreshold typedLimits() const;
    QString writable(std::optional<double> value) const;
    bool isBelow() const;
    void showNames();
    void showReading(const Limit &limit);

    MetricKey m_key;
    Quantity m_quantity;
    SegmentBar *m_side;
    Limit m_warn;
    Limit m_critical;
};

} // namespace signalbox
