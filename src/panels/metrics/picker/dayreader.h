#pragma once

#include "domain/metrics/metriccache.h"
#include "models/metrics/sparkline.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QObject>

class QTimer;

namespace signalbox {

/// Reads the last 24 hours of those lines that can be seen, in half hours, and keeps what was read.
class DayReader final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::microseconds stretch = std::chrono::minutes(30);
    static constexpr int stretches = 49; // the half hour that has begun, too

    /// Both must outlive it.
    DayReader(const PanelContext &context, PendingAnswers &pending, QObject *parent = nullptr);

    /// Forgets what was read, and reads what can be seen from now on.
    void begin(Instant now);
    /// As soon as these have stayed for a moment, they are read.
    void look(const QList<MetricKey> &seen);

signals:
    void read(const signalbox::MetricKey &line, const signalbox::Sparkline &day, std::optional<double> newest);
    void failed(const signalbox::Error &error);

private:
    void ask();
    void take(const MetricQuestion &question, const Result<MetricPart> &answer);
    void tell(const QList<MetricKey> &lines);

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    MetricCache m_cache;
    TimeSpan m_day; // in whole stretches
    QList<MetricKey> m_seen;
    std::optional<MetricQuestion> m_asked;
    QTimer *m_soon;
};

} // namespace signalbox
