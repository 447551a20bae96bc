#include "data/cron/punctualityreader.h"

#include "core/background.h"

namespace signalbox {

PunctualityReader::PunctualityReader(
    ProjectConnection &connection, const QString &scope, std::chrono::milliseconds pace)
    : m_connection(connection), m_record(std::make_shared<RunRecordStore>(connection, scope, pace)),
      m_ledger(std::make_shared<PunctualityLedger>())
{ }

Async<PunctualityReport> PunctualityReader::read()
{
    if (!m_asked || m_asked->isFinished())
        ask();
    const Promised<PunctualityReport> promised; // one for each who asks: a future takes one continuation
    promised.follow(*m_asked, &m_connection);
    return promised.future();
}

void PunctualityReader::ask()
{
    const Promised<PunctualityReport> promised;
    m_asked = promised.future();
    whenReady(
        m_record->lastDay(), &m_connection, [self = shared_from_this(), promised](const Result<RunRecord> &record) {
            if (!record) {
                self->m_report.reset();
                return promised.answer(tl::unexpected(record.error()));
            }
            if (self->m_report && self->m_judgedAsOf == record->record.asOf)
                return promised.answer(*self->m_report);
            self->judge(*record, promised);
        });
}

void PunctualityReader::judge(const RunRecord &record, const Promised<PunctualityReport> &promised)
{
    const auto judged = inBackground([ledger = m_ledger, record] { return ledger->take(record.jobs, record.record); });
    whenReady(judged, &m_connection,
        [self = shared_from_this(), promised, asOf = record.record.asOf](const PunctualityReport &report) {
            self->m_report = report;
            self->m_judgedAsOf = asOf;
            promised.answer(report);
        });
}

} // namespace signalbox
