#include "domain/functions/functionsource.h"
#include "panels/samplesources.h"

namespace signalbox::test {

namespace {

class CannedFunctions final : public FunctionSource
{
public:
    explicit CannedFunctions(SampleSources &samples) : m_samples(samples) { }

    Async<FunctionOverview> overview() override { return m_samples.answer(m_samples.functions.overview); }
    Async<QList<FunctionInvocation>> invocations(
        const InvocationFilter &filter, const std::optional<InvocationPosition> &after, int limit) override
    {
        return m_samples.answer(m_samples.functions.page(filter, after, limit));
    }
    Async<QList<FunctionInvocation>> ofMessage(const QString &messageId) override
    {
        return m_samples.answer(m_samples.functions.page({.text = messageId}, std::nullopt, 10));
    }

private:
    SampleSources &m_samples;
};

class CannedEnvironment final : public FunctionEnvironmentSource
{
public:
    explicit CannedEnvironment(SampleFunctions &samples) : m_samples(samples) { }

    Async<FunctionEnvironment> read() const override
    {
        ++m_samples.environmentReads;
        if (m_samples.environmentError)
            return readyError<FunctionEnvironment>(*m_samples.environmentError);
        return readyResult<FunctionEnvironment>(m_samples.environment);
    }
    Async<void> write(const FunctionEnvironment &environment) override
    {
        if (m_samples.environmentError)
            return readyError<void>(*m_samples.environmentError);
        m_samples.environment = environment;
        return readyResult<void>({});
    }

private:
    SampleFunctions &m_samples;
};

const CannedSources cannedFunctions([](SampleSources &samples, Sources &sources) {
    sources.add<FunctionSource>(std::make_shared<CannedFunctions>(samples));
    sources.add<FunctionEnvironmentSource>(std::make_shared<CannedEnvironment>(samples.functions));
});

} // namespace

} // namespace signalbox::test
