#pragma once

#include "widgets/chart/plotlayout.h"

#include <QGraphicsItem>

namespace signalbox {

/// What lies below a plot's lines: hairlines at round times and values with their words, bands, areas and levels. Qt's own
/// axes put marks at even distances and read labels as HTML, and its areas take as long as forty lines.
class PlotGround final : public QGraphicsItem
{
public:
    PlotGround(const Plot &plot, const PlotLayout &layout, const PlotFace &face, const QRectF &whole)
        : m_plot(plot), m_layout(layout), m_face(face), m_whole(whole)
    { }

    QRectF boundingRect() const override { return m_whole; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintTimes(QPainter &painter) const;
    void paintAxis(QPainter &painter, const PlotAxis &axis, bool isLeft) const;
    void paintAreas(QPainter &painter) const;
    void paintLevels(QPainter &painter) const;

    const Plot &m_plot;
    const PlotLayout &m_layout;
    const PlotFace &m_face;
    QRectF m_whole;
};

/// What lies over a plot's lines: lone values and markers, names at the lines' ends and on the levels, marks.
class PlotFront final : public QGraphicsItem
{
public:
    PlotFront(const Plot &plot, const PlotLayout &layout, const PlotFace &face, const QRectF &whole)
        : m_plot(plot), m_layout(layout), m_face(face), m_whole(whole)
    { }

    QRectF boundingRect() const override { return m_whole; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintValues(QPainter &painter) const;
    void paintNames(QPainter &painter) const;
    void paintLevelNames(QPainter &painter, QList<QRectF> &taken) const;
    void paintLineNames(QPainter &painter, QList<QRectF> &taken) const;
    QString shortName(const QString &name) const;
    QSizeF sizeOf(const QString &name) const;
    void writeName(QPainter &painter, const QString &name, const QColor &colour, double left, const QList<double> &tops,
        QList<QRectF> &taken) const;

    const Plot &m_plot;
    const PlotLayout &m_layout;
    const PlotFace &m_face;
    QRectF m_whole;
};

} // namespace signalbox
