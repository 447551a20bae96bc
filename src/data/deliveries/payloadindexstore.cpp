#include "data/deliveries/payloadindexstore.h"

#include "data/postgres/sqlerror.h"
#include "data/project/webhookrequirements.h"

namespace signalbox {

using namespace Qt::StringLiterals;
using State = PayloadIndex::State;
using Phase = PayloadIndex::Phase;

namespace {

const QString createStatement = u"deliveries/payload_index_create"_s;
const QString dropStatement = u"deliveries/payload_index_drop"_s;

State indexStateOf(const QString &word)
{
    static const QMap<QString, State> states
        = {{u"ready"_s, State::Ready}, {u"building"_s, State::Building}, {u"invalid"_s, State::Invalid}};
    return states.value(word, State::Absent);
}

/// The words of pg_stat_progress_create_index.
Phase phaseOf(const QString &words)
{
    if (words.startsWith("waiting"_L1))
        return Phase::Waiting;
    if (words == "initializing"_L1 || words.startsWith("building index"_L1))
        return Phase::Building;
    return words.startsWith("index validation"_L1) ? Phase::Checking : Phase::Unknown;
}

} // namespace

const RowShape<PayloadIndex> &payloadIndexShape()
{
    static const RowShape<PayloadIndex> shape(u"deliveries/payload_index"_s,
        {field(u"state"_s, &PayloadIndex::state, indexStateOf), field(u"owner"_s, &PayloadIndex::owner),
            field(u"may_create"_s, &PayloadIndex::mayCreate), field(u"about_bytes"_s, &PayloadIndex::aboutBytes),
            field(u"phase"_s, &PayloadIndex::phase, phaseOf), field(u"done"_s, &PayloadIndex::done),
            field(u"total"_s, &PayloadIndex::total)});
    return shape;
}

Async<PayloadIndex> PayloadIndexStore::read()
{
    if (const auto error = missingForWebhooks(m_connection.capabilities()))
        return readyError<PayloadIndex>(*error);
    return m_connection.background()
        .run({payloadIndexShape().statement(), {}, {}})
        .then([](const Result<ResultTable> &answer) -> Result<PayloadIndex> {
            const auto rows = payloadIndexShape().read(answer);
            if (!rows)
                return tl::unexpected(rows.error());
            return rows->value(0);
        });
}

Async<PayloadIndex> PayloadIndexStore::state()
{
    const Answer answer;
    whenReady(read(), this, [this, answer](const Result<PayloadIndex> &found) { finish(answer, found); });
    return answer.future();
}

Async<PayloadIndex> PayloadIndexStore::create()
{
    if (m_building)
        return readyError<PayloadIndex>({ErrorKind::Invalid, tr("The index is being made already"), {}, {}, {}, {}});
    m_building = true;
    m_unwanted = false;
    const Answer answer;
    whenReady(read(), this, [this, answer](const Result<PayloadIndex> &found) { prepare(answer, found); });
    return answer.future();
}

void PayloadIndexStore::cancel()
{
    if (!m_building)
        return;
    m_unwanted = true;
    m_connection.upkeep().cancel(dropStatement);
    m_connection.upkeep().cancel(createStatement);
}

void PayloadIndexStore::prepare(const Answer &answer, const Result<PayloadIndex> &found)
{
    if (!found || found->state == State::Ready) {
        m_building = false;
        return finish(answer, found);
    }
    if (!found->mayCreate) {
        m_building = false;
        return finish(answer, tl::unexpected(mayNotMakeIndex(*found, m_connection.capabilities().user)));
    }
    if (found->state != State::Invalid)
        return build(answer);
    whenReady(
        m_connection.upkeep().run({dropStatement, {}, {}}), this, [this, answer](const Result<ResultTable> &outcome) {
            if (outcome)
                return build(answer);
            m_building = false;
            finish(answer, tl::unexpected(outcome.error()));
        });
}

void PayloadIndexStore::build(const Answer &answer)
{
    if (m_unwanted) {
        m_building = false;
        return finish(answer, tl::unexpected(SqlError::cancelled(createStatement)));
    }
    whenReady(m_connection.upkeep().run({createStatement, {}, {}}), this,
        [this, answer](const Result<ResultTable> &outcome) { built(answer, outcome); });
}

void PayloadIndexStore::built(const Answer &answer, const Result<ResultTable> &outcome)
{
    if (!outcome)
        return tidyUp(answer, outcome.error());
    m_building = false;
    whenReady(read(), this, [this, answer](const Result<PayloadIndex> &found) { finish(answer, found); });
}

/// Tells `why` once what the aborted build left is away; if that fails too, the next build tries again.
void PayloadIndexStore::tidyUp(const Answer &answer, const Error &why)
{
    const auto over = [this, answer, why] {
        m_building = false;
        finish(answer, tl::unexpected(why));
    };
    whenReady(read(), this, [this, over](const Result<PayloadIndex> &found) {
        if (!found || found->state != State::Invalid)
            return over();
        whenReady(
            m_connection.upkeep().run({dropStatement, {}, {}}), this, [over](const Result<ResultTable> &) { over(); });
    });
}

void PayloadIndexStore::finish(const Answer &answer, const Result<PayloadIndex> &result)
{
    const bool isNews = result && result->state == State::Ready
        && !m_connection.capabilities().indexes.contains(u"webhook_logs_payload"_s);
    answer.answer(result);
    if (isNews)
        m_connection.open();
}

} // namespace signalbox
