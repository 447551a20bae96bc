#pragma once

#include "data/postgres/rowshape.h"
#include "data/project/projectconnection.h"
#include "domain/deliveries/payloadindex.h"

namespace signalbox {

/// Tells about the index of the payloads and makes it, while deliveries are written. One build at a time.
class PayloadIndexStore : public QObject
{
    Q_OBJECT

public:
    explicit PayloadIndexStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<PayloadIndex> state();
    /// Makes it, after taking away what an aborted build left; finishes with how it stands then. A build that fails or is
    /// cancelled is tidied up. Once it is there the connection is probed again, so that searches go along it.
    Async<PayloadIndex> create();
    void cancel();

private:
    using Answer = std::shared_ptr<QPromise<Result<PayloadIndex>>>;

    Async<PayloadIndex> read();
    void prepare(const Answer &answer, const Result<PayloadIndex> &found);
    void build(const Answer &answer);
    void built(const Answer &answer, const Result<ResultTable> &outcome);
    void tidyUp(const Answer &answer, const Error &why);
    void finish(const Answer &answer, const Result<PayloadIndex> &result);

    ProjectConnection &m_connection;
    bool m_building = false;
    bool m_unwanted = false; // cancelled, perhaps before the server was asked
};

const RowShape<PayloadIndex> &payloadIndexShape();

} // namespace signalbox
