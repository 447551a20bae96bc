#include "panels/samplesources.h"

namespace signalbox::test {

namespace {

class CannedMap final : public RunMapSource
{
public:
    explicit CannedMap(SampleSources &samples) : m_samples(samples), m_map(samples.map) { }

    Async<RunMapPart> runs(const RunMapQuestion &question) override
    {
        m_map.asked.append(question);
        if (m_map.runsError)
            return readyError<RunMapPart>(*m_map.runsError);
        RunMapPart part{.covered = question.span, .bucket = question.bucket, .historyFrom = m_map.historyFrom};
        QList<RunBucket> runs = m_map.runs;
        runs.removeIf([&question](const RunBucket &run) { return !question.span.contains(run.from); });
        part.buckets = inBuckets(runs, question.bucket);
        return m_samples.answer(part);
    }
    Async<QList<Happening>> marks(const TimeSpan &) override { return m_samples.answer(m_map.marks); }

private:
    SampleSources &m_samples;
    SampleMap &m_map;
};

class CannedRecord final : public RunRecordSource
{
public:
    explicit CannedRecord(SampleSources &samples) : m_samples(samples) { }

    Async<RunRecord> lastDay() override { return m_samples.answer(m_samples.map.record); }

private:
    SampleSources &m_samples;
};

const CannedSources mapSources([](SampleSources &samples, Sources &sources) {
    sources.add<RunMapSource>(std::make_shared<CannedMap>(samples));
    sources.add<RunRecordSource>(std::make_shared<CannedRecord>(samples));
});

} // namespace

} // namespace signalbox::test
