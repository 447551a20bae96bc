#pragma once

#include "core/result.h"
#include "data/postgres/resulttable.h"

namespace signalbox {

/// The answers to several calls made at once, in the order of the calls, when all are there.
inline QFuture<QList<Result<ResultTable>>> allAnswers(QList<Async<ResultTable>> calls)
{
    return QtFuture::whenAll(calls.begin(), calls.end()).then([](const QList<Async<ResultTable>> &finished) {
        QList<Result<ResultTable>> answers;
        for (const Async<ResultTable> &call : finished)
            answers.append(call.result());
        return answers;
    });
}

} // namespace signalbox
