#pragma once

#include "domain/functions/edgefunction.h"
#include "panels/functions/functionanswer.h"

#include <QTimeZone>
#include <QWidget>

class QPushButton;

namespace signalbox {

class FlowLayout;
class PlainLabel;
class StateBadge;
class StateNotice;

/// One function at a glance: how it is and since when, what leads to it, what it has and lacks, and its last day.
class FunctionCard final : public QWidget
{
    Q_OBJECT

public:
    explicit FunctionCard(const QTimeZone &zone, QWidget *parent = nullptr);

    void setFunction(const EdgeFunction &function, Instant now);
    void updateTimes(Instant now);
    void setCheck(const CheckWords &words, bool isBusy);
    const EdgeFunction &function() const { return m_function; }

signals:
    void checkRequested(const signalbox::FunctionEndpoint &endpoint);
    void invokeRequested();
    void endpointRequested(const QString &name);
    void invocationsRequested(); // only its own

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeTitle();
    QWidget *makeEndpoints();
    QWidget *makeButtons();
    void showEndpoints();
    void showNeeds(const QString &verdict);
    void showFigures(Instant now);
    void showButtons();
    QString spokeText(Instant now) const;
    std::optional<FunctionEndpoint> endpointToAsk() const;

    QTimeZone m_zone;
    EdgeFunction m_function;
    bool m_isChecking = false;
    bool m_givesFocusBack = false; // to the button that was pressed, once it can be pressed again
    PlainLabel *m_name;
    StateBadge *m_state;
    PlainLabel *m_words;
    PlainLabel *m_hint;
    QWidget *m_endpoints;
    FlowLayout *m_endpointFlow;
    StateNotice *m_has;
    StateNotice *m_lacks;
    StateNotice *m_leavesOut;
    PlainLabel *m_figures;
    PlainLabel *m_spoke;
    StateNotice *m_checked;
    QPushButton *m_check;
    QPushButton *m_invoke;
    QPushButton *m_invocations;
};

} // namespace signalbox
