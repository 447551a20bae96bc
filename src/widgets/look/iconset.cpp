#include "widgets/look/iconset.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPaintEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString fileName(Icon icon)
{
    switch (icon) {
    case Icon::Healthy:
        return u"healthy"_s;
    case Icon::Attention:
        return u"attention"_s;
    case Icon::Failing:
        return u"failing"_s;
    case Icon::Running:
        return u"running"_s;
    case Icon::Paused:
        return u"paused"_s;
    case Icon::Unknown:
        return u"unknown"_s;
    case Icon::StandIn:
        return u"standin"_s;
    case Icon::Sample:
        return u"sample"_s;
    case Icon::Refresh:
        return u"refresh"_s;
    case Icon::Replay:
        return u"replay"_s;
    case Icon::Copy:
        return u"copy"_s;
    case Icon::Filter:
        return u"filter"_s;
    case Icon::Database:
        return u"database"_s;
    case Icon::Connect:
        return u"connect"_s;
    case Icon::Disconnect:
        return u"disconnect"_s;
    case Icon::Settings:
        return u"settings"_s;
    case Icon::Close:
        return u"close"_s;
    case Icon::ChevronRight:
        return u"chevronright"_s;
    case Icon::ChevronDown:
        return u"chevrondown"_s;
    case Icon::ArrowUp:
        return u"arrowup"_s;
    case Icon::Columns:
        return u"columns"_s;
    case Icon::Clock:
        return u"clock"_s;
    case Icon::Server:
        return u"server"_s;
    case Icon::Sandbox:
        return u"sandbox"_s;
    }
    Q_UNREACHABLE();
}

QPixmap renderIcon(const QString &name, const QSize &devicePixels, const QColor &colour)
{
    const QString key
        = u"signalbox/%1/%2x%3/%4"_s.arg(name).arg(devicePixels.width()).arg(devicePixels.height()).arg(colour.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(devicePixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(u":/icons/%1.svg"_s.arg(name)).render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor textColour(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::WindowText);
}

class ThemedIconEngine final : public QIconEngine
{
public:
    explicit ThemedIconEngine(const QString &name) : m_name(name) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, textColour(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return renderIcon(m_name, size, textColour(mode));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return renderIcon(m_name, size, textColour(mode));
    }
    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }
    QString key() const override { return u"signalbox"_s; }
    bool isNull() override { return false; }

private:
    QString m_name;
};

} // namespace

QIcon themedIcon(Icon icon)
{
    return themedIcon(fileName(icon));
}

QIcon themedIcon(const QString &name)
{
    return QIcon(new ThemedIconEngine(name));
}

void paintIcon(QPainter &painter, const QRectF &rect, Icon icon, const QColor &colour)
{
    paintIcon(painter, rect, fileName(icon), colour);
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour)
{
    // Not painter.device(): a widget that is drawn into an image has the image's resolution.
    const qreal ratio = painter.paintEngine()->paintDevice()->devicePixelRatioF();
    QPixmap pixmap = renderIcon(name, (rect.size() * ratio).toSize(), colour);
    painter.drawPixmap(rect, pixmap, pixmap.rect());
}

} // namespace signalbox
