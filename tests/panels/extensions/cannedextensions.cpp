#include "domain/extensions/extensionsource.h"
#include "panels/samplesources.h"

namespace signalbox::test {

namespace {

class CannedExtensions final : public ExtensionSource
{
public:
    explicit CannedExtensions(SampleSources &samples) : m_samples(samples) { }

    Async<ExtensionReport> report() override { return m_samples.answer(m_samples.report); }

private:
    SampleSources &m_samples;
};

const CannedSources cannedExtensions([](SampleSources &samples, Sources &sources) {
    sources.add<ExtensionSource>(std::make_shared<CannedExtensions>(samples));
});

} // namespace

} // namespace signalbox::test
