#pragma once

#include "panels/metrics/differences/differencesreader.h"

#include <QWidget>

class QProgressBar;
class QStackedWidget;

namespace signalbox {

class DifferenceModel;
class PlainLabel;
class StatePlaceholder;
class TableView;

/// "What else happened here?": what differs between a marked stretch of time and the four times as long one before it, the surest
/// first, or that nothing is unusual. Return opens what a line is about; Escape and the button close the list.
class DifferencesView final : public QWidget
{
    Q_OBJECT

public:
    DifferencesView(const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);

    /// Another span replaces the one before, whose answers are taken no more.
    void compare(const TimeSpan &span, const QList<MetricSeries> &series, const MetricReach &reach);
    void setTimeZone(const QTimeZone &zone);

signals:
    void closed();
    void seriesOpened(const signalbox::MetricKey &key);
    void linkRequested(const QString &panelId, const QString &target); // see Panel

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    void makeTable();
    void showState(); // what there is by now
    void open(int row);
    void close();

    const PanelContext &m_context;
    QTimeZone m_zone;
    QList<MetricSeries> m_series;
    DifferencesReader *m_reader;
    DifferenceModel *m_model;
    PlainLabel *m_title;
    PlainLabel *m_looked;
    QProgressBar *m_progress;
    TableView *m_table;
    StatePlaceholder *m_nothing;
    QWidget *m_reading;
    QStackedWidget *m_stack;
};

} // namespace signalbox
