#pragma once

#include "widgets/chart/plot.h"
#include "widgets/chart/plotreading.h"

#include <QWidget>

#include <optional>

namespace signalbox {

/// The lines of a chart with their look, name and value: at the crosshair, or else the last one in sight. As rows of names that
/// wrap, or as a table with what the visible values come to.
class PlotLegend final : public QWidget
{
    Q_OBJECT

public:
    enum class Form { Row, Table };

    explicit PlotLegend(Form form, QWidget *parent = nullptr);

    void setPlot(const Plot &plot);
    void pointAt(std::optional<Instant> at);
    /// Of a line, as it is shown; empty where it has none.
    QString valueText(int line) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry {
        PlotReader reader;
        std::optional<PlotSummary> summary;
        QString name;
        QStringList columns; // of the table: min, mean, max, last
    };
    struct Place { // of an entry in a row
        QRect rect;
        int nameWidth = 0;
        int line = -1;
        int left = 0; // how many there was no room for, where it is no line's
    };

    QFont textFont() const;
    std::optional<double> valueOf(int line) const;
    QString describe(int line) const;
    static QString moreWords(int lines);
    int slotWidth(int line) const; // for any of the line's values
    QList<Place> places(int width) const;
    QList<int> columnWidths() const;
    void paintRow(QPainter &painter) const;
    void paintTable(QPainter &painter) const;
    std::optional<int> lineAt(const QPoint &at) const;

    Form m_form;
    Plot m_plot;
    QList<Entry> m_entries; // by line
    std::optional<Instant> m_at;
};

} // namespace signalbox
