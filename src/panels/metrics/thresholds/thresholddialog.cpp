#include "panels/metrics/thresholds/thresholddialog.h"

namespace signalbox {

ThresholdDialog::ThresholdDialog(const PanelContext &context, PendingAnswers &pending, const MetricKey &key,
    const Quantity &quantity, const MetricThreshold &inForce, std::optional<double> newest, QWidget *parent)
    : QDialog(parent), m_context(context), m_pending(pending), m_key(key), m_quantity(quantity), m_inForce(inForce),
      m_newest(newest)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Thresholds"));
}

} // namespace signalbox
