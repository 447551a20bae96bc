#pragma once

#include "domain/functions/functionenvironmentsource.h"

#include <functional>
#include <memory>

namespace signalbox {

/// An environment that is kept, and handed on to whoever serves functions with it here.
class ServedEnvironment final : public FunctionEnvironmentSource
{
public:
    using Serve = std::function<Async<void>(const FunctionEnvironment &)>;

    ServedEnvironment(std::shared_ptr<FunctionEnvironmentSource> kept, Serve serve);

    Async<FunctionEnvironment> read() const override;
    /// What could not be kept is not served with either.
    Async<void> write(const FunctionEnvironment &environment) override;

private:
    std::shared_ptr<FunctionEnvironmentSource> m_kept;
    Serve m_serve;
};

} // namespace signalbox
