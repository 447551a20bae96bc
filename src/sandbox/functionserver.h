#pragma once

#include "sandbox/denoprogram.h"

#include <QElapsedTimer>
#include <QMap>
#include <QObject>
#include <QProcess>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace signalbox {

/// What FunctionServer starts.
struct FunctionServing {
    DenoProgram deno;
    QString folder; // that FunctionFiles were written to
    QString socket; // of the database, the only file that the functions may touch
    QMap<QString, QString> environment; // all that they find in it
    quint16 port = 0; // wished; 0 for any

    QStringList arguments() const;

    bool operator==(const FunctionServing &) const = default;
};

/// The process that serves the Edge Functions on 127.0.0.1. Started again with growing pauses when it ends by itself; it ends
/// with this object, with the thread and with the whole process, however that ends. Needs an event loop.
class FunctionServer : public QObject
{
    Q_OBJECT

public:
    explicit FunctionServer(QObject *parent = nullptr);
    ~FunctionServer() override;

    void start(const FunctionServing &serving); // where another one runs, in its place
    void stop(); // ends with stopped()

    QUrl url() const { return m_url; } // empty while it does not serve
    QString loadFaults() const { return m_loadFaults; } // why a function of it cannot be loaded, if so

signals:
    void ready(); // url() is known
    void lost(const QString &reason); // it served and does not, or cannot; it is tried again
    void stopped();

private:
    void launch();
    void readOutput();
    void readReadyLine(const QByteArray &line);
    void keepWords();
    void finish();
    void end();

    FunctionServing m_serving;
    std::unique_ptr<QProcess> m_process;
    QTimer m_patience; // until the ready line, or until the end that was asked for
    QTimer m_pause;
    QElapsedTimer m_sinceReady;
    QUrl m_url;
    QString m_loadFaults;
    QStringList m_words; // the last it said, redacted
    bool m_isWanted = false;
    bool m_isStale = false; // the process that runs was started with something else
    int m_failures = 0;
};

} // namespace signalbox
