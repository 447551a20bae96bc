#pragma once

#include "domain/metrics/metric.h"
#include "domain/metrics/metrickey.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace signalbox {

class ChipRow;
class DayReader;
class MetricPickModel;
class PlainLabel;
class StateNotice;
class TableFace;
class TableView;

/// Chooses the lines of one chart from all series that there are. Opened with open().
class SeriesPicker final : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SeriesPicker(const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);

    /// `now` by the server's clock. What is chosen stays, and so does the list's place.
    void setSeries(const QList<MetricSeries> &series, Instant now);
    void setChosen(const QList<MetricKey> &lines);

signals:
    void linesChosen(const QList<signalbox::MetricKey> &lines); // in the order in which they were chosen

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeTable();
    QWidget *makeButtons();
    void followParts();
    void search();
    void toggle(const QModelIndex &index);
    void choose(const MetricKey &line, bool isChosen);
    void giveUp(int chip);
    void goTo(int chip);
    void intoTable();
    void showChosen();
    void showCount();
    void lookAtRows();
    void finish();

    const PanelContext &m_context;
    MetricPickModel *m_model;
    DayReader *m_days;
    QLineEdit *m_search;
    PlainLabel *m_count;
    PlainLabel *m_noneChosen;
    ChipRow *m_chips;
    TableView *m_table;
    TableFace *m_face = nullptr;
    StateNotice *m_notice;
    QPushButton *m_cancel;
    QPushButton *m_show;
};

} // namespace signalbox
