#pragma once

#include "core/error.h"
#include "domain/healthstate.h"
#include "domain/testbench/benchsend.h"
#include "http/addressguard.h"
#include "http/addressrange.h"
#include "http/outboundsender.h"

#include <QCoreApplication>

namespace signalbox {

/// What the test bench says in words.
class BenchWords
{
    Q_DECLARE_TR_FUNCTIONS(BenchWords)

public:
    static QString sentence(const Error &error) { return sentences(error); }
    static QString failure(
        const OutboundAnswer &answer); // why there is none, or why it is no good; empty when all is well
    static QString fault(const WireFault &fault);

    static HealthState state(const SendAnswer &answer);
    static QString headline(const SendAnswer &answer); // "201 Created", "under way", ...
    static QString brief(const SendAnswer &answer); // for a narrow column: the number alone where there is one
    static QString summary(const SendAnswer &answer); // how long, which way, to whom; or why not
    static QString way(SendWay way);
    static QString phase(SendPhase phase);
    static QString reason(int status); // "Created"; empty for a number that means nothing

    static QString rangeName(AddressKind kind);
    static QString question(const CheckedTarget &target, const CheckedAddress &surprise);

    static QString headersText(const QList<HeaderField> &headers);
};

} // namespace signalbox
