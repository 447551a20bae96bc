#pragma once

#include "core/clock.h"
#include "domain/functioninvocation.h"
#include "domain/functions/edgefunction.h"
#include "domain/functions/functionenvironmentsource.h"

#include <optional>

namespace signalbox::test {

/// Functions of a night on which the mail service is away and the embedder has no key.
struct SampleFunctions {
    explicit SampleFunctions(const Clock &clock);

    FunctionOverview overview;
    QList<FunctionInvocation> invocations; // newest first
    QList<InvocationFilter> filters; // that were asked for
    FunctionEnvironment environment{{QStringLiteral("OPENAI_API_KEY"), QStringLiteral("sk-kept")},
        {QStringLiteral("EMAIL_SERVICE_URL"), QStringLiteral("https://mail.example.com/send")}};
    std::optional<Error> environmentError; // of reading and of writing it
    int environmentReads = 0;

    QList<FunctionInvocation> page(
        const InvocationFilter &filter, const std::optional<InvocationPosition> &after, int limit);

private:
    void fillFunctions(Instant now);
    void fillInvocations(Instant now);
};

} // namespace signalbox::test
