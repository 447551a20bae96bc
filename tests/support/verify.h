#pragma once

#include "core/result.h"

#include <QTest>

/// Fails the test with the error's words when a Result holds one.
#define VERIFY_RESULT(expression)                                                                                      \
    do {                                                                                                               \
        const auto &verified = (expression);                                                                           \
        QVERIFY2(verified, qPrintable(verified ? QString() : describe(verified.error())));                             \
    } while (false)
