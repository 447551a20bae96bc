#pragma once

#include "core/background.h"
#include "core/clock.h"
#include "domain/cron/jobactsource.h"
#include "domain/cron/planner/forecastinput.h"
#include "panels/pendinganswers.h"

#include <atomic>
#include <functional>
#include <utility>

namespace signalbox {

class CronJobModel;

/// The active jobs with what is known of them, for the time from now on; nothing where pg_cron counts in a zone that is not
/// known here.
std::optional<ForecastInput> forecastInput(
    const CronJobModel &jobs, const std::optional<JobRights> &rights, Instant now, std::chrono::microseconds length);

/// What is reckoned from the jobs, which may take seconds and so is done on another thread: one at a time, and not again
/// while it would tell the same. Whoever shows it asks for it only while it is looked at.
template <typename Answer>
class JobReckoning final : public QObject
{
public:
    using Reckon = std::function<Answer(const ForecastInput &input, const std::function<bool()> &isWanted)>;
    /// After that time it is done again although nothing but time has changed.
    static constexpr std::chrono::minutes longestKept{10};

    /// `reckon` is called on another thread; `changed` when there is another answer.
    JobReckoning(
        Reckon reckon, std::function<void()> changed, const Clock &clock, PendingAnswers &pending, QObject *parent)
        : QObject(parent), m_reckon(std::move(reckon)), m_changed(std::move(changed)), m_clock(clock),
          m_pending(pending)
    { }
    ~JobReckoning() override { giveUp(); }

    bool isReckoning() const { return m_isReckoning; }
    const std::optional<Answer> &answer() const { return m_answer; }
    /// Of the answer, or of what is reckoned.
    const ForecastInput &input() const { return m_input; }

    void want(const ForecastInput &input)
    {
        const bool isSame = m_isAsked && isSamePlan(m_input, input);
        if (isSame && (m_isReckoning || m_clock.now() - m_askedAt < longestKept))
            return;
        m_isAsked = true;
        m_input = input;
        m_askedAt = m_clock.now();
        giveUp();
        if (!m_isReckoning)
            start();
    }

private:
    void giveUp()
    {
        if (m_isWanted)
            *m_isWanted = false;
    }

    void start()
    {
        m_isReckoning = true;
        m_isWanted = std::make_shared<std::atomic_bool>(true);
        const auto reckon = [reckon = m_reckon, input = m_input, isWanted = m_isWanted]() -> Result<Answer> {
            return reckon(input, [isWanted] { return isWanted->load(); });
        };
        m_pending.await(inBackground(reckon), this, [this, isWanted = m_isWanted](const Result<Answer> &answer) {
            m_isReckoning = false;
            if (!isWanted->load())
                return start(); // what is asked for by now
            m_answer = *answer;
            m_changed();
        });
    }

    Reckon m_reckon;
    std::function<void()> m_changed;
    const Clock &m_clock;
    PendingAnswers &m_pending;
    ForecastInput m_input;
    Instant m_askedAt;
    std::shared_ptr<std::atomic_bool> m_isWanted; // whether what is being reckoned is still asked for
    std::optional<Answer> m_answer;
    bool m_isAsked = false;
    bool m_isReckoning = false;
};

} // namespace signalbox
