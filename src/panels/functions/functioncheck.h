#pragma once

#include "panels/acts/keyedwrite.h"
#include "panels/functions/functionanswer.h"

class QTimer;

namespace signalbox {

/// Asks functions what they lack: sends test.webhook through the database to an endpoint that leads to one, and follows it
/// until a first answer is there, for as long as `window` can be seen.
class FunctionCheck final : public QObject
{
    Q_OBJECT

public:
    FunctionCheck(const PanelContext &context, PendingAnswers &pending, QWidget *window);

    bool isBusy() const { return m_write.isBusy() || m_delivery; }
    /// How the check of that function goes, or went; no words before the first.
    CheckWords words(const QString &functionName) const { return m_words.value(functionName); }
    /// One at a time. Asks first on production.
    void start(const QString &functionName, const FunctionEndpoint &endpoint);

signals:
    void changed();
    void answered(); // what the function knows of itself was stored

private:
    void sent(const WriteOutcome<std::optional<qint64>> &outcome, const QString &endpoint);
    void follow();
    void say(HealthState state, const QString &words);

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    QWidget *m_window;
    KeyedWrite<std::optional<qint64>> m_write;
    QTimer *m_timer;
    QString m_function; // that is being checked, or was last
    std::optional<qint64> m_delivery; // while it is followed
    bool m_looking = false;
    QHash<QString, CheckWords> m_words; // by function
};

} // namespace signalbox
