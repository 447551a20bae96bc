#include "panels/metrics/board/boardreader.h"

#include "domain/happeningsource.h"

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto reachPace = 5min; // a rollup moves it on once an hour

/// In that time the view moves on by a few pixels at most. To look for marks costs the server more than values do.
std::chrono::microseconds happeningsPace(const TimeSpan &view)
{
    return std::clamp<std::chrono::microseconds>(view.length() / 200, 15s, 5min);
}

/// What fails for one line alone. The rest fails whatever is asked for.
bool mayBeOfOneLine(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Timeout:
    case ErrorKind::Server:
    case ErrorKind::Invalid:
        return true;
    case ErrorKind::Unreachable:
    case ErrorKind::Refused:
    case ErrorKind::Auth:
    case ErrorKind::Permission:
    case ErrorKind::HiddenByPolicy:
    case ErrorKind::MissingObject:
    case ErrorKind::Cancelled:
    case ErrorKind::Lost:
    case ErrorKind::Local:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

BoardReader::BoardReader(const PanelContext &context, PendingAnswers &pending, QObject *parent)
    : QObject(parent), m_context(context), m_pending(pending)
{
    m_cache.setNow(context.clock->now());
}

void BoardReader::setView(const TimeSpan &view, std::chrono::microseconds ago)
{
    if (view == m_view && ago == m_ago)
        return;
    m_view = view;
    m_ago = ago;
    read();
    const bool hasHappenings = m_happeningsSpan.from <= view.from && view.until <= m_happeningsSpan.until;
    if (!hasHappenings)
        readHappenings();
}

void BoardReader::setWishes(const QList<BoardWish> &wishes)
{
    if (wishes == m_wishes)
        return;
    m_wishes = wishes;
    read();
}

void BoardReader::refresh()
{
    const Instant now = m_context.clock->now();
    m_cache.setNow(now);
    m_errors.clear();
    if (!m_reachRead || now - *m_reachRead > reachPace)
        readReach();
    read();
    if (!m_happeningsRead || now - *m_happeningsRead > happeningsPace(m_view))
        readHappenings();
}

void BoardReader::askAgain()
{
    m_cache.askAgain();
    m_errors.clear();
    m_apart.clear();
    m_asked.reset();
    m_reachRead.reset();
    m_happeningsRead.reset();
}

TimeSpan BoardReader::before() const
{
    return {m_view.from - m_ago, m_view.until - m_ago};
}

QList<MetricBucket> BoardReader::buckets(const MetricKey &line, std::chrono::microseconds bucket) const
{
    return m_cache.buckets(line, m_view, bucket);
}

QList<MetricBucket> BoardReader::bucketsBefore(const MetricKey &line, std::chrono::microseconds bucket) const
{
    return m_ago == 0us ? QList<MetricBucket>() : m_cache.buckets(line, before(), bucket);
}

bool BoardReader::isUnread(const MetricKey &line, std::chrono::microseconds bucket) const
{
    return totalLength(m_cache.unread(line, m_view, bucket)) >= m_view.length();
}

std::optional<Error> BoardReader::error(const MetricKey &line) const
{
    const auto found = m_errors.constFind(line);
    return found == m_errors.cend() ? std::nullopt : std::optional(*found);
}

std::optional<double> BoardReader::progress() const
{
    if (!m_isStepping)
        return {};
    double unread = 0;
    double all = 0;
    for (const BoardWish &wish : m_wishes) {
        for (const MetricKey &line : wish.lines) {
            unread += double(totalLength(m_cache.unread(line, m_view, wish.bucket)).count());
            all += double(m_view.length().count());
        }
    }
    return all > 0 ? 1 - unread / all : 1;
}

std::optional<MetricQuestion> BoardReader::questionFor(const QList<MetricKey> &lines, std::chrono::microseconds bucket)
{
    if (lines.isEmpty())
        return {};
    if (auto question = m_cache.next(lines, m_view, bucket))
        return question;
    return m_ago == 0us ? std::nullopt : m_cache.next(lines, before(), bucket);
}

/// Lines in buckets of one length are asked for together.
std::optional<MetricQuestion> BoardReader::nextQuestion()
{
    QList<std::chrono::microseconds> buckets;
    for (const BoardWish &wish : m_wishes) {
        if (!buckets.contains(wish.bucket))
            buckets.append(wish.bucket);
    }
    for (const auto bucket : buckets) {
        QList<MetricKey> together;
        for (const BoardWish &wish : m_wishes) {
            for (const MetricKey &line : wish.lines) {
                const bool isAsked = wish.bucket == bucket && !together.contains(line) && !m_errors.contains(line);
                if (isAsked && !m_apart.contains(line))
                    together.append(line);
                else if (isAsked) {
                    if (auto question = questionFor({line}, bucket))
                        return question;
                }
            }
        }
        if (auto question = questionFor(together, bucket))
            return question;
    }
    return {};
}

bool BoardReader::isWanted(const MetricQuestion &question) const
{
    const bool isSeen = !question.span.within(m_view).isEmpty() || !question.span.within(before()).isEmpty();
    return isSeen && std::any_of(m_wishes.cbegin(), m_wishes.cend(), [&](const BoardWish &wish) {
        return wish.bucket == question.bucket
            && std::any_of(wish.lines.cbegin(), wish.lines.cend(),
                [&](const MetricKey &line) { return question.keys.contains(line); });
    });
}

void BoardReader::read()
{
    const bool waits = m_asked && isWanted(*m_asked);
    if (waits || m_view.isEmpty())
        return;
    m_asked = nextQuestion();
    if (!m_asked) {
        m_isStepping = false;
        return;
    }
    const int number = ++m_askedCount; // a later question takes the place of this one
    m_pending.await(m_context.sources.get<MetricBucketSource>().buckets(*m_asked, u"board"_s), this,
        [this, question = *m_asked, number](const Result<MetricPart> &part) {
            if (number == m_askedCount)
                return take(question, part);
            if (part)
                m_cache.take(question, *part);
        });
}

void BoardReader::take(const MetricQuestion &question, const Result<MetricPart> &part)
{
    m_asked.reset();
    if (part) {
        m_cache.take(question, *part);
        m_isStepping = m_isStepping || part->further.has_value();
    } else if (part.error().kind != ErrorKind::Cancelled) {
        fail(question, part.error());
    }
    const bool goesOn = part || part.error().kind != ErrorKind::Cancelled;
    if (goesOn)
        read();
    emit changed();
}

void BoardReader::fail(const MetricQuestion &question, const Error &error)
{
    const bool isAlone = question.keys.size() == 1 || !mayBeOfOneLine(error);
    for (const MetricKey &line : question.keys) {
        if (isAlone)
            m_errors.insert(line, error);
        else
            m_apart.insert(line);
    }
}

void BoardReader::readReach()
{
    m_reachRead = m_context.clock->now();
    m_pending.await(
        m_context.sources.get<MetricBucketSource>().reach(), this, [this](const Result<MetricReach> &reach) {
            if (!reach) {
                m_reachRead.reset();
                return;
            }
            if (*reach == m_reach)
                return;
            m_reach = *reach;
            m_cache.setReach(m_reach);
            emit changed();
        });
}

void BoardReader::readHappenings()
{
    if (m_isReadingHappenings || m_view.isEmpty())
        return;
    m_isReadingHappenings = true;
    m_happeningsRead = m_context.clock->now();
    const auto margin = m_view.length() / 4; // so that what is panned into sight is there
    const TimeSpan span{m_view.from - margin, m_view.until + margin};
    m_pending.await(m_context.sources.get<HappeningSource>().happenings(span), this,
        [this, span](const Result<QList<Happening>> &happenings) {
            m_isReadingHappenings = false;
            m_happeningsSpan = span;
            if (!happenings || *happenings == m_happenings)
                return;
            m_happenings = *happenings;
            emit changed();
        });
}

} // namespace signalbox
