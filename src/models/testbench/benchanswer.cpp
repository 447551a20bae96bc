#include "models/testbench/benchanswer.h"

#include "core/visibletext.h"
#include "http/contentcoding.h"
#include "models/testbench/benchwords.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 40; // of a charset

/// HTTP's own encoding is Latin-1; most write UTF-8.
QString headerText(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

QByteArray charsetOf(const QByteArray &contentType)
{
    static const QRegularExpression pattern(
        u"charset\\s*=\\s*\"?([^\\s;\"]+)"_s, QRegularExpression::CaseInsensitiveOption);
    return pattern.match(QString::fromLatin1(contentType)).captured(1).toLower().toLatin1();
}

std::optional<QStringConverter::Encoding> encodingOf(const QByteArray &charset)
{
    if (charset.isEmpty() || charset == "us-ascii")
        return QStringConverter::Utf8;
    if (charset == "windows-1252" || charset == "cp1252" || charset == "latin1")
        return QStringConverter::Latin1;
    return QStringConverter::encodingForName(charset.constData());
}

/// A character that is not whole at the end is no fault where the bytes were cut.
QString readText(const QByteArray &bytes, const QByteArray &charset, bool isCut, QStringList &words)
{
    const auto encoding = encodingOf(charset);
    if (!encoding)
        words.append(BenchWords::tr("The charset %1 is not known here: the body is read as UTF-8.")
                         .arg(visibleText(QString::fromLatin1(charset), longestName)));
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8),
        isCut ? QStringDecoder::Flag::Default : QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        words.append(BenchWords::tr("The body is not text throughout: what cannot be read stands as \ufffd."));
    return text;
}

QList<PhaseTime> phasesOf(const OutboundPhases &phases, std::chrono::microseconds lookup)
{
    QList<PhaseTime> list;
    if (lookup > std::chrono::microseconds(0))
        list.append({SendPhase::Lookup, lookup});
    const auto add = [&list](SendPhase phase, const std::optional<std::chrono::microseconds> &span) {
        if (span)
            list.append({phase, *span});
    };
    add(SendPhase::Connecting, phases.connecting);
    add(SendPhase::Sending, phases.sending);
    add(SendPhase::Waiting, phases.waiting);
    add(SendPhase::Receiving, phases.receiving);
    return list;
}

QString interimWords(const QList<int> &statuses)
{
    QStringList names;
    for (const int status : statuses)
        names.append(u"%1 %2"_s.arg(status).arg(BenchWords::reason(status)).trimmed());
    names.removeDuplicates();
    return BenchWords::tr("Before it came: %1.").arg(names.join(u", "_s));
}

/// What is to be said of the answer, most important first.
QStringList wordsOf(const OutboundAnswer &sent, const QList<WireFault> &faults)
{
    QStringList words{BenchWords::failure(sent)};
    for (const WireFault &fault : faults)
        words.append(BenchWords::fault(fault));
    if (sent.status > 0 && (spoilsAnswer(faults) || sent.failure == OutboundFailure::Timeout))
        words.append(BenchWords::tr("Senders such as pg_net take this for a failure."));
    if (sent.isCut)
        words.append(BenchWords::tr("Only the first MiB of the answer was read."));
    if (!sent.interim.isEmpty())
        words.append(interimWords(sent.interim));
    return words;
}

} // namespace

QList<HeaderField> headerFields(const HttpHeaders &headers)
{
    QList<HeaderField> fields;
    for (const auto &[name, value] : headers)
        fields.append({headerText(name), headerText(value)});
    return fields;
}

SendAnswer answerOf(const SendAnswer &begun, const GuardedAnswer &guarded, std::chrono::microseconds lookup)
{
    const OutboundAnswer &sent = guarded.answer;
    const UnpackedBody body = unpacked(sent.body, headerValue(sent.headers, "Content-Encoding"),
        GuardedSender::answerCap, !sent.isCut && !spoilsAnswer(sent.faults));
    const QList<WireFault> faults = sent.faults + body.faults;
    QStringList words = wordsOf(sent, faults);
    SendAnswer answer = begun;
    answer.stage = sent.status > 0 ? SendStage::Answered : SendStage::Failed;
    if (sent.status > 0)
        answer.status = sent.status;
    answer.isSpoiled = spoilsAnswer(faults) || sent.failure != OutboundFailure::None;
    answer.body
        = readText(body.body, charsetOf(headerValue(sent.headers, "Content-Type")), sent.isCut || body.isCut, words);
    answer.bodyBytes = body.body.size();
    words.removeAll(QString());
    answer.words = words.join(u' ');
    answer.peer = guarded.peer.toString();
    answer.headers = headerFields(sent.headers);
    answer.phases = phasesOf(sent.phases, lookup);
    return answer;
}

} // namespace signalbox
