#include "app/connect/servedenvironment.h"

#include <utility>

namespace signalbox {

ServedEnvironment::ServedEnvironment(std::shared_ptr<FunctionEnvironmentSource> kept, Serve serve)
    : m_kept(std::move(kept)), m_serve(std::move(serve))
{ }

Async<FunctionEnvironment> ServedEnvironment::read() const
{
    return m_kept->read();
}

Async<void> ServedEnvironment::write(const FunctionEnvironment &environment)
{
    return m_kept->write(environment)
        .then([serve = m_serve, environment](
                  const Result<void> &kept) { return kept ? serve(environment) : readyResult<void>(kept); })
        .unwrap();
}

} // namespace signalbox
