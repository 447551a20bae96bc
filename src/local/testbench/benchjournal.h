#pragma once

#include "domain/testbench/benchsend.h"

#include <QFuture>
#include <QJsonObject>
#include <QThreadPool>

#include <optional>

namespace signalbox {

/// The draft that a window goes on with, and one of another window that was closed, too.
struct KeptDrafts {
    std::optional<SendDraft> current;
    std::optional<SendDraft> other;

    bool operator==(const KeptDrafts &) const = default;
};

/// The history, the sequences and the drafts of one profile's test bench, in files that only their owner may read. Several
/// windows may keep theirs at once: each entry is written by itself, and none is overwritten by a window that did not touch
/// it. Works in a thread of its own, in the order of the calls; without a folder it keeps nothing.
class BenchJournal
{
public:
    explicit BenchJournal(QString folder) : m_folder(std::move(folder)) { m_worker.setMaxThreadCount(1); }

    static constexpr qsizetype mostRecords = 200;
    static constexpr qsizetype mostDrafts = 8;

    QFuture<QList<SendRecord>> history(); // newest first
    void add(const SendRecord &record); // the newest mostRecords stay
    QFuture<QList<SendSequence>> sequences();
    void save(const SendSequence &sequence); // in place of the one of that name
    void removeSequence(const QString &name);

    /// The newest draft becomes this window's, unless another window still has it: then it is copied.
    QFuture<KeptDrafts> takeDrafts();
    void save(const SendDraft &draft); // this window's
    void endDraft(); // the window closes: the next one may go on with it

private:
    QString fileOf(const QString &name) const { return m_folder.isEmpty() ? QString() : m_folder + name; }
    void update(const QString &name, std::function<QJsonArray(const QJsonArray &)> change);

    QString m_folder;
    QString m_window = QUuid::createUuid().toString(QUuid::WithoutBraces); // used on the worker's thread only
    QThreadPool m_worker; // its destructor waits for what is still to be written
};

} // namespace signalbox
