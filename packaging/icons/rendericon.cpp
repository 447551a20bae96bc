// Draws an SVG to PNG files of the sizes that desktops ask for: FOLDER/48x48/apps/NAME.png and so on.
//   rendericon FILE.svg FOLDER SIZE...

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    if (argc < 4)
        return 1;
    const QString source = QString::fromLocal8Bit(argv[1]);
    QSvgRenderer renderer(source);
    for (int index = 3; index < argc; ++index) {
        const int size = QByteArray(argv[index]).toInt();
        const QDir folder(u"%1/%2x%2/apps"_s.arg(QString::fromLocal8Bit(argv[2])).arg(size));
        QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        const QString file = folder.filePath(QFileInfo(source).completeBaseName() + u".png"_s);
        if (!renderer.isValid() || !folder.mkpath(u"."_s) || !image.save(file))
            return 1;
    }
    return 0;
}
