#include "bench/webhooks/scrollfigures.h"

#include <QCoreApplication>
#include <QMap>
#include <QProcess>

namespace signalbox {

using namespace Qt::StringLiterals;

Result<void> measureScrolling(const QString &uri, qint64 rows, BenchReport &report)
{
    QProcess window;
    window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    window.start(QCoreApplication::applicationFilePath(), {u"--scroll"_s, uri, QString::number(rows)});
    QMap<QByteArray, double> said;
    if (window.waitForFinished(600'000) && window.exitCode() == 0) {
        for (const QByteArray &line : window.readAllStandardOutput().split('\n')) {
            const QByteArrayList words = line.split(' ');
            said[words.value(0)] = words.value(1).toDouble();
        }
    }
    if (!said.contains("memory"))
        return tl::unexpected(Error{ErrorKind::Local, u"The window did not scroll"_s, {}, {}, {}, {}});

    report.addHeading(u"Scrolling down %L1 deliveries, a screenful a frame"_s.arg(qint64(said["rows"])),
        {u"p50"_s, u"p99"_s, u"longest"_s});
    report.addRow(u"one frame, from the wheel to the screen (ms)"_s, {said["frame50"], said["frame99"], said["worst"]});
    report.addRow(u"resident memory afterwards (MB)"_s, {said["memory"]});
    report.addFigure(u"scroll_frame_p50"_s, said["frame50"], u"ms"_s);
    report.addFigure(u"scroll_frame_p99"_s, said["frame99"], u"ms"_s);
    report.addFigure(u"scroll_memory"_s, said["memory"], u"MB"_s);
    return {};
}

} // namespace signalbox
