#pragma once

#include "domain/metrics/boardlayout.h"

#include <QObject>

namespace signalbox {

/// The charts of a board as somebody arranges them. Until they do it is the default board, which follows the series that there are.
class ChartBoard final : public QObject
{
    Q_OBJECT

public:
    static constexpr int columns = 3;
    static constexpr int mostRows = 3; // of one chart

    explicit ChartBoard(QObject *parent = nullptr);

    const QList<BoardChart> &charts() const { return m_layout.charts; }
    bool isDefault() const { return m_isDefault; }
    void setSeries(const QList<MetricSeries> &series);

    /// As JSON; empty for the default board.
    QByteArray saved() const;
    /// What is not understood is the default board.
    void restore(const QByteArray &saved);

    void add(const QList<MetricKey> &lines);
    void setChart(qsizetype index, const BoardChart &chart);
    void resize(qsizetype index, int columns, int rows); // as far as that goes
    void move(qsizetype from, qsizetype to); // as far as that goes
    void remove(qsizetype index);
    void reset();

    /// What remove() or reset() did last, unless something else was changed since.
    bool canUndo() const { return m_before.has_value(); }
    void undo();

signals:
    void changed();

private:
    struct Before {
        BoardLayout layout;
        bool isDefault = false;
    };

    void edit(const BoardLayout &layout, const std::optional<Before> &before = {});

    BoardLayout m_layout;
    BoardLayout m_default;
    bool m_isDefault = true;
    std::optional<Before> m_before;
};

} // namespace signalbox
