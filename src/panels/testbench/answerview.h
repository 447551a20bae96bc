#pragma once

#include "domain/testbench/benchsend.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace signalbox {

class JsonView;
class PageTabs;
class PhaseBar;
class PlainLabel;
class StateBadge;

/// What came back: status, where the time went, headers, body, and the headers that were sent.
class AnswerView : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerView(QWidget *parent = nullptr);

    void showNothing();
    void showAnswer(const SendAnswer &answer);
    QString headline() const;
    QString summary() const;

signals:
    void lookRequested(); // for what became of a send whose outcome is not known
    void deliveryRequested(qint64 deliveryId); // to be shown in its own panel

private:
    StateBadge *m_badge;
    PlainLabel *m_time;
    PlainLabel *m_summary;
    QPushButton *m_look;
    QPushButton *m_open;
    PhaseBar *m_phases;
    PageTabs *m_parts;
    QStackedWidget *m_stack;
    JsonView *m_body;
    JsonView *m_headers;
    JsonView *m_sent;
    QString m_headline;
    std::optional<qint64> m_deliveryId;
};

} // namespace signalbox
