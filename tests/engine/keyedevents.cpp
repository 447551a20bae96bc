#include "engine/keyedevents.h"

#include <QMap>

namespace signalbox {

using namespace Qt::StringLiterals;

KeyedProducer::KeyedProducer(const QString &uri, const Share &share)
    : m_uri(uri), m_share(share), m_thread(QThread::create([this] { work(); }))
{
    m_thread->start();
}

KeyedProducer::~KeyedProducer()
{
    m_thread->wait();
}

bool KeyedProducer::isFinished() const
{
    return m_thread->isFinished();
}

void KeyedProducer::work()
{
    std::unique_ptr<PgClient> client;
    QStringList numbers;
    for (int n = m_share.first; n < m_share.count; n += m_share.step) {
        numbers << QString::number(n);
        if (numbers.size() < 1 + n % 5 && n + m_share.step < m_share.count)
            continue;
        while (!client || !client->isOpen()) {
            client = std::make_unique<PgClient>(m_uri);
            QThread::msleep(2); // nothing listens while the server recovers
        }
        send(*client, numbers);
        numbers.clear();
        QThread::msleep(3); // users do not write all at once
    }
}

void KeyedProducer::send(PgClient &client, const QStringList &numbers)
{
    const auto sent
        = client.exec(u"select public.send_webhook_with_retry('ordered', 'proof.event', jsonb_build_object('n', n, "
                      u"'key', n % %1, "
                      "'stumble', n / %1 % 10 in (0, 3, 7))) from unnest('{%2}'::integer[]) n"_s.arg(m_share.keys)
                          .arg(numbers.join(u',')));
    if (sent)
        m_acknowledged += QSet<QString>(numbers.begin(), numbers.end());
    else if (sent.error().kind != ErrorKind::Lost)
        m_errors << describe(sent.error());
}

QString KeyRecord::arrived(const QString &number, bool isAccepted)
{
    const auto position = m_committed.indexOf(number);
    QString wrong;
    if (position > m_accepted)
        wrong = u"event %1 came before event %2 was accepted"_s.arg(number, m_committed.at(m_accepted));
    else if (position < m_accepted - 1)
        wrong = u"event %1 came after event %2 was accepted"_s.arg(number, m_committed.at(m_accepted - 1));
    if (isAccepted)
        m_accepted = std::max(m_accepted, position + 1);
    return wrong;
}

namespace {

struct KeyedEvent {
    QString key;
    QString number;
};

using Records = QMap<QString, KeyRecord>; // by key

QStringList judge(Records &records, const QHash<QString, KeyedEvent> &events, const QList<Hit> &hits)
{
    QStringList problems;
    QSet<QString> seen;
    for (const Hit &hit : hits) {
        const auto event = events.constFind(hit.messageId);
        if (event == events.cend()) {
            problems << u"message %1 is in no delivery"_s.arg(hit.messageId);
            continue;
        }
        const bool isAccepted = seen.contains(hit.messageId) || !hit.request.body.contains("\"stumble\": true");
        seen << hit.messageId;
        const QString wrong = records.find(event->key)->arrived(event->number, isAccepted);
        if (!wrong.isNull())
            problems << u"key %1: "_s.arg(event->key) + wrong;
    }
    return problems;
}

} // namespace

QStringList problemsOfOrder(PgClient &client, const QList<Hit> &hits)
{
    const auto rows = client.exec(u"select l.message_id, l.payload ->> 'key', l.payload ->> 'n', l.state, "
                                  "l.error_message from public.webhook_logs l order by l.id"_s);
    if (!rows)
        return {describe(rows.error())};
    QStringList problems;
    QMap<QString, QStringList> committed;
    QHash<QString, KeyedEvent> events;
    for (const QStringList &row : *rows) {
        committed[row.at(1)] << row.at(2);
        events.insert(row.at(0), {.key = row.at(1), .number = row.at(2)});
        if (row.at(3) != "delivered"_L1)
            problems << u"event %1 is %2: %3"_s.arg(row.at(2), row.at(3), row.at(4));
    }
    Records records;
    for (auto key = committed.cbegin(); key != committed.cend(); ++key)
        records.insert(key.key(), KeyRecord(key.value()));
    problems << judge(records, events, hits);
    for (auto record = records.cbegin(); record != records.cend(); ++record) {
        if (!record->isComplete())
            problems << u"key %1 was not received whole"_s.arg(record.key());
    }
    return problems;
}

} // namespace signalbox
