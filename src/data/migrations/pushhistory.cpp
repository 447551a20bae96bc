#include "data/migrations/pushhistory.h"

#include "data/postgres/freethread.h"
#include "data/postgres/pgconnection.h"
#include "data/postgres/sqlcatalogue.h"

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<std::optional<QString>> readNewest(const ConnectionSpec &spec)
{
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const SqlStatement *statement = (*catalogue)->find(u"migrations/newest_pushed"_s);
    Q_ASSERT(statement);
    PgConnection connection(spec, u"migrations"_s, std::make_shared<pg::WakeUp>());
    if (const auto opened = connection.open(1min); !opened)
        return tl::unexpected(opened.error());
    const auto answer = connection.execute(*statement);
    if (!answer)
        return tl::unexpected(answer.error());
    const RowView row = answer->row(0);
    return row.isNull(0) ? std::nullopt : std::optional(row.text(0));
}

} // namespace

Async<std::optional<QString>> PushHistory::newest(const ConnectionSpec &spec)
{
    const Promised<std::optional<QString>> promised;
    runOnFreeThread([promised, spec] { promised.answer(readNewest(spec)); });
    return promised.future();
}

} // namespace signalbox
