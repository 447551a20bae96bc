#include "panels/metrics/live/samplelive.h"
#include "panels/samplesources.h"

namespace signalbox::test {

namespace {

const CannedSources cannedLive([](SampleSources &samples, Sources &sources) {
    sources.add<LiveMetricSource>(std::make_shared<SampleLive>(samples.clock()));
});

} // namespace

} // namespace signalbox::test
