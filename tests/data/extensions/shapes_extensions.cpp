#include "data/expectedcolumns.h"

#include "data/extensions/extensionrows.h"

using namespace signalbox;

static const ExpectedColumns extensions(
    [] { return columnsOf(extensionShape(), settingShape(), publicationShape(), exposureShape()); });
