#pragma once

#include "data/deliveries/deliverydriver.h"
#include "data/project/projectconnection.h"
#include "domain/deliveries/delivery.h"

#include <mutex>

namespace signalbox {

/// Reads pages of deliveries. Before the first page of a filter with a time range, or with several parts that an index
/// serves, it asks how to go about it (deliveries/approach). A page that stays short looks no further than a bounded number of
/// rows; each one that goes on where such a page stopped looks at five times as many.
class DeliveryPager : public std::enable_shared_from_this<DeliveryPager>
{
public:
    /// A list of its own: the calls of one list replace each other, and go on where the last one stopped.
    enum class List { Older, Newer, Head, Reread };

    explicit DeliveryPager(ProjectConnection &connection) : m_connection(connection), m_clock(connection.clock()) { }

    /// Not below the id `lowest`, when it is given.
    Async<DeliveryPage> page(PgSession &session, List list, const DeliveryFilter &filter,
        const DeliveryPageRequest &request, std::optional<qint64> lowest = {});
    /// The ids between which all deliveries made in the filter's time range are.
    Async<std::pair<qint64, qint64>> bounds(const DeliveryFilter &filter);

private:
    struct Approach {
        DeliveryFilter filter;
        DeliveryDriver driver = DeliveryDriver::Key;
        qint64 low = std::numeric_limits<qint64>::min();
        qint64 high = std::numeric_limits<qint64>::max();
    };
    struct Step { // where a page stopped, and how much it had looked at
        DeliveryFilter filter;
        qint64 next = 0;
        qint64 look = 0;
    };
    struct Call; // a page on its way

    std::optional<Error> problem(const DeliveryFilter &filter) const;
    std::optional<Approach> known(const Call &call) const;
    void approach(const std::shared_ptr<Call> &call, const QList<DeliveryDriver> &drivers);
    void read(const std::shared_ptr<Call> &call, const Approach &approach);
    qint64 lookOf(const Call &call, DeliveryDriver driver) const;
    Result<DeliveryPage> pageOf(const Result<ResultTable> &answer, const Call &call);

    ProjectConnection &m_connection;
    std::shared_ptr<const Clock> m_clock;
    QMap<List, quint64> m_newest; // call of each list
    std::optional<Approach> m_approach; // of the filter that was asked for last
    mutable std::mutex m_mutex; // answers are read on the session's thread
    QMap<List, Step> m_steps;
};

} // namespace signalbox
