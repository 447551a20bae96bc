#include "data/expectedcolumns.h"

#include "data/project/serverreading.h"

using namespace signalbox;
using namespace Qt::StringLiterals;

static const ExpectedColumns project([] {
    return ExpectedColumns::Columns{
        {serverReadingShape().statement(), serverReadingShape().columns()},
        {u"project/probe"_s, {u"capabilities"_s}},
        {u"project/sample_history"_s, {u"relation"_s, u"up_to_id"_s}},
    };
});
