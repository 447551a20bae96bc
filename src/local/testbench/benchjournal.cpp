#include "local/testbench/benchjournal.h"

#include "local/keptfile.h"
#include "local/testbench/benchjson.h"

#include <QPromise>

#include <memory>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QString historyFile = u"/history.json"_s;
const QString sequencesFile = u"/sequences.json"_s;
const QString draftsFile = u"/drafts.json"_s;

template <typename Read>
auto readLater(QThreadPool &worker, Read read)
{
    const auto promise = std::make_shared<QPromise<decltype(read())>>();
    promise->start();
    worker.start([promise, read] {
        promise->addResult(read());
        promise->finish();
    });
    return promise->future();
}

template <typename T>
QList<T> listIn(const QString &path, T (*fromJson)(const QJsonObject &))
{
    QList<T> list;
    if (!path.isEmpty()) {
        for (const auto &entry : KeptFile::read(path))
            list.append(fromJson(entry.toObject()));
    }
    return list;
}

/// The list without the entry that has this value, and with `first` before the others.
QJsonArray withFirst(const QJsonObject &first, const QString &key, const QJsonArray &list, qsizetype most)
{
    QJsonArray result{first};
    for (const auto &entry : list) {
        if (result.size() < most && entry.toObject().value(key) != first.value(key))
            result.append(entry);
    }
    return result;
}

/// Another one that was closed, and not the same.
std::optional<qsizetype> otherClosed(const QJsonArray &drafts)
{
    const QJsonValue first = drafts.first().toObject().value(u"draft"_s);
    for (qsizetype at = 1; at < drafts.size(); ++at) {
        const QJsonObject entry = drafts.at(at).toObject();
        if (entry.value(u"ended"_s).toBool() && entry.value(u"draft"_s) != first)
            return at;
    }
    return std::nullopt;
}

} // namespace

void BenchJournal::update(const QString &name, std::function<QJsonArray(const QJsonArray &)> change)
{
    if (!m_folder.isEmpty())
        m_worker.start([path = fileOf(name), change = std::move(change)] { KeptFile::update(path, change); });
}

QFuture<QList<SendRecord>> BenchJournal::history()
{
    return readLater(m_worker, [path = fileOf(historyFile)] { return listIn<SendRecord>(path, recordFromJson); });
}

void BenchJournal::add(const SendRecord &record)
{
    update(historyFile,
        [record](const QJsonArray &records) { return withFirst(recordToJson(record), u"id"_s, records, mostRecords); });
}

QFuture<QList<SendSequence>> BenchJournal::sequences()
{
    return readLater(m_worker, [path = fileOf(sequencesFile)] { return listIn<SendSequence>(path, sequenceFromJson); });
}

void BenchJournal::save(const SendSequence &sequence)
{
    update(sequencesFile, [sequence](const QJsonArray &sequences) {
        QJsonArray result = sequences;
        for (auto entry = result.begin(); entry != result.end(); ++entry) {
            if (entry->toObject().value(u"name"_s).toString() == sequence.name) {
                *entry = sequenceToJson(sequence);
                return result;
            }
        }
        result.append(sequenceToJson(sequence));
        return result;
    });
}

void BenchJournal::removeSequence(const QString &name)
{
    update(sequencesFile, [name](const QJsonArray &sequences) {
        QJsonArray result;
        for (const auto &entry : sequences) {
            if (entry.toObject().value(u"name"_s).toString() != name)
                result.append(entry);
        }
        return result;
    });
}

QFuture<KeptDrafts> BenchJournal::takeDrafts()
{
    return readLater(m_worker, [this, path = fileOf(draftsFile)] {
        KeptDrafts kept;
        if (path.isEmpty() || KeptFile::read(path).isEmpty())
            return kept;
        KeptFile::update(path, [this, &kept](QJsonArray drafts) {
            QJsonObject first = drafts.first().toObject();
            kept.current = draftFromJson(first.value(u"draft"_s).toObject());
            if (const auto other = otherClosed(drafts)) {
                kept.other = draftFromJson(drafts.at(*other).toObject().value(u"draft"_s).toObject());
                drafts.removeAt(*other); // the window now has it
            }
            if (first.value(u"ended"_s).toBool()) {
                m_window = first.value(u"window"_s).toString(m_window);
                first.insert(u"ended"_s, false);
                drafts.replace(0, first);
            }
            return drafts;
        });
        return kept;
    });
}

void BenchJournal::save(const SendDraft &draft)
{
    update(draftsFile, [this, draft](const QJsonArray &drafts) {
        return withFirst({{u"window"_s, m_window}, {u"draft"_s, draftToJson(draft)}}, u"window"_s, drafts, mostDrafts);
    });
}

void BenchJournal::endDraft()
{
    update(draftsFile, [this](QJsonArray drafts) {
        for (qsizetype at = 0; at < drafts.size(); ++at) {
            QJsonObject entry = drafts.at(at).toObject();
            if (entry.value(u"window"_s).toString() != m_window)
                continue;
            entry.insert(u"ended"_s, true);
            drafts.replace(at, entry);
        }
        return drafts;
    });
}

} // namespace signalbox
