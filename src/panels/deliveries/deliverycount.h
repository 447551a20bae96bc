#pragma once

#include "core/async.h"
#include "domain/deliveries/deliverysource.h"
#include "domain/deliveries/filter/deliveryfilter.h"

#include <QWidget>

#include <functional>

class QToolButton;

namespace signalbox {

class PlainLabel;

/// How many deliveries match: the planner's estimate, which costs nothing, and the exact count for who asks for it.
class DeliveryCount final : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveryCount(DeliverySource &source, QWidget *parent = nullptr);

    /// A count of another filter is forgotten, or stopped.
    void setFilter(const DeliveryFilter &filter);
    void setEstimate(std::optional<qint64> about);

private:
    void countOrStop();
    void counted(int run, const Result<qint64> &answer);
    void showCount();

    DeliverySource &m_source;
    DeliveryFilter m_filter;
    std::optional<qint64> m_about;
    std::optional<qint64> m_exact;
    QString m_failure;
    int m_run = 0; // answers to former counts are not for this filter
    bool m_running = false;
    PlainLabel *m_text;
    QToolButton *m_button;
};

} // namespace signalbox
