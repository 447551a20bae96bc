#pragma once

#include "domain/testbench/benchsend.h"

#include <QFuture>
#include <QThreadPool>

namespace signalbox {

/// The history and the sequences of one profile's test bench, in files that only their owner may read. Works in a thread
/// of its own, in the order of the calls; without a folder it keeps nothing.
class BenchJournal
{
public:
    explicit BenchJournal(QString folder) : m_folder(std::move(folder)) { m_worker.setMaxThreadCount(1); }

    static constexpr qsizetype mostRecords = 200;

    QFuture<QList<SendRecord>> history(); // newest first
    void saveHistory(const QList<SendRecord> &records); // the newest mostRecords of them
    QFuture<QList<SendSequence>> sequences();
    void saveSequences(const QList<SendSequence> &sequences);

private:
    QString m_folder;
    QThreadPool m_worker; // its destructor waits for what is still to be written
};

} // namespace signalbox
