#include "local/testbench/benchjournal.h"

#include "local/testbench/benchjson.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QPromise>
#include <QSaveFile>

#include <memory>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logJournal, "signalbox.data.testbench", QtInfoMsg)

const QString historyFile = u"/history.json"_s;
const QString sequencesFile = u"/sequences.json"_s;

template <typename T>
QFuture<QList<T>> readList(QThreadPool &worker, const QString &path, T (*fromJson)(const QJsonObject &))
{
    const auto promise = std::make_shared<QPromise<QList<T>>>();
    promise->start();
    worker.start([promise, path, fromJson] {
        QList<T> list;
        QFile file(path);
        if (!path.isEmpty() && file.open(QIODevice::ReadOnly)) {
            for (const auto &entry : QJsonDocument::fromJson(file.readAll()).array())
                list.append(fromJson(entry.toObject()));
        }
        promise->addResult(list);
        promise->finish();
    });
    return promise->future();
}

template <typename T>
void writeList(QThreadPool &worker, const QString &folder, const QString &name, const QList<T> &list,
    QJsonObject (*toJson)(const T &))
{
    if (folder.isEmpty())
        return;
    worker.start([folder, name, list, toJson] {
        QJsonArray array;
        for (const T &one : list)
            array.append(toJson(one));
        QDir().mkpath(folder);
        QSaveFile file(folder + name);
        const bool written = file.open(QIODevice::WriteOnly)
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            && file.write(QJsonDocument(array).toJson(QJsonDocument::Compact)) >= 0 && file.commit();
        if (!written)
            qCWarning(logJournal).noquote() << folder + name << "cannot be written:" << file.errorString();
    });
}

} // namespace

QFuture<QList<SendRecord>> BenchJournal::history()
{
    return readList<SendRecord>(m_worker, m_folder.isEmpty() ? QString() : m_folder + historyFile, recordFromJson);
}

void BenchJournal::saveHistory(const QList<SendRecord> &records)
{
    writeList(m_worker, m_folder, historyFile, records.first(std::min(records.size(), mostRecords)), recordToJson);
}

QFuture<QList<SendSequence>> BenchJournal::sequences()
{
    return readList<SendSequence>(
        m_worker, m_folder.isEmpty() ? QString() : m_folder + sequencesFile, sequenceFromJson);
}

void BenchJournal::saveSequences(const QList<SendSequence> &sequences)
{
    writeList(m_worker, m_folder, sequencesFile, sequences, sequenceToJson);
}

} // namespace signalbox
