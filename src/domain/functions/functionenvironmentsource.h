#pragma once

#include "core/async.h"

#include <QMap>
#include <QString>

namespace signalbox {

/// Names and values of the variables that functions are served with. Values are credentials.
using FunctionEnvironment = QMap<QString, QString>;

/// Where one profile's environment for its functions is kept: in the keychain, nowhere else.
class FunctionEnvironmentSource
{
public:
    virtual ~FunctionEnvironmentSource() = default;

    virtual Async<FunctionEnvironment> read() const = 0;
    /// Where the sandbox serves the functions, they start again with it.
    virtual Async<void> write(const FunctionEnvironment &environment) = 0;
};

} // namespace signalbox
