#pragma once

#include "widgets/chart/plotview.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <limits>

namespace signalbox::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Plots, and a view on them with hands.
struct PlotStage {
    static constexpr Instant noon{1'780'056'000'000'000}; // 2026-05-29 12:00 UTC
    static constexpr double infinity = std::numeric_limits<double>::infinity();
    static constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

    static PlotPoint point(std::chrono::microseconds after, double value) { return spread(after, value, value, value); }
    static PlotPoint spread(std::chrono::microseconds after, double least, double mean, double greatest)
    {
        return {.at = noon + after, .least = least, .mean = mean, .greatest = greatest, .last = mean};
    }
    /// A value each minute of an hour.
    static PlotLine line(const QString &name, double value, int look = 0, const Quantity &quantity = {})
    {
        PlotLine line{.id = name, .name = name, .quantity = quantity, .look = look};
        for (int minute = 0; minute < 60; ++minute)
            line.points.append(point(std::chrono::minutes(minute), value));
        return line;
    }
    static PlotLine wave(const QString &name, double middle, double height, int look, const Quantity &quantity = {},
        std::chrono::microseconds step = 15s)
    {
        PlotLine line{.id = name, .name = name, .quantity = quantity, .stretch = step, .look = look};
        for (auto at = 0us; at < 1h; at += step) {
            const double turn = double(at.count()) / 3.6e9 * 30 + look;
            const double mean = middle + height * std::sin(turn) + height * 0.3 * std::sin(turn * 7.3);
            line.points.append(spread(at, mean - height * 0.3, mean, mean + height * 0.4));
        }
        return line;
    }
    static Plot plot(const QList<PlotLine> &lines)
    {
        return {.span = {noon, noon + 1h}, .zone = QTimeZone::utc(), .lines = lines};
    }
    static void show(PlotView &view, const Plot &plot, const QSize &size = {600, 200})
    {
        view.resize(size);
        view.setPlot(plot);
        view.show();
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&view));
    }
    static QImage pictureOf(QWidget &widget, double ratio = 1)
    {
        QImage image(widget.size() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        widget.render(&image);
        return image;
    }
    static QPoint placeOf(const PlotView &view, Instant at, double value, const Quantity &quantity = {})
    {
        return QPointF(view.xOf(at), view.yOf(value, quantity)).toPoint();
    }
    static int distance(const QColor &a, const QColor &b)
    {
        return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
    }
    /// Pixels in the rectangle that have nearly that colour.
    static int countOf(const QImage &image, const QRect &rect, const QColor &colour, int tolerance = 40)
    {
        int count = 0;
        for (int y = std::max(0, rect.top()); y <= std::min(rect.bottom(), image.height() - 1); ++y) {
            for (int x = std::max(0, rect.left()); x <= std::min(rect.right(), image.width() - 1); ++x)
                count += distance(image.pixelColor(x, y), colour) <= tolerance ? 1 : 0;
        }
        return count;
    }
    static void turn(PlotView &view, const QPointF &at, const QPoint &angle, Qt::KeyboardModifiers held = {})
    {
        QWheelEvent wheel(at, view.mapToGlobal(at), {}, angle, Qt::NoButton, held, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &wheel);
    }
    static void hover(PlotView &view, const QPoint &at)
    {
        QMouseEvent event(
            QEvent::MouseMove, QPointF(at), view.mapToGlobal(QPointF(at)), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&view, &event);
    }
    static void drag(PlotView &view, const QPoint &from, const QPoint &to, Qt::KeyboardModifiers held = {})
    {
        const auto send = [&](QEvent::Type type, const QPoint &at, Qt::MouseButtons buttons) {
            QMouseEvent event(type, QPointF(at), view.mapToGlobal(QPointF(at)),
                type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, buttons, held);
            QApplication::sendEvent(&view, &event);
        };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton);
        send(QEvent::MouseMove, (from + to) / 2, Qt::LeftButton);
        send(QEvent::MouseMove, to, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, to, Qt::NoButton);
    }
};

} // namespace signalbox::test
