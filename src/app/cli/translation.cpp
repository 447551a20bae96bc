#include "app/cli/translation.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

bool install(QCoreApplication &application, const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    const bool loaded = translator->load(QLocale(), file, u"_"_s, folder);
    if (loaded)
        application.installTranslator(translator);
    return loaded;
}

} // namespace

void installTranslation(QCoreApplication &application)
{
    auto *english = new QTranslator(&application);
    if (english->load(u":/i18n/signalbox_en.qm"_s))
        application.installTranslator(english);
    if (install(application, u"signalbox"_s, u":/i18n"_s)) // searched before the one installed earlier
        install(application, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace signalbox
