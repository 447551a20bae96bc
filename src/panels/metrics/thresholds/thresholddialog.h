#pragma once

#include "core/quantity.h"
#include "domain/metrics/metricthreshold.h"
#include "panels/acts/keyedwrite.h"

#include <QDialog>

namespace signalbox {

/// From where on a line of numbers is worth a look and from where on it is critical, for everybody who looks at the
/// database. Opened with open(); goes by itself once it is closed.
class ThresholdDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `inForce`: what the line is judged by now, without limits where it is not judged. `context` and `pending` must outlive
    /// it.
    ThresholdDialog(const PanelContext &context, PendingAnswers &pending, const MetricKey &key,
        const Quantity &quantity, const MetricThreshold &inForce, std::optional<double> newest,
        QWidget *parent = nullptr);

signals:
    void changed(); // written: thresholds are to be read again

private:
    const PanelContext &m_context;
    PendingAnswers &m_pending;
    MetricKey m_key;
    Quantity m_quantity;
    MetricThreshold m_inForce;
    std::optional<double> m_newest;
};

} // namespace signalbox
